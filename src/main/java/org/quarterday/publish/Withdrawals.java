package org.quarterday.publish;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one exception to "never changes" (DL9): personal data or exempt text leaves the
 * public site at once. A tombstone with day and reason stays at every address; the record
 * stays inside.
 */
@Service
@Transactional
public class Withdrawals {

	private final PublishedPapers papers;

	private final PaperStore store;

	private final PublicRecord record;

	private final Clock clock;

	Withdrawals(PublishedPapers papers, PaperStore store, PublicRecord record, Clock clock) {
		this.papers = papers;
		this.store = store;
		this.record = record;
		this.clock = clock;
	}

	/**
	 * Withdraws publications of a cycle in all their formats.
	 * @param reason public: the tombstone says it
	 * @throws Refusal naming the field: {@code papers} or {@code reason}
	 */
	public void withdraw(UUID cycleId, Collection<UUID> ids, String reason, String officer) {
		List<PublishedPaper> chosen = this.papers.allOf(cycleId)
			.stream()
			.filter((paper) -> ids != null && ids.contains(paper.id()) && !paper.withdrawn())
			.toList();
		Refusal.all(() -> {
			if (chosen.isEmpty()) {
				throw new Refusal("papers", "Choose at least one publication that can still be read");
			}
		}, () -> {
			if (reason == null || reason.isBlank()) {
				throw new Refusal("reason", "Enter the reason. The public page gives it in place of the paper");
			}
		});
		for (PublishedPaper paper : chosen) {
			this.store.withdraw(paper.id(), Time.now(this.clock), reason.strip(), officer);
			this.record.withdrawn(paper, reason.strip(), officer);
		}
	}

}
