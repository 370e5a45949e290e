package org.quarterday.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.meeting.MatterAnswers;
import org.quarterday.meeting.Matters;
import org.quarterday.meeting.Promises;
import org.quarterday.meeting.Rehearsing;

import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the last meeting left, on every page of the form: members' questions and the
 * service's own promises with an answer field each ({@code answer:ID}), which every save
 * keeps, and what members are likely to ask this time (I2, N1, N3).
 */
@ControllerAdvice(assignableTypes = { FormController.class, CheckController.class, LiveController.class })
class SinceLastMeeting {

	/** In the model, what was not kept: a list of {@link Refusal}. */
	static final String UNKEPT = "unkeptAnswers";

	private static final String FIELD = "answer:";

	/** The answer that the form was opened with. */
	private static final String BEFORE = "answered:";

	private final Matters matters;

	private final MatterAnswers answers;

	private final Rehearsing rehearsing;

	private final Cycles cycles;

	private final Drafts drafts;

	SinceLastMeeting(Matters matters, MatterAnswers answers, Rehearsing rehearsing, Cycles cycles, Drafts drafts) {
		this.matters = matters;
		this.answers = answers;
		this.rehearsing = rehearsing;
		this.cycles = cycles;
		this.drafts = drafts;
	}

	@ModelAttribute
	void matters(Access access, @RequestParam MultiValueMap<String, String> posted, HttpServletRequest request,
			Model model) {
		Section section = this.cycles.section(access.sectionId());
		if ("POST".equals(request.getMethod()) && section.state().withAuthor()) {
			Map<UUID, MatterAnswers.Typed> answers = answers(posted);
			model.addAttribute(UNKEPT, this.answers.keep(section, answers, access.author().personId()));
			model.addAttribute("typedAnswers", answers);
		}
		model.addAttribute("matters", this.matters.of(section));
		if ("GET".equals(request.getMethod())) {
			Typed typed = this.drafts.load(section.id()).typed();
			model.addAttribute("likely", this.rehearsing.questions(section, typed.words(), typed.figures()));
			model.addAttribute("promises", found(section, typed.words()));
		}
	}

	private List<Promises.Promise> found(Section section, String words) {
		List<String> known = this.matters.promised(section.serviceId());
		return Promises.in(words, this.cycles.get(section.cycleId()).quarter())
			.stream()
			.filter((promise) -> !known.contains(promise.sentence()))
			.toList();
	}

	/** What was not kept of a form's answers. */
	@SuppressWarnings("unchecked")
	static List<Refusal> unkept(Model model) {
		return (List<Refusal>) Objects.requireNonNullElse(model.getAttribute(UNKEPT), List.of());
	}

	private static Map<UUID, MatterAnswers.Typed> answers(MultiValueMap<String, String> posted) {
		Map<UUID, MatterAnswers.Typed> answers = new HashMap<>();
		posted.forEach((name, values) -> {
			if (name.startsWith(FIELD)) {
				id(name).ifPresent(
						(id) -> answers.put(id, new MatterAnswers.Typed(values.get(0), posted.getFirst(BEFORE + id))));
			}
		});
		return answers;
	}

	private static Optional<UUID> id(String name) {
		try {
			return Optional.of(UUID.fromString(name.substring(FIELD.length())));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
