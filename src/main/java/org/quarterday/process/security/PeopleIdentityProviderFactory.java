package org.quarterday.process.security;

import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/** Gives every command of the engine its view of our people. */
@Component
class PeopleIdentityProviderFactory implements SessionFactory {

	private final EnginePeople people;

	PeopleIdentityProviderFactory(EnginePeople people) {
		this.people = people;
	}

	@Override
	public Class<?> getSessionType() {
		return ReadOnlyIdentityProvider.class;
	}

	@Override
	public Session openSession() {
		return new PeopleIdentityProvider(this.people);
	}

}
