package org.quarterday.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import javax.sql.DataSource;

import org.quarterday.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A database with two services and a section, and the package's services on it. */
final class TestCouncil {

	final JdbcClient jdbc;

	final Figures figures;

	final MeasureImport measureImport;

	TestCouncil() {
		DataSource database = TestDatabase.fresh();
		this.jdbc = JdbcClient.create(database);
		MeasureStore measures = new MeasureStore(this.jdbc);
		ResultStore results = new ResultStore(this.jdbc);
		Clock clock = Clock.fixed(Instant.parse("2026-07-10T12:00:00Z"), ZoneOffset.UTC);
		this.figures = new Figures(measures, results, clock);
		this.measureImport = new MeasureImport(measures, results);
		this.jdbc.sql("insert into person (id, name, email) values ('officer', 'Officer', 'officer@council.example')")
			.update();
		this.jdbc.sql("insert into committee (id, name, officer_id) values ('housing', 'Housing', 'officer')").update();
		service("libraries", "Libraries");
		service("csu", "Customer Services");
	}

	private void service(String id, String name) {
		this.jdbc.sql("""
				insert into service (id, committee_id, name, position, lead_id, reviewer_id)
				values (?, 'housing', ?, 1, 'officer', 'officer')
				""").params(id, name).update();
	}

	UUID section() {
		UUID cycle = UUID.randomUUID();
		UUID section = UUID.randomUUID();
		this.jdbc
			.sql("set session_replication_role = replica; insert into section (id, cycle_id, service_id, "
					+ "service_name, position, lead_id, reviewer_id, state, draft_due) values ('" + section + "', '"
					+ cycle + "', 'libraries', 'Libraries', 1, 'officer', 'officer', 'DRAFTING', now());"
					+ " set session_replication_role = origin")
			.update();
		return section;
	}

}
