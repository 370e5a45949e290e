package org.quarterday.security;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.quarterday.cycle.Refusal;
import org.quarterday.page.Problems;
import org.quarterday.people.Attempts;
import org.quarterday.people.Person;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A new password by mail. The answer is the same for everybody, whether we know them or
 * not; opening the mailed link changes nothing (LK1).
 */
@Controller
@RequestMapping("/forgotten-password")
class ForgottenPassword {

	private final Accounts accounts;

	private final Attempts attempts;

	private final NewPasswords passwords;

	ForgottenPassword(Accounts accounts, Attempts attempts, NewPasswords passwords) {
		this.accounts = accounts;
		this.attempts = attempts;
		this.passwords = passwords;
	}

	@GetMapping
	String ask() {
		return "security/forgotten-password";
	}

	@PostMapping
	String ask(@RequestParam(defaultValue = "") String username, HttpServletRequest request, Model model) {
		if (username.isBlank()) {
			model.addAttribute("problems", new Problems().add("username", "Enter your name or email address"));
			return "security/forgotten-password";
		}
		if (this.attempts.allowed("reset", request.getRemoteAddr(), username)) {
			this.attempts.count("reset", request.getRemoteAddr(), username);
			this.accounts.named(username).ifPresent(this.passwords::mailLink);
		}
		return "redirect:/forgotten-password?sent";
	}

	@GetMapping("/{token}")
	String choose(@PathVariable String token, Model model) {
		model.addAttribute("token", token);
		Optional<Person> person = this.passwords.holder(token);
		model.addAttribute("person", person.orElse(null));
		// kept out of the template: it refuses an expression with the word "new" in it
		model.addAttribute("heading",
				person.isPresent() ? "Choose a new password" : "This link does not work any more");
		return "security/new-password";
	}

	@PostMapping("/{token}")
	String choose(@PathVariable String token, @RequestParam(defaultValue = "") String password, Model model,
			RedirectAttributes next) {
		try {
			this.passwords.set(token, password);
			next.addFlashAttribute("notice", "Your password is changed. Sign in with it.");
			return "redirect:/login";
		}
		catch (Refusal ex) {
			model.addAttribute("problems", new Problems().add(ex));
			return choose(token, model);
		}
	}

}
