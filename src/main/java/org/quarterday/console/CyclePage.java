package org.quarterday.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Stage;
import org.quarterday.cycle.Timetable;
import org.quarterday.mail.MailRecord;
import org.quarterday.mail.Outbox;
import org.quarterday.people.Committees;
import org.quarterday.people.Service;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page of one cycle shows beside the board's rows. */
@Component
@Transactional
class CyclePage {

	private final Committees committees;

	private final Outbox outbox;

	private final AuditTrail audit;

	CyclePage(Committees committees, Outbox outbox, AuditTrail audit) {
		this.committees = committees;
		this.outbox = outbox;
		this.audit = audit;
	}

	/** The timetable in the order of its days. */
	List<Day> days(ReportingCycle cycle) {
		return days(cycle.timetable());
	}

	static List<Day> days(Timetable timetable) {
		List<Day> days = new ArrayList<>();
		for (Stage stage : Stage.values()) {
			days.add(new Day(timetable.day(stage), stage.label(), false));
		}
		days.add(new Day(timetable.lastPublicationDay(), "Last publication day", true));
		days.add(new Day(timetable.meeting(), "Meeting", false));
		days.sort(Comparator.comparing(Day::day));
		return days;
	}

	/** The committee's services that are not in the cycle. */
	List<Service> addable(Board.View view) {
		Set<String> there = view.rows().stream().map((row) -> row.section().serviceId()).collect(Collectors.toSet());
		return this.committees.services(view.cycle().committeeId())
			.stream()
			.filter((service) -> !there.contains(service.id()))
			.toList();
	}

	List<MailRecord> mails(UUID cycleId) {
		return this.outbox.ofCycle(cycleId);
	}

	void resent(UUID cycleId, UUID mailId, String note, String officer) {
		MailRecord mail = mails(cycleId).stream()
			.filter((each) -> each.id().equals(mailId))
			.findFirst()
			.orElseThrow(() -> new Refusal("There is no such mail"));
		try {
			this.outbox.resend(mailId, note);
		}
		catch (NoSuchElementException ex) {
			throw new Refusal("There is no such mail");
		}
		this.audit.record(officer, "sign-in", "mail.resent", cycleId, mail.sectionId(), mail.template());
	}

	/**
	 * One line of the timetable.
	 *
	 * @param law whether the law sets it, not the council
	 */
	record Day(LocalDate day, String what, boolean law) {
	}

}
