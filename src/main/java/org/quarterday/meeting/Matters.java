package org.quarterday.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;
import org.quarterday.people.Committees;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions and promises that come back (I1 to I3, N1, N2). */
@Service
@Transactional
public class Matters {

	private final JdbcClient jdbc;

	private final Cycles cycles;

	private final Committees committees;

	private final AuditTrail audit;

	private final Clock clock;

	public Matters(JdbcClient jdbc, Cycles cycles, Committees committees, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.cycles = cycles;
		this.committees = committees;
		this.audit = audit;
		this.clock = clock;
	}

	/** Every one, those without an answer first, then the newest. */
	@Transactional(readOnly = true)
	public List<Matter> all() {
		return this.jdbc.sql("select * from matter order by answer <> '', raised desc, recorded_at desc")
			.query(Matters::read)
			.list();
	}

	/**
	 * What a section's form asks: open ones that are due by then, and its own answers.
	 */
	@Transactional(readOnly = true)
	public List<Matter> of(Section section) {
		Quarter quarter = this.cycles.get(section.cycleId()).quarter();
		return this.jdbc.sql("""
				select * from matter where service_id = ? and (year, quarter) <= (?, ?)
				and (answered_in is null or answered_in = ?) order by raised, recorded_at""")
			.params(section.serviceId(), quarter.year(), quarter.number(), section.id())
			.query(Matters::read)
			.list();
	}

	/**
	 * Records a member's question or an action from a cycle's meeting: it heads the
	 * service's next form.
	 * @throws Refusal naming the field that is missing
	 */
	public void ask(UUID cycleId, String serviceId, String words, String asker, String owner, LocalDate due,
			String officer) {
		requireWords(words);
		ReportingCycle cycle = this.cycles.get(cycleId);
		this.committees.findService(serviceId).orElseThrow(() -> new Refusal("service", "Choose the service"));
		insert(Matter.Kind.QUESTION, cycle, serviceId, words, asker, owner, cycle.meeting(), due,
				cycle.quarter().next(), officer);
		this.audit.record(officer, "sign-in", "meeting.asked", cycleId, null, words.strip());
	}

	/** The author agrees to be asked again about a sentence of a section. */
	public void promise(Section section, Promises.Promise promise, String author, String via) {
		ReportingCycle cycle = this.cycles.get(section.cycleId());
		boolean known = this.jdbc.sql("select count(*) from matter where service_id = ? and words = ?")
			.params(section.serviceId(), promise.sentence())
			.query(Integer.class)
			.single() > 0;
		if (!known) {
			insert(Matter.Kind.PROMISE, cycle, section.serviceId(), promise.sentence(), "", "", cycle.meeting(),
					promise.by(), promise.quarter(), author);
			this.audit.record(author, via, "meeting.promised", cycle.id(), section.id(), promise.sentence());
		}
	}

	/** Whether a sentence of this service is to come back already. */
	@Transactional(readOnly = true)
	public List<String> promised(String serviceId) {
		return this.jdbc.sql("select words from matter where service_id = ? and kind = 'PROMISE'")
			.param(serviceId)
			.query(String.class)
			.list();
	}

	/**
	 * @throws Refusal when there is no such question or promise (any more)
	 */
	@Transactional(readOnly = true)
	public Matter get(UUID id) {
		return this.jdbc.sql("select * from matter where id = ?")
			.param(id)
			.query(Matters::read)
			.optional()
			.orElseThrow(() -> new Refusal("This question is not there any more"));
	}

	/**
	 * Corrects a recorded question.
	 * @throws Refusal naming the field that is missing; when the question is printed; and
	 * when another service is to answer what one has answered
	 */
	public void correct(UUID id, String serviceId, String words, String asker, String owner, LocalDate due,
			String officer) {
		Matter before = held(id);
		requireWords(words);
		this.committees.findService(serviceId).orElseThrow(() -> new Refusal("service", "Choose the service"));
		if (before.answered() && !serviceId.equals(before.serviceId())) {
			throw new Refusal("service", "It is answered already, so it stays with the service that answered");
		}
		this.jdbc.sql("update matter set service_id = ?, words = ?, asker = ?, owner = ?, due = ? where id = ?")
			.params(Arrays.asList(serviceId, words.strip(), text(asker), text(owner), due, id))
			.update();
		Matter after = get(id);
		if (!after.equals(before)) {
			record(officer, "meeting.question-corrected", before,
					"%s; before: %s".formatted(told(after), told(before)));
		}
	}

	/**
	 * Removes a recorded question.
	 * @throws Refusal when somebody has answered it
	 */
	public Matter remove(UUID id, String officer) {
		Matter matter = held(id);
		if (matter.answered()) {
			throw new Refusal("It is answered already, so it stays. You can still correct its words");
		}
		this.jdbc.sql("delete from matter where id = ?").param(id).update();
		record(officer, "meeting.question-removed", matter, told(matter));
		return matter;
	}

	/**
	 * @throws Refusal when nothing was asked
	 */
	public static void requireWords(String words) {
		if (words == null || words.isBlank()) {
			throw new Refusal("words", "Enter what was asked");
		}
	}

	private void record(String officer, String action, Matter matter, String words) {
		UUID cycle = this.cycles.find(matter.committeeId(), matter.back().previous())
			.map(ReportingCycle::id)
			.orElse(null);
		this.audit.record(officer, "sign-in", action, cycle, null, words);
	}

	private static String told(Matter matter) {
		return "%s: “%s”%s%s%s".formatted(matter.serviceId(), matter.words(),
				matter.asker().isEmpty() ? "" : ", asked by " + matter.asker(),
				matter.owner().isEmpty() ? "" : ", with " + matter.owner(),
				(matter.due() != null) ? ", due " + Words.date(matter.due()) : "");
	}

	/** A question that may still be changed, held until the transaction ends. */
	private Matter held(UUID id) {
		this.jdbc.sql("select id from matter where id = ? for no key update").param(id).query().listOfRows();
		Matter matter = get(id);
		if (!matter.question()) {
			throw new Refusal("This is a promise in a service’s own words: it stays as it was written");
		}
		if (matter.answeredIn() != null && this.cycles.section(matter.answeredIn()).state() == SectionState.PUBLISHED) {
			throw new Refusal("It is printed with its answer, so it stays as it is");
		}
		return matter;
	}

	private void insert(Matter.Kind kind, ReportingCycle cycle, String serviceId, String words, String asker,
			String owner, LocalDate raised, LocalDate due, Quarter back, String by) {
		this.jdbc.sql("""
				insert into matter (id, kind, committee_id, service_id, words, asker, owner, raised, due, year, quarter,
					recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(UUID.randomUUID(), kind.name(), cycle.committeeId(), serviceId, words.strip(),
					text(asker), text(owner), raised, due, back.year(), back.number(), by,
					Time.toDb(Time.now(this.clock))))
			.update();
	}

	private static String text(String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	private static Matter read(ResultSet row, int number) throws SQLException {
		return new Matter(row.getObject("id", UUID.class), Matter.Kind.valueOf(row.getString("kind")),
				row.getString("committee_id"), row.getString("service_id"), row.getString("words"),
				row.getString("asker"), row.getString("owner"), row.getObject("raised", LocalDate.class),
				row.getObject("due", LocalDate.class), new Quarter(row.getInt("year"), row.getInt("quarter")),
				row.getString("answer"), row.getObject("answered_in", UUID.class), row.getString("answered_by"));
	}

}
