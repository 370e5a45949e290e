package org.quarterday.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;
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

	private final AskedServices known;

	private final AuditTrail audit;

	private final Clock clock;

	public Matters(JdbcClient jdbc, Cycles cycles, Committees committees, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.cycles = cycles;
		this.known = new AskedServices(committees);
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
	 * @throws Refusal naming the field that is missing, or when another committee's
	 * service is to answer
	 */
	public void ask(UUID cycleId, String serviceId, String words, String asker, String owner, LocalDate due,
			String officer) {
		requireWords(words);
		ReportingCycle cycle = this.cycles.get(cycleId);
		this.known.require(cycle.committeeId(), serviceId);
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

	/** The question or promise, if it is still there. */
	@Transactional(readOnly = true)
	public Optional<Matter> find(UUID id) {
		return this.jdbc.sql("select * from matter where id = ?").param(id).query(Matters::read).optional();
	}

	/**
	 * @throws Refusal when there is no such question or promise (any more)
	 */
	@Transactional(readOnly = true)
	public Matter get(UUID id) {
		return find(id).orElseThrow(() -> new Refusal("This question is not there any more"));
	}

	/**
	 * @throws Refusal when nothing was asked
	 */
	public static void requireWords(String words) {
		if (words == null || words.isBlank()) {
			throw new Refusal("words", "Enter what was asked");
		}
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

	static String text(String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	static Matter read(ResultSet row, int number) throws SQLException {
		return new Matter(row.getObject("id", UUID.class), Matter.Kind.valueOf(row.getString("kind")),
				row.getString("committee_id"), row.getString("service_id"), row.getString("words"),
				row.getString("asker"), row.getString("owner"), row.getObject("raised", LocalDate.class),
				row.getObject("due", LocalDate.class), new Quarter(row.getInt("year"), row.getInt("quarter")),
				row.getString("answer"), row.getObject("answered_in", UUID.class), row.getString("answered_by"),
				row.getInt("revision"));
	}

}
