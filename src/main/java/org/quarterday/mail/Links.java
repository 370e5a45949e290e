package org.quarterday.mail;

import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The address that each mail leads to. */
@Component
class Links {

	private final ObjectProvider<LinkSource> sources;

	private final PublicUrl publicUrl;

	Links(ObjectProvider<LinkSource> sources, PublicUrl publicUrl) {
		this.sources = sources;
		this.publicUrl = publicUrl;
	}

	/** Empty when the recipient has no right to it any more. */
	Optional<String> of(OutboxRow row) {
		List<LinkSource> serving = this.sources.stream()
			.filter((source) -> source.serves(row.event().template()))
			.toList();
		if (serving.isEmpty()) {
			return Optional.of(this.publicUrl.of(path(row)));
		}
		return serving.get(0).url(row.event().template(), row.personId(), row.sectionId(), row.details());
	}

	String tasklist() {
		return this.publicUrl.of("/camunda/app/tasklist/");
	}

	private static String path(OutboxRow row) {
		return switch (row.event()) {
			case REVIEW_WAITING, REVIEW_REMINDER, REVIEW_NUDGE, REVIEW_OVERDUE, REVIEWER_TOLD ->
				"/review/" + row.sectionId();
			case TIME_ASKED -> "/cycles/" + row.cycleId() + "/sections/" + row.sectionId();
			case CYCLE_OPENED, PAPER_CHECK, PAPER_GAPS, DELIVERY_FAILED -> "/cycles/" + row.cycleId();
			case CORRECTION_WAITING -> "/corrections/" + row.details().get("correction");
			case SUPPLEMENT_CHECK -> "/cycles/" + row.cycleId() + "/paper/supplement";
			case PAPER_PUBLISHED, PAPER_SUPPLEMENT, PAPER_CORRECTED, PAPER_WITHDRAWN -> row.details().get("path");
			case REPLY_UNCLEAR -> "/sections";
			default -> "/";
		};
	}

}
