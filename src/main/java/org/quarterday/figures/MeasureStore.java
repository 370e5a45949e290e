package org.quarterday.figures;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.quarterday.cycle.Quarter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Measures and targets in the database. */
@Repository
class MeasureStore {

	private final JdbcClient jdbc;

	MeasureStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Measure> ofService(String serviceId) {
		return this.jdbc.sql("select * from measure where service_id = ? order by position, code")
			.param(serviceId)
			.query(MeasureStore::measure)
			.list();
	}

	Optional<Measure> find(String code) {
		return this.jdbc.sql("select * from measure where code = ?")
			.param(code)
			.query(MeasureStore::measure)
			.optional();
	}

	/** A code that differs from this one in nothing but capitals. */
	Optional<String> almost(String code) {
		return this.jdbc.sql("select code from measure where lower(code) = lower(:code) and code <> :code")
			.param("code", code)
			.query(String.class)
			.optional();
	}

	/** All measures, by service and order. */
	List<Measure> all() {
		return this.jdbc.sql("select * from measure order by service_id, position, code")
			.query(MeasureStore::measure)
			.list();
	}

	void save(Measure measure) {
		Tolerance tolerance = measure.tolerance();
		this.jdbc.sql("""
				insert into measure (code, service_id, position, title, definition, unit, decimals, polarity, tolerance,
					tolerance_kind, aggregation, frequency, owner, effective_from, effective_until, comparable_from)
				values (:code, :service, :position, :title, :definition, :unit, :decimals, :polarity, :tolerance,
					:kind, :aggregation, :frequency, :owner, :from, :until, :comparable)
				on conflict (code) do update set service_id = excluded.service_id, position = excluded.position,
					title = excluded.title, definition = excluded.definition, unit = excluded.unit,
					decimals = excluded.decimals, polarity = excluded.polarity, tolerance = excluded.tolerance,
					tolerance_kind = excluded.tolerance_kind, aggregation = excluded.aggregation,
					frequency = excluded.frequency, owner = excluded.owner, effective_from = excluded.effective_from,
					effective_until = excluded.effective_until, comparable_from = excluded.comparable_from
				""")
			.param("code", measure.code())
			.param("service", measure.serviceId())
			.param("position", measure.position())
			.param("title", measure.title())
			.param("definition", measure.definition())
			.param("unit", measure.unit().name())
			.param("decimals", measure.decimals())
			.param("polarity", measure.polarity().name())
			.param("tolerance", (tolerance != null) ? tolerance.amount() : null)
			.param("kind", (tolerance != null) ? tolerance.kind().name() : null)
			.param("aggregation", measure.aggregation().name())
			.param("frequency", measure.frequency().name())
			.param("owner", measure.owner())
			.param("from", firstDay(measure.from()))
			.param("until", firstDay(measure.until()))
			.param("comparable", firstDay(measure.comparableFrom()))
			.update();
	}

	void remove(String code) {
		this.jdbc.sql("delete from measure_target where measure_code = ?").param(code).update();
		this.jdbc.sql("delete from measure where code = ?").param(code).update();
	}

	/** Targets of these measures, by code, oldest first. */
	List<MeasureTarget> targets(Collection<String> codes) {
		return this.jdbc
			.sql("select * from measure_target where measure_code = any (?) order by measure_code, year, quarter")
			.param(codes.toArray(String[]::new))
			.query(MeasureStore::target)
			.list();
	}

	void save(MeasureTarget target) {
		this.jdbc.sql("""
				insert into measure_target (measure_code, year, quarter, low, high) values (?, ?, ?, ?, ?)
				on conflict (measure_code, year, quarter) do update set low = excluded.low, high = excluded.high
				""")
			.params(target.measureCode(), target.quarter().year(), target.quarter().number(), target.low(),
					target.high())
			.update();
	}

	void removeTarget(String code, Quarter quarter) {
		this.jdbc.sql("delete from measure_target where measure_code = ? and year = ? and quarter = ?")
			.params(code, quarter.year(), quarter.number())
			.update();
	}

	private static LocalDate firstDay(Quarter quarter) {
		return (quarter != null) ? quarter.firstDay() : null;
	}

	private static Quarter quarter(Date day) {
		return (day != null) ? Quarter.of(day.toLocalDate()) : null;
	}

	private static Measure measure(ResultSet row, int number) throws SQLException {
		BigDecimal tolerance = row.getBigDecimal("tolerance");
		return new Measure(row.getString("code"), row.getString("service_id"), row.getInt("position"),
				row.getString("title"), row.getString("definition"), Unit.valueOf(row.getString("unit")),
				row.getInt("decimals"), Polarity.valueOf(row.getString("polarity")),
				(tolerance != null) ? new Tolerance(Tolerance.Kind.valueOf(row.getString("tolerance_kind")), tolerance)
						: null,
				Aggregation.valueOf(row.getString("aggregation")), Frequency.valueOf(row.getString("frequency")),
				row.getString("owner"), quarter(row.getDate("effective_from")), quarter(row.getDate("effective_until")),
				quarter(row.getDate("comparable_from")));
	}

	private static MeasureTarget target(ResultSet row, int number) throws SQLException {
		return new MeasureTarget(row.getString("measure_code"), new Quarter(row.getInt("year"), row.getInt("quarter")),
				row.getBigDecimal("low"), row.getBigDecimal("high"));
	}

}
