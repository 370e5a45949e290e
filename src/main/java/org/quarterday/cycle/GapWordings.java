package org.quarterday.cycle;

import java.util.EnumMap;
import java.util.HashMap;
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

	/**
	 * Replaces a committee's words. Empty words for nil leave such a section out.
	 * @throws Refusal when some are missing or too long, naming the field:
	 * {@code toFollow}, {@code deferred} or {@code nil}
	 */
	public void save(String committeeId, String toFollow, String deferred, String nil) {
		String nothing = (nil == null || nil.isBlank()) ? "" : nil;
		Refusal.all(() -> check("toFollow", toFollow, "where a section is to follow"),
				() -> check("deferred", deferred, "where a section is deferred"),
				() -> check("nil", nothing.isEmpty() ? NOTHING : nothing, "where there is nothing to report"));
		Map<String, String> words = Map.of(GapKind.TO_FOLLOW.name(), toFollow, GapKind.DEFERRED.name(), deferred, NIL,
				nothing);
		words.forEach((kind, each) -> this.jdbc.sql("""
				insert into gap_wording (committee_id, kind, words) values (?, ?, ?)
				on conflict (committee_id, kind) do update set words = excluded.words""")
			.params(committeeId, kind, each.strip())
			.update());
	}

	private static void check(String field, String words, String where) {
		if (words == null || words.isBlank()) {
			throw new Refusal(field, "Enter what the paper says " + where);
		}
		if (words.strip().length() > LONGEST) {
			throw new Refusal(field, "Enter at most %d characters for what it says %s".formatted(LONGEST, where));
		}
	}

}
