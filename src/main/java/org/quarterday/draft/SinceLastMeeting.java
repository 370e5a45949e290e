package org.quarterday.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
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

	private static final String FIELD = "answer:";

	private final Matters matters;

	private final Rehearsing rehearsing;

	private final Cycles cycles;

	private final Drafts drafts;

	SinceLastMeeting(Matters matters, Rehearsing rehearsing, Cycles cycles, Drafts drafts) {
		this.matters = matters;
		this.rehearsing = rehearsing;
		this.cycles = cycles;
		this.drafts = drafts;
	}

	@ModelAttribute
	void matters(Access access, @RequestParam MultiValueMap<String, String> posted, HttpServletRequest request,
			Model model) {
		Section section = this.cycles.section(access.sectionId());
		if ("POST".equals(request.getMethod()) && section.state().withAuthor()) {
			this.matters.answered(section, answers(posted), access.author().personId());
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

	private static Map<UUID, String> answers(MultiValueMap<String, String> posted) {
		Map<UUID, String> answers = new HashMap<>();
		posted.forEach((name, values) -> {
			if (name.startsWith(FIELD)) {
				id(name).ifPresent((id) -> answers.put(id, values.get(0)));
			}
		});
		return answers;
	}

	private static java.util.Optional<UUID> id(String name) {
		try {
			return java.util.Optional.of(UUID.fromString(name.substring(FIELD.length())));
		}
		catch (IllegalArgumentException ex) {
			return java.util.Optional.empty();
		}
	}

}
