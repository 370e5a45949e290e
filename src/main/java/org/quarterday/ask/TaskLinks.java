package org.quarterday.ask;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionLinks;
import org.quarterday.mail.LinkKey;
import org.quarterday.people.Holders;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal links as the emailed form asks for them. */
@Service
class TaskLinks implements SectionLinks {

	private final Invitations invitations;

	private final Cycles cycles;

	private final People people;

	private final Holders holders;

	private final JdbcClient jdbc;

	TaskLinks(Invitations invitations, Cycles cycles, People people, Holders holders, JdbcClient jdbc) {
		this.holders = holders;
		this.invitations = invitations;
		this.cycles = cycles;
		this.people = people;
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Holder> open(String token) {
		return this.invitations.open(token)
			.map((invitation) -> new Holder(invitation.sectionId(), invitation.personId()));
	}

	@Override
	public boolean ended(String token) {
		return this.invitations.open(token).isEmpty()
				&& this.jdbc.sql("select count(*) from invitation where token_hash = ?")
					.param(LinkKey.hash(token))
					.query(Integer.class)
					.single() > 0;
	}

	@Override
	@Transactional
	public void renew(String email) {
		this.people.byEmail(email).filter(Person::active).ifPresent((person) -> {
			Set<Object> live = this.cycles.all()
				.stream()
				.filter((cycle) -> cycle.state().live())
				.map(ReportingCycle::id)
				.collect(Collectors.toSet());
			this.holders.sectionsToWrite(person.id())
				.stream()
				.filter((section) -> live.contains(section.cycleId()))
				.map(Section::id)
				.forEach((section) -> this.invitations.renew(section, person.id()));
		});
	}

}
