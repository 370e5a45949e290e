package org.quarterday.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Words;
import org.quarterday.paper.Paper.CoverField;
import org.quarterday.people.Committees;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.stereotype.Component;

/**
 * The cover sheet (PA6): committee, meeting and the officer to ask, then the committee's
 * own fields in order, as JSON such as {@code [{"name":"Background
 * papers","lines":["None"]}]}.
 */
@Component
class CoverSheet {

	static final String AGENDA_PART = "Agenda part";

	private final ObjectMapper json;

	private final Committees committees;

	private final People people;

	private final OfficerCommentStore comments;

	CoverSheet(ObjectMapper json, Committees committees, People people, OfficerCommentStore comments) {
		this.comments = comments;
		this.json = json;
		this.committees = committees;
		this.people = people;
	}

	List<CoverField> of(ReportingCycle cycle) {
		Person officer = this.people.person(this.committees.committee(cycle.committeeId()).officerId());
		List<CoverField> fields = new ArrayList<>();
		fields.add(new CoverField("Committee", List.of(cycle.committeeName())));
		fields.add(new CoverField("Date of meeting", List.of(Words.day(cycle.meeting()))));
		fields.add(new CoverField(AGENDA_PART, List.of("Part I (public)")));
		fields.add(new CoverField("Contact", List.of(officer.name(),
				officer.phone().isEmpty() ? officer.email() : officer.email() + ", " + officer.phone())));
		fields.addAll(own(cycle.cover()));
		for (OfficerComment comment : this.comments.of(cycle.id())) {
			fields.add(new CoverField(comment.field(), comment.answered()
					? comment.comment().lines().filter((line) -> !line.isBlank()).toList() : List.of()));
		}
		return fields;
	}

	/**
	 * Whether the committee has cover fields of its own, and none for background papers
	 * (DL10).
	 */
	boolean lacksBackgroundPapers(ReportingCycle cycle) {
		List<CoverField> own = own(cycle.cover());
		return !own.isEmpty() && own.stream()
			.noneMatch((field) -> field.name().toLowerCase(Locale.UK).startsWith("background paper"));
	}

	private List<CoverField> own(String cover) {
		try {
			return this.json.readValue(cover, new TypeReference<List<CoverField>>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The cover sheet's fields cannot be read", ex);
		}
	}

}
