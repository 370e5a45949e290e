package org.quarterday.rehearsal;

import java.util.Map;
import java.util.UUID;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.quarterday.compile.AcceptedFindings;
import org.quarterday.compile.Finding;
import org.quarterday.compile.PaperCompiler;
import org.quarterday.content.TypedText;
import org.quarterday.cycle.CycleFlow;
import org.quarterday.cycle.CycleFlow.PaperDecision;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.review.Reviews;
import org.quarterday.review.ReviewRecord;

import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What people do in a rehearsal. A lead reads the mail, opens its link and posts the
 * form's own requests; reviewers and the officer decide through the same services as the
 * Tasklist.
 */
@Component
@Profile("rehearsal")
class RehearsedPeople {

	static final String COMMENT = "Please read this once more before it goes to the committee.";

	private final Inbox inbox;

	private final ServletWebServerApplicationContext server;

	private final Reviews reviews;

	private final ReviewRecord reviewers;

	private final CycleFlow flow;

	private final PaperCompiler compiler;

	private final AcceptedFindings accepted;

	RehearsedPeople(Inbox inbox, ServletWebServerApplicationContext server, Reviews reviews, ReviewRecord reviewers,
			CycleFlow flow, PaperCompiler compiler, AcceptedFindings accepted) {
		this.inbox = inbox;
		this.server = server;
		this.reviews = reviews;
		this.reviewers = reviewers;
		this.flow = flow;
		this.compiler = compiler;
		this.accepted = accepted;
	}

	boolean hasLink(Cast cast) {
		return this.inbox.link(cast.email()).isPresent();
	}

	/**
	 * The lead opens the link, types (again) what the past paper said, checks and sends.
	 */
	void send(Cast cast) {
		FormVisitor visitor = new FormVisitor(this.server.getWebServer().getPort());
		Document form = visitor.open(this.inbox.link(cast.email()).orElseThrow());
		Document check = visitor.press(button(form, "Check and send"),
				Map.of("words", TypedText.of(cast.service().content())));
		Document receipt = visitor.press(button(check, "Send section"), Map.of("person", "agreed"));
		if (receipt.select(".govuk-panel--confirmation").isEmpty()) {
			throw new IllegalStateException(
					"%s could not be sent: %s".formatted(cast.service().name(), receipt.select("main").text()));
		}
	}

	void decide(Section section, boolean doReturn) {
		String reviewer = this.reviewers.reviewersFor(section.id()).get(0);
		this.reviews.opened(section.id(), reviewer);
		this.reviews.decide(section.id(), reviewer, doReturn ? Decision.RETURN : Decision.APPROVE,
				doReturn ? COMMENT : "");
	}

	/**
	 * The officer accepts what the proof found, as it was published then, and publishes.
	 */
	void publish(UUID cycleId) {
		for (Finding finding : this.compiler.compile(cycleId).open()) {
			this.accepted.accept(cycleId, finding.key(), "as published", RehearsedCouncil.OFFICER, "sign-in");
		}
		this.flow.decide(cycleId, RehearsedCouncil.OFFICER, PaperDecision.PUBLISH);
	}

	private static Element button(Document page, String words) {
		return page.select("main form button")
			.stream()
			.filter((button) -> button.text().equals(words))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The page \"%s\" has no button \"%s\": %s"
				.formatted(page.title(), words, page.select(".govuk-error-summary").text())));
	}

}
