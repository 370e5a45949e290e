package org.quarterday.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Dated cover for leads and reviewers (TT6). */
@org.springframework.stereotype.Service
@Transactional
public class Covers {

	private final JdbcClient jdbc;

	private final People people;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	public Covers(JdbcClient jdbc, People people, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.people = people;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Sets a cover.
	 * @throws Refusal naming the field when it cannot be
	 */
	public Cover add(String personId, String coverId, LocalDate from, LocalDate until, String by) {
		Person person = this.people.person(personId);
		checkCover(person, coverId);
		checkDays(from, until);
		of(personId).stream()
			.filter((other) -> !other.until().isBefore(from) && !other.from().isAfter(until))
			.findFirst()
			.ifPresent((other) -> {
				throw new Refusal("from",
						"%s covers from %s to %s already: end that first".formatted(
								this.people.person(other.coverId()).name(), Words.date(other.from()),
								Words.date(other.until())));
			});
		Cover cover = new Cover(UUID.randomUUID(), personId, coverId, from, until);
		this.jdbc.sql("""
				insert into cover (id, person_id, cover_id, from_day, until_day, set_by, set_at)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(cover.id(), personId, coverId, from, until, by, Time.toDb(Time.now(this.clock)))
			.update();
		this.events.publishEvent(new Cover.Changed(cover));
		return cover;
	}

	/** Ends a cover before its last day; one that has not begun goes altogether. */
	public void end(String personId, UUID id) {
		Cover cover = of(personId).stream()
			.filter((each) -> each.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new Refusal("There is no such cover any more"));
		LocalDate yesterday = Time.today(this.clock).minusDays(1);
		this.jdbc.sql("update cover set until_day = ?, from_day = least(from_day, ?) where id = ?")
			.params(yesterday, yesterday, id)
			.update();
		this.events.publishEvent(new Cover.Changed(cover));
	}

	/** A person's covers that count today or later, in order. */
	@Transactional(readOnly = true)
	public List<Cover> of(String personId) {
		return read("person_id = ? and until_day >= ?", personId, Time.today(this.clock));
	}

	/** Whom a person covers today or later, in order. */
	@Transactional(readOnly = true)
	public List<Cover> by(String coverId) {
		return read("cover_id = ? and until_day >= ?", coverId, Time.today(this.clock));
	}

	/** Whoever acts today for a person. */
	@Transactional(readOnly = true)
	public List<String> actingFor(String personId) {
		LocalDate today = Time.today(this.clock);
		return read("person_id = ? and from_day <= ? and until_day >= ?", personId, today, today).stream()
			.map(Cover::coverId)
			.toList();
	}

	/** The covers that begin on a day, and those whose last day was the day before. */
	@Transactional(readOnly = true)
	public List<Cover> turningOn(LocalDate day) {
		return read("from_day = ? or until_day = ?", day, day.minusDays(1));
	}

	private List<Cover> read(String which, Object... values) {
		return this.jdbc.sql("select * from cover where " + which + " order by from_day, id")
			.params(values)
			.query(Covers::read)
			.list();
	}

	private void checkCover(Person person, String coverId) {
		Person cover = this.people.find((coverId != null) ? coverId : "")
			.filter(Person::active)
			.orElseThrow(() -> new Refusal("cover", "Choose who covers"));
		if (cover.id().equals(person.id())) {
			throw new Refusal("cover", "Choose somebody else");
		}
		for (Role role : Set.of(Role.LEAD, Role.REVIEWER)) {
			if (person.is(role) && !cover.is(role)) {
				throw new Refusal("cover", "%s does not have the role %s".formatted(cover.name(),
						role.label().toLowerCase(java.util.Locale.UK)));
			}
		}
	}

	private void checkDays(LocalDate from, LocalDate until) {
		if (until.isBefore(from)) {
			throw new Refusal("until", "The last day must not come before the first");
		}
		if (until.isBefore(Time.today(this.clock))) {
			throw new Refusal("until", "%s has passed".formatted(Words.day(until)));
		}
	}

	private static Cover read(ResultSet row, int number) throws SQLException {
		return new Cover(row.getObject("id", UUID.class), row.getString("person_id"), row.getString("cover_id"),
				row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class));
	}

}
