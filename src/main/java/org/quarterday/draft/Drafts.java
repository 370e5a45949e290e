package org.quarterday.draft;

import java.time.Clock;
import java.util.UUID;

import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Sections;
import org.quarterday.cycle.Time;
import org.quarterday.people.Holders;
import org.quarterday.figures.TypedFigures;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The authors' working copies. Saving is never sending, and nothing typed is ever lost
 * (LK5): every save is kept, and what cannot become the working copy is kept beside it.
 */
@Service
@Transactional
public class Drafts {

	/** More than this is not stored; far more than any section holds. */
	static final int MOST_CHARACTERS = 1_000_000;

	private final DraftStore store;

	private final Saves saves;

	private final Cycles cycles;

	private final Sections sections;

	private final Holders holders;

	private final Clock clock;

	Drafts(DraftStore store, Saves saves, Cycles cycles, Sections sections, Holders holders, Clock clock) {
		this.holders = holders;
		this.store = store;
		this.saves = saves;
		this.cycles = cycles;
		this.sections = sections;
		this.clock = clock;
	}

	/** The working copy; revision 0 and empty when nothing was saved yet. */
	@Transactional(readOnly = true)
	public Draft load(UUID sectionId) {
		return this.store.find(sectionId).orElseGet(() -> Draft.none(sectionId));
	}

	/**
	 * Saves what was typed.
	 * @param expectedRevision the revision that the author began with
	 * @throws Refusal when this person does not write this section, or when it is more
	 * than {@link #MOST_CHARACTERS}
	 */
	public SaveOutcome save(UUID sectionId, int expectedRevision, Typed typed, Author author) {
		return save(sectionId, new Basis(expectedRevision, 0), typed, author);
	}

	/** As {@link #save(UUID, int, Typed, Author)}, begun with that. */
	SaveOutcome save(UUID sectionId, Basis basis, Typed typed, Author author) {
		requireAuthor(this.cycles.section(sectionId), author.personId());
		requireRoom(typed);
		Section section = hold(sectionId);
		Draft current = load(sectionId);
		if (current.typed().equals(typed)) {
			return new SaveOutcome.Saved(current, 0);
		}
		if (!section.state().withAuthor()) {
			return new SaveOutcome.Late(section, keep(section, basis.revision(), typed, author));
		}
		if (current.revision() == basis.revision() && basis.save() == 0) {
			return new SaveOutcome.Saved(write(section, current, typed, author), 0);
		}
		return merge(section, current, basis, typed, author);
	}

	/** What was typed is kept as it was typed, whatever becomes of the merge. */
	private SaveOutcome merge(Section section, Draft current, Basis basis, Typed typed, Author author) {
		Typed began = began(section.id(), basis);
		Save own = keep(section, basis.revision(), typed, author);
		return Merge.of(began, current.typed(), typed)
			.<SaveOutcome>map((merged) -> new SaveOutcome.Saved(
					merged.equals(current.typed()) ? current : write(section, current, merged, author), own.id()))
			.orElseGet(() -> new SaveOutcome.Clash(current, own));
	}

	/** What the author began with. */
	Typed began(UUID sectionId, Basis basis) {
		return ((basis.save() != 0) ? this.saves.find(sectionId, basis.save())
				: this.saves.revision(sectionId, basis.revision()))
			.map(Drafts::typed)
			.orElse(Typed.NOTHING);
	}

	/**
	 * What an author began with: a revision of the working copy, or, when a page could
	 * not show what somebody else's save changed, the author's own last save.
	 *
	 * @param save 0 for none
	 */
	record Basis(int revision, long save) {
	}

	/**
	 * Makes an earlier save the working copy again; what it was until now stays among the
	 * saves.
	 * @throws Refusal when there is no such save, or the author does not hold the section
	 */
	public Draft restore(UUID sectionId, long saveId, Author author) {
		requireAuthor(this.cycles.section(sectionId), author.personId());
		Section section = hold(sectionId);
		if (!section.state().withAuthor()) {
			throw new Refusal("%s is %s: it cannot be changed now".formatted(section.serviceName(),
					section.state().label().toLowerCase(java.util.Locale.UK)));
		}
		Save save = this.saves.find(sectionId, saveId)
			.orElseThrow(() -> new Refusal("There is no such save of this section"));
		Draft current = load(sectionId);
		return current.typed().equals(typed(save)) ? current : write(section, current, typed(save), author);
	}

	/**
	 * An officer's edit of a section that was sent back becomes the working copy, for its
	 * author to see and send, and its reviewer to approve (G12).
	 * @param words light Markdown
	 * @throws Refusal when the section is not with its author
	 */
	public void edited(UUID sectionId, String words, String officer, String via) {
		Section section = hold(sectionId);
		if (!section.state().withAuthor()) {
			throw new Refusal("%s is %s: it cannot be changed now".formatted(section.serviceName(),
					section.state().label().toLowerCase(java.util.Locale.UK)));
		}
		Draft current = load(sectionId);
		Typed typed = new Typed(words, current.typed().figures(), "");
		requireRoom(typed);
		write(section, current, typed, new Author(officer, via));
	}

	/** The section, which nobody else can save or send until the transaction ends. */
	Section hold(UUID sectionId) {
		this.store.lock(sectionId);
		return this.cycles.section(sectionId);
	}

	/** What a save holds. */
	static Typed typed(Save save) {
		return new Typed(save.words(), TypedFigures.fromJson(save.figures()), save.nilReason());
	}

	/**
	 * Refuses anybody but the section's lead and deputy, whoever covers them, and
	 * officers on their behalf.
	 */
	void requireAuthor(Section section, String personId) {
		if (!this.holders.writes(section, personId)) {
			throw new Refusal("%s is written by somebody else now".formatted(section.serviceName()));
		}
	}

	/** On whose behalf a person writes the section; null when it is their own. */
	String behalf(Section section, String personId) {
		return this.holders.writesFor(section, personId).orElse(null);
	}

	private static void requireRoom(Typed typed) {
		long figures = typed.figures()
			.values()
			.stream()
			.mapToLong((figure) -> figure.value().length() + figure.reason().length() + figure.commentary().length()
					+ figure.expected().length() + figure.byHandReason().length() + figure.because().length())
			.sum();
		if (typed.words().length() + typed.nilReason().length() + figures > MOST_CHARACTERS) {
			throw new Refusal("words",
					"The text has %,d characters, which is too much to save: %,d is the most. Pictures pasted as text are a common cause. Shorten it here; nothing was removed"
						.formatted(typed.words().length(), MOST_CHARACTERS));
		}
	}

	private Draft write(Section section, Draft current, Typed typed, Author author) {
		this.sections.started(section.id(), author.personId());
		Draft draft = new Draft(section.id(), current.revision() + 1, typed, Time.now(this.clock), author.personId(),
				author.via());
		this.store.write(draft);
		this.saves.add(save(section, draft.revision(), Save.Kind.SAVED, typed, author));
		return draft;
	}

	private Save keep(Section section, int revision, Typed typed, Author author) {
		Save newest = this.saves.latest(section.id(), Save.Kind.CONFLICT).orElse(null);
		if (newest != null && newest.by().equals(author.personId()) && typed(newest).equals(typed)) {
			return newest;
		}
		return this.saves.add(save(section, revision, Save.Kind.CONFLICT, typed, author));
	}

	private Save save(Section section, int revision, Save.Kind kind, Typed typed, Author author) {
		return new Save(0, section.id(), revision, kind, section.round(), typed.words(),
				TypedFigures.toJson(typed.figures()), typed.nilReason(), Time.now(this.clock), author.personId(),
				author.via());
	}

}
