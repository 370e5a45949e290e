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

	private final PaperNotices notices;

	private final AuditTrail audit;

	PublicRecord(PaperStore store, PublishedPapers papers, FinalPapers compiled, PaperNotices notices,
			AuditTrail audit) {
		this.store = store;
		this.papers = papers;
		this.compiled = compiled;
		this.notices = notices;
		this.audit = audit;
	}

	void published(NewPaper paper) {
		String path = keep(paper);
		this.notices.published(paper.cycle().id(), path);
		audit(paper.by(), "publish.published", paper.cycle().id(), path);
	}

	void supplemented(NewPaper supplement) {
		String path = keep(supplement);
		this.notices.supplemented(supplement.cycle().id(), path, news(supplement.paper()));
		audit(supplement.by(), "publish.supplement", supplement.cycle().id(), path);
	}

	void supplementWaits(Section section) {
		this.notices.supplementWaits(section.cycleId(), section.serviceName(),
				"%s round %d".formatted(section.id(), section.round()));
	}

	/** Its address. */
	String corrected(NewPaper version) {
		String path = keep(version);
		this.notices.corrected(version.cycle().id(), path, version.note());
		audit(version.by(), "publish.corrected", version.cycle().id(), path + ": " + version.note());
		return path;
	}

	void withdrawn(PublishedPaper paper, String reason, String officer) {
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

	private String keep(NewPaper paper) {
		UUID id = this.store.add(paper);
		if (!paper.paper().guide().appendices().isEmpty()) {
			this.compiled.appendices(paper.cycle().id(), paper.paper())
				.forEach((appendix) -> this.store.add(id, appendix));
		}
		return this.papers.get(id).path();
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
