package db.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.List;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * The process engine's own tables, made from the scripts that the engine carries, in the
 * order in which it would run them itself. Flyway's lock keeps two nodes from racing; the
 * engine only checks the version when it starts. A later engine is upgraded by a later
 * migration.
 */
public class V1__Engine_tables extends BaseJavaMigration {

	private static final List<String> PARTS = List.of("engine", "history", "identity", "case.engine", "case.history",
			"decision.engine", "decision.history");

	@Override
	public void migrate(Context context) throws Exception {
		try (Statement statement = context.getConnection().createStatement()) {
			for (String part : PARTS) {
				statement.execute(script(part));
			}
		}
	}

	private static String script(String part) throws IOException {
		String name = "/org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql";
		try (InputStream script = V1__Engine_tables.class.getResourceAsStream(name)) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
