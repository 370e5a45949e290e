package org.quarterday.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail of one cycle as a CSV file for a spreadsheet. */
@Service
public class AuditExport {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSXXX");

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
		.setHeader("entry", "at", "actor", "name", "via", "on behalf of", "action", "service", "detail", "hash")
		.get();

	private final AuditTrail trail;

	private final Cycles cycles;

	private final People people;

	public AuditExport(AuditTrail trail, Cycles cycles, People people) {
		this.trail = trail;
		this.cycles = cycles;
		this.people = people;
	}

	/**
	 * The entries of a cycle, oldest first, with London times; names of people and
	 * services stand beside their ids. A cell that a spreadsheet would take for a formula
	 * begins with an apostrophe.
	 */
	@Transactional(readOnly = true)
	public String csv(UUID cycleId) {
		Map<UUID, String> services = this.cycles.sections(cycleId)
			.stream()
			.collect(Collectors.toMap(Section::id, Section::serviceName));
		StringBuilder csv = new StringBuilder();
		try (CSVPrinter printer = new CSVPrinter(csv, FORMAT)) {
			for (AuditEntry entry : this.trail.entries(cycleId)) {
				printer.printRecord(cells(entry, services));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return csv.toString();
	}

	private List<String> cells(AuditEntry entry, Map<UUID, String> services) {
		return List.of(String.valueOf(entry.id()), MOMENT.format(entry.at().atZone(Time.LONDON)), safe(entry.actor()),
				safe(this.people.find(entry.actor()).map(Person::name).orElse("")), safe(entry.via()),
				safe((entry.onBehalfOf() != null) ? entry.onBehalfOf() : ""), safe(entry.action()),
				safe(services.getOrDefault(entry.sectionId(), "")), safe(entry.detail()), entry.hash());
	}

	private static String safe(String text) {
		return (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
