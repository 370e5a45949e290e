package org.quarterday.people;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.quarterday.cycle.Refusal;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each committee asks of its authors' words. */
@Service
@Transactional
public class WritingRules {

	private final JdbcClient jdbc;

	private final ObjectProvider<KnownTerms> terms;

	public WritingRules(JdbcClient jdbc, ObjectProvider<KnownTerms> terms) {
		this.jdbc = jdbc;
		this.terms = terms;
	}

	/** Short forms that need no explanation in a committee's papers. */
	@Transactional(readOnly = true)
	public Set<String> known(String committeeId) {
		Set<String> known = new TreeSet<>(of(committeeId).known());
		this.terms.stream().forEach((terms) -> known.addAll(terms.known()));
		return known;
	}

	/** A committee's rules. */
	@Transactional(readOnly = true)
	public Writing of(String committeeId) {
		return find("select * from committee_writing where committee_id = ?", committeeId);
	}

	/** The rules of the committee that a service reports to. */
	@Transactional(readOnly = true)
	public Writing ofService(String serviceId) {
		return find("""
				select w.* from committee_writing w join service s on s.committee_id = w.committee_id
				where s.id = ?""", serviceId);
	}

	/**
	 * Changes a committee's rules.
	 * @throws Refusal naming the field that is wrong
	 */
	public void save(String committeeId, Writing writing) {
		limit("softWords", writing.softWords());
		limit("hardWords", writing.hardWords());
		if (writing.softWords() != null && writing.hardWords() != null && writing.softWords() > writing.hardWords()) {
			throw new Refusal("hardWords", "The most words must not be fewer than the number to aim for");
		}
		this.jdbc.sql("""
				insert into committee_writing (committee_id, soft_words, hard_words, short_forms)
				values (?, ?, ?, ?)
				on conflict (committee_id) do update set soft_words = excluded.soft_words,
					hard_words = excluded.hard_words, short_forms = excluded.short_forms""")
			.params(Arrays.asList(committeeId, writing.softWords(), writing.hardWords(), writing.shortForms()))
			.update();
	}

	private static void limit(String field, Integer words) {
		if (words != null && words < 1) {
			throw new Refusal(field, "Enter a number of words, such as 800, or leave it empty");
		}
	}

	private Writing find(String sql, String id) {
		Optional<Writing> writing = this.jdbc.sql(sql)
			.param(id)
			.query((row, number) -> new Writing(row.getObject("soft_words", Integer.class),
					row.getObject("hard_words", Integer.class), row.getString("short_forms")))
			.optional();
		return writing.orElse(Writing.DEFAULT);
	}

}
