package org.quarterday.ask;

import java.nio.charset.StandardCharsets;
import java.security.Principal;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Own dates as a calendar file, for whoever signed in or holds a link. */
@Controller
class DatesController {

	private final OwnDates dates;

	private final Invitations invitations;

	DatesController(OwnDates dates, Invitations invitations) {
		this.dates = dates;
		this.invitations = invitations;
	}

	@GetMapping("/dates.ics")
	ResponseEntity<byte[]> signedIn(Principal person) {
		return file(person.getName());
	}

	@GetMapping("/task/{token}/dates.ics")
	ResponseEntity<byte[]> byLink(@PathVariable String token) {
		return this.invitations.open(token)
			.map((invitation) -> file(invitation.personId()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private ResponseEntity<byte[]> file(String personId) {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
			.header("Content-Disposition", "attachment; filename=\"quarterly-papers.ics\"")
			.body(this.dates.file(personId).getBytes(StandardCharsets.UTF_8));
	}

}
