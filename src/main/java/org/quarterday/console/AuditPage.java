package org.quarterday.console;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.quarterday.audit.AuditEntry;
import org.quarterday.audit.AuditTrail;
import org.quarterday.audit.AuditWords;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.people.People;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail in words: names beside ids, what was done as officers call it (J1). */
@Component
@Transactional(readOnly = true)
class AuditPage {

	private final AuditTrail trail;

	private final Cycles cycles;

	private final People people;

	AuditPage(AuditTrail trail, Cycles cycles, People people) {
		this.trail = trail;
		this.cycles = cycles;
		this.people = people;
	}

	/** The lines of a cycle, or of one of its sections; the newest first. */
	List<Line> of(UUID cycleId, UUID sectionId) {
		Map<String, String> names = this.people.names();
		Map<UUID, String> services = this.cycles.sections(cycleId)
			.stream()
			.collect(Collectors.toMap(Section::id, Section::serviceName));
		List<AuditEntry> entries = (sectionId != null) ? this.trail.sectionEntries(sectionId)
				: this.trail.entries(cycleId);
		List<Line> lines = entries.stream().map((entry) -> line(entry, names, services)).collect(Collectors.toList());
		java.util.Collections.reverse(lines);
		return lines;
	}

	private static Line line(AuditEntry entry, Map<String, String> names, Map<UUID, String> services) {
		return new Line(entry,
				AuditTrail.SYSTEM.equals(entry.actor()) ? "The system"
						: names.getOrDefault(entry.actor(), entry.actor()),
				(entry.onBehalfOf() != null) ? names.getOrDefault(entry.onBehalfOf(), entry.onBehalfOf()) : "",
				AuditWords.of(entry.action()),
				(entry.sectionId() != null) ? services.getOrDefault(entry.sectionId(), "") : "");
	}

	/**
	 * One line.
	 *
	 * @param behalf on whose behalf, or empty
	 * @param service the section, or empty for the cycle as a whole
	 */
	record Line(AuditEntry entry, String who, String behalf, String what, String service) {

		/** By which road, in words. */
		public String road() {
			return switch (this.entry.via()) {
				case "sign-in" -> "Signed in";
				case "system" -> "By itself";
				default ->
					this.entry.via().substring(0, 1).toUpperCase(java.util.Locale.UK) + this.entry.via().substring(1);
			};
		}

	}

}
