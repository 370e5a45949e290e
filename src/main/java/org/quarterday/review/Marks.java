package org.quarterday.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a reviewer has marked to go back and not decided yet: piece to what should be
 * changed. The same on every page and device.
 */
@Repository
class Marks {

	private final JdbcClient jdbc;

	Marks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<String, String> of(UUID sectionId, int round, String person) {
		Map<String, String> marks = new LinkedHashMap<>();
		this.jdbc.sql("select piece, words from review_mark where section_id = ? and round = ? and person_id = ?")
			.params(sectionId, round, person)
			.query((row) -> {
				marks.put(row.getString("piece"), row.getString("words"));
			});
		return marks;
	}

	void replace(UUID sectionId, int round, String person, Map<String, String> marks) {
		this.jdbc.sql("delete from review_mark where section_id = ? and round = ? and person_id = ?")
			.params(sectionId, round, person)
			.update();
		marks.forEach((piece, words) -> this.jdbc
			.sql("insert into review_mark (section_id, round, person_id, piece, words) values (?, ?, ?, ?, ?)")
			.params(sectionId, round, person, piece, words.replace("\0", ""))
			.update());
	}

}
