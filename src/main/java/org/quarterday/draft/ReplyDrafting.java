package org.quarterday.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Cycles;
import org.quarterday.people.Holders;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.evidence.Evidence;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Measure;
import org.quarterday.figures.TypedFigure;
import org.quarterday.mail.ReplyDrafts;
import org.quarterday.people.MaskedAddress;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns an emailed answer into a draft (N11): {@code CSU12: 91%} into figures, other
 * words into paragraphs after those that are there, files into evidence.
 */
@Service
class ReplyDrafting implements ReplyDrafts {

	private static final Pattern FIGURE = Pattern
		.compile("\\s*[-•*]?\\s*([\\p{L}0-9._/-]{1,20})(?:\\s*[:=]\\s*|\\s+[-–]\\s+)(\\S.{0,200})");

	private final Drafts drafts;

	private final Cycles cycles;

	private final Figures figures;

	private final Evidence evidence;

	private final Holders holders;

	private final AuditTrail audit;

	ReplyDrafting(Drafts drafts, Cycles cycles, Figures figures, Evidence evidence, Holders holders, AuditTrail audit) {
		this.drafts = drafts;
		this.cycles = cycles;
		this.figures = figures;
		this.evidence = evidence;
		this.holders = holders;
		this.audit = audit;
	}

	@Override
	@Transactional(noRollbackFor = Refusal.class)
	public Taken take(UUID sectionId, String personId, String from, String text, List<File> files) {
		Section section = this.cycles.section(sectionId);
		if (!this.holders.writes(section, personId)) {
			throw new Refusal("%s is written by somebody else".formatted(section.serviceName()));
		}
		Author author = new Author(personId, "reply from " + MaskedAddress.of(from));
		Draft draft = this.drafts.load(sectionId);
		Answer answer = read(section, text, draft.typed());
		SaveOutcome outcome = this.drafts.save(sectionId, draft.revision(), answer.typed(), author);
		List<String> notes = new ArrayList<>(files(section, author, files, answer.taken()));
		if (outcome instanceof SaveOutcome.Late) {
			notes.add(0, "The section is %s, so the words are kept among its saves and change nothing now."
				.formatted(section.state().label().toLowerCase(java.util.Locale.UK)));
		}
		this.audit.record(personId, author.via(), "draft.replied", section.cycleId(), sectionId, "");
		return new Taken(
				answer.taken().isEmpty() ? "Nothing that was not there already." : String.join("\n", answer.taken()),
				String.join("\n", notes));
	}

	private Answer read(Section section, String text, Typed now) {
		Map<String, String> codes = new HashMap<>();
		this.figures.sheet(section.serviceId(), this.cycles.get(section.cycleId()).quarter())
			.measures()
			.stream()
			.map(Measure::code)
			.forEach((code) -> codes.put(code.toLowerCase(java.util.Locale.UK), code));
		Map<String, TypedFigure> typed = new HashMap<>(now.figures());
		List<String> taken = new ArrayList<>();
		List<String> words = new ArrayList<>();
		for (String line : text.split("\n", -1)) {
			Matcher figure = FIGURE.matcher(line);
			String code = figure.matches() ? codes.get(figure.group(1).toLowerCase(java.util.Locale.UK)) : null;
			if (code == null) {
				words.add(line);
			}
			else {
				taken.add(figure(code, figure.group(2).strip(), typed));
			}
		}
		String said = String.join("\n", words).strip().replaceAll("\n{3,}", "\n\n");
		return new Answer(now.with(typed).adding(told(now.words(), said, taken)), taken);
	}

	private static String figure(String code, String value, Map<String, TypedFigure> typed) {
		TypedFigure before = typed.getOrDefault(code, TypedFigure.EMPTY);
		typed.put(code, new TypedFigure(null, value, before.reason(), before.expected(), before.commentary(),
				before.setByHand(), before.byHandReason(), before.because()));
		return "Figure %s: %s%s".formatted(code, value,
				(before.value().isBlank() || before.value().equals(value)) ? "" : " (was " + before.value() + ")");
	}

	private static String told(String before, String said, List<String> taken) {
		if (!said.isEmpty() && !before.contains(said)) {
			taken.add((before.isBlank() ? "Achievements:\n" : "Added to the achievements:\n") + said);
		}
		return said;
	}

	private List<String> files(Section section, Author author, List<File> files, List<String> taken) {
		List<String> notes = new ArrayList<>();
		for (File file : files) {
			try {
				if (!section.state().withAuthor()) {
					throw new Refusal("“%s” was not attached".formatted(file.name()));
				}
				this.evidence.add(section.id(), null, file.name(), file.content(), false, author.personId());
				taken.add("File: " + file.name() + " (evidence only)");
			}
			catch (Refusal refusal) {
				notes.add(refusal.getMessage());
			}
		}
		return notes;
	}

	/** What the answer makes of the draft. */
	private record Answer(Typed typed, List<String> taken) {
	}

}
