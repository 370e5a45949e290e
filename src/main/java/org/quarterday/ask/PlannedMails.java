package org.quarterday.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Timetable;
import org.quarterday.mail.MailEvent;
import org.quarterday.mail.MailPreview;
import org.quarterday.people.Committee;
import org.quarterday.people.Service;

import org.springframework.stereotype.Component;

/**
 * The mails of a cycle that is not open yet, word for word (B1): as they would read if
 * nobody did anything until then.
 */
@Component
public class PlannedMails {

	private final MailPreview preview;

	PlannedMails(MailPreview preview) {
		this.preview = preview;
	}

	/** What one person would get on a day, in the order of the paper. */
	public List<MailPreview.Written> of(MailEvent event, String personId, LocalDate day, Committee committee,
			Quarter quarter, Timetable timetable, List<Service> services) {
		ReportingCycle cycle = new ReportingCycle(UUID.randomUUID(), committee.id(), committee.name(), quarter,
				timetable.meeting(), CycleState.OPEN, timetable, committee.outline(), committee.standingText(),
				committee.cover(), Instant.EPOCH, committee.officerId(), null);
		return this.preview.write(event, personId, cycle,
				services.stream()
					.filter((service) -> concerns(service, personId, committee))
					.map((service) -> section(event, cycle, service))
					.toList(),
				Time.at(day, Time.MAIL));
	}

	private static boolean concerns(Service service, String personId, Committee committee) {
		return Stream
			.of(service.leadId(), service.deputyId(), service.reviewerId(), service.reviewerDeputyId(),
					committee.officerId())
			.anyMatch(personId::equals);
	}

	private static Section section(MailEvent event, ReportingCycle cycle, Service service) {
		boolean review = event.template().startsWith("review-");
		Timetable timetable = cycle.timetable();
		return new Section(UUID.randomUUID(), cycle.id(), service.id(), service.name(), service.position(),
				service.leadId(), service.deputyId(), service.reviewerId(), service.reviewerDeputyId(),
				review ? SectionState.SENT : SectionState.ASKED, 1, timetable.draftsDueAt(),
				review ? timetable.reviewDecidedAt() : null, null, null, null, review ? timetable.draftsDueAt() : null,
				review ? service.leadId() : null, null, null, null);
	}

}
