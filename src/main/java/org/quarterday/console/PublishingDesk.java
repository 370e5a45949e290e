package org.quarterday.console;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.page.Problems;
import org.quarterday.publish.BackgroundPublishing;
import org.quarterday.publish.BackgroundPublishing.Work;
import org.quarterday.publish.CorrectedPapers;
import org.quarterday.publish.Publication;
import org.quarterday.publish.PublicationJob;
import org.quarterday.publish.PublicationJob.Kind;

import org.springframework.stereotype.Service;
import org.springframework.ui.Model;

/**
 * The officer publishes: at once, or a large paper in the background. Each answers with
 * the addresses, or with nothing when it was only begun.
 */
@Service
class PublishingDesk {

	private final BackgroundPublishing background;

	private final PaperDesk papers;

	private final SupplementDesk supplements;

	private final Publication publication;

	private final CorrectedPapers corrected;

	PublishingDesk(BackgroundPublishing background, PaperDesk papers, SupplementDesk supplements,
			Publication publication, CorrectedPapers corrected) {
		this.background = background;
		this.papers = papers;
		this.supplements = supplements;
		this.publication = publication;
		this.corrected = corrected;
	}

	/** What is being published, or was the last time, if it is large. */
	Optional<PublicationJob> job(UUID cycleId) {
		return this.background.of(cycleId);
	}

	/**
	 * On the page where that kind is decided: that it is being published, or why it was
	 * not.
	 * @param tried whether that is why one comes there
	 */
	void show(UUID cycleId, Kind kind, boolean tried, Model model) {
		job(cycleId).filter((job) -> job.kind() == kind && !job.published()).ifPresent((job) -> {
			model.addAttribute("job", job);
			if (tried && job.inVain()) {
				model.addAttribute("problems", new Problems().add("publish", job.sentence()));
			}
		});
	}

	Optional<String> paper(UUID cycleId, String officer) {
		this.papers.requireChecking(cycleId);
		return publish(cycleId, Kind.PAPER, officer, () -> this.publication.check(cycleId), new Work(
				() -> this.publication.prepare(cycleId, officer), () -> this.papers.publish(cycleId, officer)));
	}

	Optional<String> supplement(UUID cycleId, String officer) {
		this.supplements.requireWaiting(cycleId);
		return publish(cycleId, Kind.SUPPLEMENT, officer, () -> this.publication.checkSupplement(cycleId),
				new Work(() -> this.publication.prepareSupplement(cycleId, officer),
						() -> this.supplements.publish(cycleId, officer)));
	}

	Optional<String> correction(UUID cycleId, String officer) {
		return publish(cycleId, Kind.CORRECTION, officer, () -> this.corrected.requireNext(cycleId),
				new Work(() -> this.corrected.prepare(cycleId, officer),
						() -> String.join("\n", this.corrected.publish(cycleId, officer))));
	}

	/** What can be refused at once is refused at once, on the page where it was asked. */
	private Optional<String> publish(UUID cycleId, Kind kind, String officer, Runnable check, Work work) {
		if (this.background.large(cycleId)) {
			check.run();
			this.background.begin(cycleId, kind, officer, work);
			return Optional.empty();
		}
		return Optional.of(String.join(" and ", List.of(work.publish().get().split("\n"))));
	}

}
