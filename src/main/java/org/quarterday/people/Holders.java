package org.quarterday.people;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.quarterday.cycle.Section;

import org.springframework.transaction.annotation.Transactional;

/**
 * Who may act on a section today: its people, and whoever covers them (TT6). Both may
 * act; the record says for whom.
 */
@org.springframework.stereotype.Service
@Transactional(readOnly = true)
public class Holders {

	/** Whether a person writes the section: lead, deputy, or cover of either. */
	public boolean writes(Section section, String personId) {
		return writers(section).contains(personId);
	}

	/** Everybody who may write the section today, the lead first. */
	public Set<String> writers(Section section) {
		return named(section.leadId(), section.deputyId());
	}

	private Set<String> named(String... people) {
		return new LinkedHashSet<>(Stream.of(people).filter((person) -> person != null).toList());
	}

}
