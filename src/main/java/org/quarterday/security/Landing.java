package org.quarterday.security;

import java.util.Map;
import java.util.TreeMap;

import org.quarterday.page.Problems;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The first page: of one's role when signed in, else the sign-in page.
 */
@Controller
class Landing {

	private final ObjectProvider<ClientRegistrationRepository> providers;

	Landing(ObjectProvider<ClientRegistrationRepository> providers) {
		this.providers = providers;
	}

	@GetMapping("/")
	String first(@AuthenticationPrincipal SignedIn person) {
		return "redirect:" + ((person != null) ? of(person) : "/login");
	}

	@GetMapping("/login")
	String signIn(@RequestParam Map<String, String> asked, Model model) {
		if (asked.containsKey("error")) {
			model.addAttribute("problems", new Problems().add("username",
					"The name, the password or the code is not right. Check them and try again"));
		}
		if (asked.containsKey("wait")) {
			model.addAttribute("problems",
					new Problems().add("", "That was tried too often. Wait ten minutes, or ask for a new password"));
		}
		if (asked.containsKey("sso")) {
			model.addAttribute("problems", new Problems().add("", SingleSignOn.words(asked.get("sso"))));
		}
		model.addAttribute("providers", providers());
		model.addAttribute("signedOut", asked.containsKey("signed-out"));
		model.addAttribute("ended", asked.containsKey("ended"));
		model.addAttribute("next", SignInSuccess.isOurs(asked.get("next")) ? asked.get("next") : null);
		return "security/sign-in";
	}

	/** The council's identity providers, mostly none or one: id and name. */
	private Map<String, String> providers() {
		Map<String, String> found = new TreeMap<>();
		if (this.providers.getIfAvailable() instanceof Iterable<?> all) {
			for (Object each : all) {
				ClientRegistration provider = (ClientRegistration) each;
				found.put(provider.getRegistrationId(), provider.getClientName());
			}
		}
		return found;
	}

	/** The page that a person's role starts on. */
	static String of(SignedIn person) {
		if (person.hasAny("OFFICER")) {
			return "/board";
		}
		if (person.hasAny("REVIEWER")) {
			return "/review";
		}
		if (person.hasAny("ADMIN")) {
			return "/camunda/app/cockpit/default/";
		}
		return "/sections";
	}

}
