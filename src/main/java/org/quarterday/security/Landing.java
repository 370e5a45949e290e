package org.quarterday.security;

import java.util.Map;

import org.quarterday.page.Problems;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The first page: of one's role when signed in, else the sign-in page.
 */
@Controller
class Landing {

	@GetMapping("/")
	String first(@AuthenticationPrincipal SignedIn person) {
		return "redirect:" + ((person != null) ? of(person) : "/login");
	}

	@GetMapping("/login")
	String signIn(@RequestParam Map<String, String> asked, Model model) {
		if (asked.containsKey("error")) {
			model.addAttribute("problems",
					new Problems().add("username", "The name or the password is not right. Check both and try again"));
		}
		if (asked.containsKey("wait")) {
			model.addAttribute("problems",
					new Problems().add("", "That was tried too often. Wait ten minutes, or ask for a new password"));
		}
		model.addAttribute("signedOut", asked.containsKey("signed-out"));
		model.addAttribute("ended", asked.containsKey("ended"));
		model.addAttribute("next", SignInSuccess.isOurs(asked.get("next")) ? asked.get("next") : null);
		return "security/sign-in";
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
