package org.quarterday.people;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;

import org.springframework.transaction.annotation.Transactional;

/**
 * Who may act on a section today: its people, and whoever covers them (TT6). Both may
 * act; the record says for whom.
 */
@org.springframework.stereotype.Service
@Transactional(readOnly = true)
public class Holders {

	private final Covers covers;

	private final Cycles cycles;

	private final People people;

	public Holders(Covers covers, Cycles cycles, People people) {
		this.covers = covers;
		this.cycles = cycles;
		this.people = people;
	}

	/**
	 * Whether a person may write the section: lead, deputy, cover of either, or an
	 * officer on the lead's behalf.
	 */
	public boolean writes(Section section, String personId) {
		return writers(section).contains(personId) || officer(personId);
	}

	private boolean officer(String personId) {
		return this.people.find(personId).filter((person) -> person.active() && person.is(Role.OFFICER)).isPresent();
	}

	/** Everybody who may write the section today, the lead first. */
	public Set<String> writers(Section section) {
		return withCovers(section.leadId(), section.deputyId());
	}

	/** Everybody named to review the section today, the reviewer first. */
	public Set<String> reviewers(Section section) {
		return withCovers(section.reviewerId(), section.reviewerDeputyId());
	}

	/** A person and whoever covers them today. */
	public Set<String> withCovers(String... people) {
		Set<String> all = new LinkedHashSet<>();
		Stream.of(people).filter((person) -> person != null).forEach((person) -> {
			all.add(person);
			all.addAll(this.covers.actingFor(person));
		});
		return all;
	}

	/** The sections that a person may write, whoever's they are. */
	public List<Section> sectionsToWrite(String personId) {
		return Stream.concat(Stream.of(personId), coveredToday(personId))
			.flatMap((person) -> this.cycles.sectionsOfLead(person).stream())
			.distinct()
			.toList();
	}

	/**
	 * For whom a person acts on a section: the lead or reviewer whose deputy or cover
	 * they are; empty when it is their own part, or they have none.
	 */
	public Optional<String> onBehalfOf(Section section, String actor) {
		List<String> own = Stream.of(section.leadId(), section.reviewerId()).toList();
		if (own.contains(actor)) {
			return Optional.empty();
		}
		if (withCovers(section.leadId()).contains(actor) || actor.equals(section.deputyId())
				|| withCovers(section.deputyId()).contains(actor)) {
			return Optional.of(section.leadId());
		}
		return reviewers(section).contains(actor) ? Optional.of(section.reviewerId()) : Optional.empty();
	}

	/** As {@link #onBehalfOf}, for what an author does: an officer acts for the lead. */
	public Optional<String> writesFor(Section section, String actor) {
		return writers(section).contains(actor) ? onBehalfOf(section, actor)
				: officer(actor) ? Optional.of(section.leadId()) : Optional.empty();
	}

	private Stream<String> coveredToday(String personId) {
		return this.covers.by(personId)
			.stream()
			.map(Cover::personId)
			.filter((person) -> this.covers.actingFor(person).contains(personId));
	}

}
