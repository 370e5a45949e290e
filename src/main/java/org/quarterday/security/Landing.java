package org.quarterday.security;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

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
	String signIn() {
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
