package org.quarterday.publish;

import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Section;
import org.quarterday.mail.PaperNotices;
import org.quarterday.paper.Paper;

import org.springframework.stereotype.Component;

/** Keeps what is published, tells those concerned, and notes who did it. */
@Component
class PublicRecord {

	private final PaperStore store;

	private final PublishedPapers papers;

	private final FinalPapers compiled;

	private final PartTwo partTwo;

	private final Subscriptions subscriptions;

	private final PaperNotices notices;

	private final AuditTrail audit;

	PublicRecord(PaperStore store, PublishedPapers papers, FinalPapers compiled, PartTwo partTwo,
			Subscriptions subscriptions, PaperNotices notices, AuditTrail audit) {
		this.subscriptions = subscriptions;
		this.partTwo = partTwo;
		this.store = store;
		this.papers = papers;
		this.compiled = compiled;
		this.notices = notices;
		this.audit = audit;
	}

	/** Writes all that would be kept with it. */
	void prepare(NewPaper paper) {
		this.store.write(paper, this.compiled.bound(paper.cycle().id(), paper.paper()));
		this.partTwo.write(paper.cycle().id());
	}

	void published(NewPaper paper) {
		PublishedPaper published = keep(paper);
		String path = published.path();
		this.subscriptions.tell(published, "the paper is published", "");
		this.notices.published(paper.cycle().id(), path);
		audit(paper.by(), "publish.published", paper.cycle().id(), path);
	}

	void supplemented(NewPaper supplement) {
		PublishedPaper published = keep(supplement);
		String path = published.path();
		this.subscriptions.tell(published, "a supplement is published", news(supplement.paper()));
		this.notices.supplemented(supplement.cycle().id(), path, news(supplement.paper()));
		audit(supplement.by(), "publish.supplement", supplement.cycle().id(), path);
	}

	void supplementWaits(Section section) {
		this.notices.supplementWaits(section.cycleId(), section.serviceName(),
				"%s round %d".formatted(section.id(), section.round()));
	}

	/** Its address. */
	String corrected(NewPaper version) {
		PublishedPaper published = keep(version);
		String path = published.path();
		this.subscriptions.tell(published, "the paper was corrected", version.note());
		this.notices.corrected(version.cycle().id(), path, version.note());
		audit(version.by(), "publish.corrected", version.cycle().id(), path + ": " + version.note());
		return path;
	}

	void withdrawn(PublishedPaper paper, String reason, String officer) {
		this.subscriptions.tell(paper, "the paper was withdrawn", reason);
		this.notices.withdrawn(paper.cycleId(), paper.path(), reason);
		audit(officer, "publish.withdrawn", paper.cycleId(), paper.path() + ": " + reason);
	}

	/** Nobody is told: it was published long ago. */
	void kept(NewPaper paper) {
		keep(paper);
		audit(paper.by(), "publish.kept", paper.cycle().id(), "published before, on " + paper.at());
	}

	void audit(String officer, String action, UUID cycleId, String detail) {
		this.audit.record(officer, "sign-in", action, cycleId, null, detail);
	}

	private PublishedPaper keep(NewPaper paper) {
		UUID id = this.store.add(paper, this.compiled.bound(paper.cycle().id(), paper.paper()));
		if (!paper.paper().guide().appendices().isEmpty()) {
			this.compiled.appendices(paper.cycle().id(), paper.paper())
				.forEach((appendix) -> this.store.add(id, appendix));
		}
		this.partTwo.keep(id, paper.cycle().id());
		return this.papers.get(id);
	}

	private static String news(Paper paper) {
		return paper.front()
			.stream()
			.filter((field) -> field.name().equals("What is new"))
			.map((field) -> String.join(", ", field.lines()))
			.findFirst()
			.orElse("");
	}

}
