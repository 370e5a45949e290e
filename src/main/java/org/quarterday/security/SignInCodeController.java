package org.quarterday.security;

import java.security.Principal;

import org.quarterday.audit.AuditTrail;
import org.quarterday.page.Problems;
import org.quarterday.people.SignInCodes;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everyone's own choice whether a code of their telephone's app is asked at sign-in. */
@Controller
@RequestMapping("/sign-in-code")
class SignInCodeController {

	private final SignInCodes codes;

	private final AuditTrail audit;

	SignInCodeController(SignInCodes codes, AuditTrail audit) {
		this.codes = codes;
		this.audit = audit;
	}

	@GetMapping
	String show(Principal person, Model model) {
		model.addAttribute("asked", this.codes.asked(person.getName()));
		model.addAttribute("secret", this.codes.begun(person.getName()).orElse(null));
		model.addAttribute("who", person.getName());
		return "security/sign-in-code";
	}

	@PostMapping("/begin")
	String begin(Principal person) {
		if (!this.codes.asked(person.getName())) {
			this.codes.begin(person.getName());
		}
		return "redirect:/sign-in-code";
	}

	@PostMapping("/confirm")
	String confirm(@RequestParam(defaultValue = "") String code, Principal person, Model model,
			RedirectAttributes flash) {
		if (!this.codes.accepts(person.getName(), code)) {
			model.addAttribute("problems", new Problems().add("code",
					"The app does not show this code now. Check that the key was typed right, and try the next code"));
			return show(person, model);
		}
		this.audit.record(person.getName(), "sign-in", "people.code-begun", null, null, "");
		flash.addFlashAttribute("notice", "From now on your code is asked when you sign in.");
		return "redirect:/sign-in-code";
	}

	@PostMapping("/end")
	String end(Principal person, RedirectAttributes flash) {
		this.codes.end(person.getName());
		this.audit.record(person.getName(), "sign-in", "people.code-ended", null, null, "");
		flash.addFlashAttribute("notice", "No code is asked any more when you sign in.");
		return "redirect:/sign-in-code";
	}

}
