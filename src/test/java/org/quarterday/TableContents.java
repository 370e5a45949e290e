package org.quarterday;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What all tables of the database hold: the number of rows and a hash of them. */
public final class TableContents {

	private TableContents() {
	}

	/** By table; the same as before when nothing at all was written. */
	public static Map<String, String> of(JdbcClient jdbc) {
		Map<String, String> contents = new TreeMap<>();
		jdbc.sql("""
				select table_name from information_schema.tables
				where table_schema = 'public' and table_type = 'BASE TABLE'""")
			.query(String.class)
			.list()
			.stream()
			.forEach((table) -> contents.put(table, jdbc.sql(
					"select count(*) || ' rows, ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '-') from "
							+ table + " t")
				.query(String.class)
				.single()));
		return contents;
	}

}
