package org.quarterday.review;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was sent a section to read, for information. */
@Repository
class Readers {

	private final JdbcClient jdbc;

	Readers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(UUID sectionId, String person) {
		this.jdbc.sql("insert into review_reader (section_id, person_id) values (?, ?) on conflict do nothing")
			.params(sectionId, person)
			.update();
	}

	boolean contains(UUID sectionId, String person) {
		return this.jdbc.sql("select count(*) from review_reader where section_id = ? and person_id = ?")
			.params(sectionId, person)
			.query(Integer.class)
			.single() > 0;
	}

}
