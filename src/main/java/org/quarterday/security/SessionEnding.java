package org.quarterday.security;

import org.quarterday.people.PersonDeactivated;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Ends the sessions of a person, on every node: they are kept in the database. */
@Component
class SessionEnding {

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	SessionEnding(FindByIndexNameSessionRepository<? extends Session> sessions) {
		this.sessions = sessions;
	}

	@TransactionalEventListener(fallbackExecution = true)
	void deactivated(PersonDeactivated event) {
		endAll(event.personId());
	}

	void endAll(String personId) {
		this.sessions.findByPrincipalName(personId).keySet().forEach(this.sessions::deleteById);
	}

}
