package org.quarterday.figures;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Restated figures (FG9, N14): from then on later papers compare with the new figure and
 * say so.
 */
@Service
@Transactional
public class Restatements {

	private final JdbcClient jdbc;

	private final Figures figures;

	private final Clock clock;

	Restatements(JdbcClient jdbc, Figures figures, Clock clock) {
		this.jdbc = jdbc;
		this.figures = figures;
		this.clock = clock;
	}

	/**
	 * Puts a published section's figures in place of those that it had, and keeps what
	 * became of each that is another now.
	 * @param how reason, who and when; its measure, quarter and figures are not read
	 * @return those that changed
	 */
	public List<Restatement> restate(UUID sectionId, String serviceId, Quarter quarter, Map<String, TypedFigure> before,
			Map<String, TypedFigure> after, Restatement how) {
		List<Restatement> changed = new ArrayList<>();
		for (String code : new TreeSet<>(after.keySet())) {
			String old = before.getOrDefault(code, TypedFigure.EMPTY).value();
			String now = after.get(code).value();
			if (!old.equals(now)) {
				changed.add(new Restatement(code, quarter, old, now, how.reason(), how.by(), how.at()));
			}
		}
		this.figures.send(sectionId, serviceId, quarter, after);
		this.figures.approve(sectionId);
		changed.forEach(this::add);
		return changed;
	}

	/**
	 * Restates one approved figure outside any paper: papers stay as they are, later
	 * quarters compare with the new figure, and the next paper prints the note.
	 * @param typed the right figure, as people type it
	 * @throws Refusal naming quarter, figure or reason
	 */
	public void restate(Measure measure, Quarter quarter, String typed, String reason, String by) {
		Result old = this.figures.result(measure.code(), quarter)
			.filter(Result::approved)
			.orElseThrow(() -> new Refusal("quarter", "There is no approved figure of that quarter"));
		TypedNumber number = Fraction.number(measure, typed);
		if (number.value() == null) {
			throw new Refusal("figure", number.isEmpty() ? "Enter the right figure" : number.question());
		}
		if (old.value() != null && old.value().compareTo(number.value()) == 0) {
			throw new Refusal("figure", "This is the figure that stands there");
		}
		if (!Commentary.saysSomething(reason)) {
			throw new Refusal("reason", "Say why the figure is another now");
		}
		ResultState state = old.state().hasValue() ? old.state() : ResultState.REPORTED;
		this.figures.save(new Result(old.measureCode(), quarter, state, typed.strip(), number.value(), "", "",
				old.commentary(), old.setByHand(), old.byHandReason(), old.sectionId(), true));
		add(new Restatement(measure.code(), quarter, old.typed(), typed.strip(), reason.strip(), by,
				Time.now(this.clock)));
	}

	/** What was restated of these measures in these quarters, in the order of time. */
	@Transactional(readOnly = true)
	public List<Restatement> of(Collection<String> codes, Collection<Quarter> quarters) {
		return this.jdbc.sql("select * from restatement where measure_code = any(?) order by id")
			.param(codes.toArray(String[]::new))
			.query((row, number) -> new Restatement(row.getString("measure_code"),
					new Quarter(row.getInt("year"), row.getInt("quarter")), row.getString("before"),
					row.getString("after"), row.getString("reason"), row.getString("restated_by"),
					Time.fromDb(row, "restated_at")))
			.list()
			.stream()
			.filter((each) -> quarters.contains(each.quarter()))
			.toList();
	}

	private void add(Restatement one) {
		this.jdbc.sql("""
				insert into restatement (measure_code, year, quarter, before, after, reason, restated_by, restated_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(one.measureCode(), one.quarter().year(), one.quarter().number(), one.before(), one.after(),
					one.reason(), one.by(), Time.toDb(one.at()))
			.update();
	}

}
