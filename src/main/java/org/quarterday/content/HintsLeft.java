package org.quarterday.content;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The hints that an author looked at and left as they are (C12): each is remembered by
 * its {@link Hint#mark()}, so that it comes back when the words around it change.
 */
@Service
@Transactional
public class HintsLeft {

	private final JdbcClient jdbc;

	public HintsLeft(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The hints of a section's words, those that are left as they are on one side.
	 * @param known as for {@link Hints#of}
	 */
	@Transactional(readOnly = true)
	public Sorted sort(UUID sectionId, String words, Set<String> known) {
		List<String> marks = this.jdbc.sql("select mark from hint_left where section_id = ?")
			.param(sectionId)
			.query(String.class)
			.list();
		Map<Boolean, List<Hint>> sorted = Hints.of(words, known)
			.stream()
			.collect(Collectors.partitioningBy((hint) -> marks.contains(hint.mark())));
		return new Sorted(sorted.get(false), sorted.get(true).size());
	}

	/**
	 * Hints, those that are left as they are only counted.
	 */
	public record Sorted(List<Hint> open, int left) {
	}

	/** Leaves one as it is. */
	public void leave(UUID sectionId, String mark, Instant at, String by) {
		this.jdbc.sql("""
				insert into hint_left (section_id, mark, left_at, left_by) values (?, ?, ?, ?)
				on conflict do nothing""").params(sectionId, mark, at.atOffset(ZoneOffset.UTC), by).update();
	}

	/** Asks about all of them again. */
	public void forget(UUID sectionId) {
		this.jdbc.sql("delete from hint_left where section_id = ?").param(sectionId).update();
	}

}
