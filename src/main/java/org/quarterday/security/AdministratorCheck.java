package org.quarterday.security;

import org.quarterday.people.People;
import org.quarterday.people.Role;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The last thing at every start: somebody must be able to administer, or the program ends
 * and says which settings make the first officer.
 */
@Component
@Profile("!rehearsal")
@ConditionalOnProperty(name = "quarterday.require-administrator", matchIfMissing = true)
@Order(Ordered.LOWEST_PRECEDENCE)
class AdministratorCheck implements ApplicationRunner {

	private final FirstOfficer firstOfficer;

	private final People people;

	AdministratorCheck(FirstOfficer firstOfficer, People people) {
		this.firstOfficer = firstOfficer;
		this.people = people;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.firstOfficer.make();
		if (this.people.withRole(Role.ADMIN).isEmpty()) {
			throw new NoAdministrator();
		}
	}

	/** Nobody could sign in as administrator. */
	static final class NoAdministrator extends RuntimeException implements ExitCodeGenerator {

		NoAdministrator() {
			super("nobody could sign in: set quarterday.first-officer.email and quarterday.first-officer.password "
					+ "(and .id and .name), or let quarterday.sample be true");
		}

		@Override
		public int getExitCode() {
			return 2;
		}

	}

}
