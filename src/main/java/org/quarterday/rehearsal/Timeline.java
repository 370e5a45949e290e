package org.quarterday.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.quarterday.audit.AuditEntry;
import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;
import org.quarterday.mail.MailRecord;
import org.quarterday.mail.Outbox;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What happened when: everything that people and the system did, and every mail, by time.
 */
@Component
@Profile("rehearsal")
class Timeline {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

	private final AuditTrail audit;

	private final Outbox outbox;

	private final Cycles cycles;

	Timeline(AuditTrail audit, Outbox outbox, Cycles cycles) {
		this.audit = audit;
		this.outbox = outbox;
		this.cycles = cycles;
	}

	String csv(UUID cycleId) {
		Map<UUID, String> services = this.cycles.sections(cycleId)
			.stream()
			.collect(Collectors.toMap(Section::id, Section::serviceName));
		List<Row> rows = new ArrayList<>();
		for (AuditEntry entry : this.audit.entries(cycleId)) {
			if (!entry.action().startsWith("mail.")) {
				rows.add(new Row(entry.at(), entry.actor(), entry.action(),
						services.getOrDefault(entry.sectionId(), ""), entry.via()));
			}
		}
		for (MailRecord mail : this.outbox.ofCycle(cycleId)) {
			if (mail.sentAt() != null) {
				rows.add(new Row(mail.sentAt(), "system", "mail: " + mail.template(),
						services.getOrDefault(mail.sectionId(), ""), "to " + mail.personId()));
			}
		}
		rows.sort(Comparator.comparing(Row::at));
		return print(rows);
	}

	private static String print(List<Row> rows) {
		StringBuilder text = new StringBuilder();
		try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get())) {
			csv.printRecord("when", "who", "what", "service", "by");
			for (Row row : rows) {
				csv.printRecord(MOMENT.format(row.at().atZone(Time.LONDON)), row.who(), row.what(), row.service(),
						row.by());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	private record Row(Instant at, String who, String what, String service, String by) {
	}

}
