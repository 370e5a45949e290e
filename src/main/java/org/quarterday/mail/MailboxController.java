package org.quarterday.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.quarterday.cycle.Words;

import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages of the development mailbox; there are none while it is shut. */
@Controller
@Conditional(MailboxOpen.class)
class MailboxController {

	/**
	 * For the one response that is somebody else's words: nothing runs in it, nothing is
	 * loaded, and a link in it opens in the whole window.
	 */
	private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; "
			+ "sandbox allow-top-navigation-by-user-activation allow-popups";

	private final Mailbox mailbox;

	MailboxController(Mailbox mailbox) {
		this.mailbox = mailbox;
	}

	@GetMapping("/mailbox")
	String list(@RequestParam(defaultValue = "") String to, @RequestParam(required = false) Long before, Model model) {
		List<Mailbox.Entry> entries = this.mailbox.entries(to.strip(), before);
		model.addAttribute("entries", entries);
		model.addAttribute("recipients", this.mailbox.recipients());
		model.addAttribute("to", to.strip());
		model.addAttribute("older", this.mailbox.older(to.strip(), entries));
		model.addAttribute("first", before == null);
		return "mail/mailbox";
	}

	@GetMapping("/mailbox/{id}")
	String message(@PathVariable long id, Model model) {
		MailboxMessage message = find(id);
		model.addAttribute("mail", message);
		model.addAttribute("received", Words.moment(message.received()));
		model.addAttribute("lines", LinkedText.lines(message.text()));
		return "mail/message";
	}

	@GetMapping("/mailbox/{id}/html")
	ResponseEntity<String> html(@PathVariable long id) {
		String html = find(id).html().replaceFirst("<head>", "<head><base target=\"_top\">");
		return ResponseEntity.ok()
			.header("Content-Security-Policy", MAIL_POLICY)
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.body(html);
	}

	@GetMapping("/mailbox/{id}.eml")
	ResponseEntity<byte[]> raw(@PathVariable long id) {
		return ResponseEntity.ok()
			.header("Content-Disposition", "attachment; filename=\"mail-" + id + ".eml\"")
			.contentType(MediaType.parseMediaType("message/rfc822"))
			.body(find(id).raw());
	}

	private MailboxMessage find(long id) {
		return this.mailbox.message(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such mail"));
	}

}
