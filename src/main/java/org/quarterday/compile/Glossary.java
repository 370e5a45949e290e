package org.quarterday.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.quarterday.cycle.Refusal;
import org.quarterday.paper.Guide.Term;
import org.quarterday.people.KnownTerms;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The council's words that a reader may not know, and what they mean (N21). */
@Service
@Transactional
public class Glossary implements KnownTerms {

	private static final int LONGEST_TERM = 60;

	private final JdbcClient jdbc;

	Glossary(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Every term, in alphabetical order. */
	@Transactional(readOnly = true)
	public List<Term> terms() {
		return this.jdbc.sql("select term, meaning from glossary_term order by lower(term), term")
			.query((row, number) -> new Term(row.getString("term"), row.getString("meaning")))
			.list();
	}

	@Override
	@Transactional(readOnly = true)
	public Set<String> known() {
		return terms().stream().map(Term::term).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Keeps these terms in place of all others.
	 * @throws Refusal when a term has no meaning, or is there twice; the field is
	 * {@code term-} or {@code meaning-} and the place in the list
	 */
	public void save(List<Term> terms) {
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < terms.size(); i++) {
			check(terms.get(i), i, seen);
		}
		this.jdbc.sql("delete from glossary_term").update();
		terms.forEach((term) -> this.jdbc.sql("insert into glossary_term (term, meaning) values (?, ?)")
			.params(term.term(), term.meaning())
			.update());
	}

	private static void check(Term term, int at, Set<String> seen) {
		if (term.term().isEmpty()) {
			throw new Refusal("term-" + at, "Enter the word that “%s” explains".formatted(term.meaning()));
		}
		if (term.term().length() > LONGEST_TERM) {
			throw new Refusal("term-" + at, "A word to be explained has at most %d characters".formatted(LONGEST_TERM));
		}
		if (term.meaning().isEmpty()) {
			throw new Refusal("meaning-" + at, "Enter what “%s” means".formatted(term.term()));
		}
		if (!seen.add(term.term().toLowerCase(Locale.UK))) {
			throw new Refusal("term-" + at, "“%s” is in the list twice".formatted(term.term()));
		}
	}

}
