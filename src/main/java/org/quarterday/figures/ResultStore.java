package org.quarterday.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.quarterday.cycle.Quarter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Results in the database. */
@Repository
class ResultStore {

	private final JdbcClient jdbc;

	ResultStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Results of these measures in these quarters. */
	List<Result> of(Collection<String> codes, Collection<Quarter> quarters) {
		return this.jdbc.sql("""
				select * from result where measure_code = any (:codes) and year * 4 + quarter = any (:quarters)
				order by measure_code, year, quarter
				""")
			.param("codes", codes.toArray(String[]::new))
			.param("quarters", quarters.stream().map((it) -> it.year() * 4 + it.number()).toArray(Integer[]::new))
			.query(ResultStore::result)
			.list();
	}

	/** A measure's results, oldest first. */
	List<Result> history(String code) {
		return this.jdbc.sql("select * from result where measure_code = ? order by year, quarter")
			.param(code)
			.query(ResultStore::result)
			.list();
	}

	void save(Result result) {
		this.jdbc.sql("""
				insert into result (measure_code, year, quarter, state, typed, value, reason, expected, commentary,
					set_by_hand, by_hand_reason, section_id, approved)
				values (:code, :year, :quarter, :state, :typed, :value, :reason, :expected, :commentary, :byHand,
					:byHandReason, :section, :approved)
				on conflict (measure_code, year, quarter) do update set state = excluded.state, typed = excluded.typed,
					value = excluded.value, reason = excluded.reason, expected = excluded.expected,
					commentary = excluded.commentary, set_by_hand = excluded.set_by_hand,
					by_hand_reason = excluded.by_hand_reason, section_id = excluded.section_id,
					approved = excluded.approved
				""")
			.param("code", result.measureCode())
			.param("year", result.quarter().year())
			.param("quarter", result.quarter().number())
			.param("state", result.state().name())
			.param("typed", result.typed())
			.param("value", result.value())
			.param("reason", result.reason())
			.param("expected", result.expected())
			.param("commentary", result.commentary())
			.param("byHand", (result.setByHand() != null) ? result.setByHand().name() : null)
			.param("byHandReason", result.byHandReason())
			.param("section", result.sectionId())
			.param("approved", result.approved())
			.update();
	}

	/** A section's results, in place of all that it had. */
	void replace(UUID sectionId, List<Result> results) {
		this.jdbc.sql("delete from result where section_id = ?").param(sectionId).update();
		results.forEach(this::save);
	}

	void approve(UUID sectionId, boolean approved) {
		this.jdbc.sql("update result set approved = ? where section_id = ?").params(approved, sectionId).update();
	}

	private static Result result(ResultSet row, int number) throws SQLException {
		String byHand = row.getString("set_by_hand");
		return new Result(row.getString("measure_code"), new Quarter(row.getInt("year"), row.getInt("quarter")),
				ResultState.valueOf(row.getString("state")), row.getString("typed"), row.getBigDecimal("value"),
				row.getString("reason"), row.getString("expected"), row.getString("commentary"),
				(byHand != null) ? Rating.valueOf(byHand) : null, row.getString("by_hand_reason"),
				row.getObject("section_id", UUID.class), row.getBoolean("approved"));
	}

}
