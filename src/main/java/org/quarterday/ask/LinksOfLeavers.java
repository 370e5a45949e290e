package org.quarterday.ask;

import org.quarterday.people.PersonDeactivated;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever no longer works here holds no link either. */
@Component
class LinksOfLeavers {

	private final Invitations invitations;

	LinksOfLeavers(Invitations invitations) {
		this.invitations = invitations;
	}

	@EventListener
	void left(PersonDeactivated event) {
		this.invitations.revokeAll(event.personId());
	}

}
