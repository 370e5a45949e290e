package org.quarterday.cycle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a committee agreed that its papers say where a section is missing, or has nothing
 * to report (PA8). Callers write the audit trail.
 */
@Service
@Transactional
public class GapWordings {

	private static final String NIL = "NIL";

	private static final String NOTHING = "There is nothing to report for this quarter.";

	private static final int LONGEST = 200;

	private final JdbcClient jdbc;

	public GapWordings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One committee's words.
	 *
	 * @param gaps for each choice what the paper prints; empty for those that print
	 * nothing
	 * @param nil for a section with nothing to report; empty when it is left out (C3)
	 */
	public record Wordings(Map<GapKind, String> gaps, String nil) {
	}

	@Transactional(readOnly = true)
	public Wordings of(String committeeId) {
		Map<String, String> own = new HashMap<>();
		this.jdbc.sql("select kind, words from gap_wording where committee_id = ?").param(committeeId).query((row) -> {
			own.put(row.getString("kind"), row.getString("words"));
		});
		Map<GapKind, String> gaps = new EnumMap<>(GapKind.class);
		for (GapKind kind : GapKind.values()) {
			gaps.put(kind, own.getOrDefault(kind.name(), kind.words()));
		}
		gaps.put(GapKind.WAIT, gaps.get(GapKind.TO_FOLLOW));
		return new Wordings(gaps, own.getOrDefault(NIL, NOTHING));
	}

	/** What is wrong with such words, field by field; empty when they can be saved. */
	public static List<Refusal> problems(String toFollow, String deferred, String nil) {
		List<Refusal> problems = new ArrayList<>();
		check("toFollow", toFollow, "where a section is to follow", problems);
		check("deferred", deferred, "where a section is deferred", problems);
		if (!nil.isBlank()) {
			check("nil", nil, "where there is nothing to report", problems);
		}
		return problems;
	}

	private static void check(String field, String words, String where, List<Refusal> problems) {
		if (words == null || words.isBlank()) {
			problems.add(new Refusal(field, "Enter what the paper says " + where));
		}
		else if (words.strip().length() > LONGEST) {
			problems
				.add(new Refusal(field, "Enter at most %d characters for what it says %s".formatted(LONGEST, where)));
		}
	}

	/**
	 * Replaces a committee's words. Empty words for nil leave such a section out.
	 * @throws Refusal the first of {@link #problems}
	 */
	public void save(String committeeId, String toFollow, String deferred, String nil) {
		problems(toFollow, deferred, nil).stream().findFirst().ifPresent((problem) -> {
			throw problem;
		});
		Map<String, String> words = Map.of(GapKind.TO_FOLLOW.name(), toFollow, GapKind.DEFERRED.name(), deferred, NIL,
				nil);
		words.forEach((kind, each) -> this.jdbc.sql("""
				insert into gap_wording (committee_id, kind, words) values (?, ?, ?)
				on conflict (committee_id, kind) do update set words = excluded.words""")
			.params(committeeId, kind, each.strip())
			.update());
	}

}
