package org.quarterday.review;

import java.security.Principal;
import java.util.UUID;

import org.quarterday.cycle.Refusal;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What stands beside the decision leads nowhere for whoever may not read the section. Who
 * may do what of it is asked where it is done.
 */
@ControllerAdvice(assignableTypes = { TalkController.class, PassingController.class })
class ReadersOnly {

	private final Reviews reviews;

	ReadersOnly(Reviews reviews) {
		this.reviews = reviews;
	}

	/**
	 * @throws Refusal when the section is not this person's to read
	 */
	@ModelAttribute
	void mayRead(@PathVariable UUID id, Principal principal) {
		this.reviews.requireReader(id, principal.getName());
	}

}
