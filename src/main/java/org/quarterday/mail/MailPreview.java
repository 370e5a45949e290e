package org.quarterday.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;

import org.springframework.stereotype.Service;

/**
 * Writes mails that nobody gets: word for word what would leave, with a stand-in for the
 * link, so that an officer reads them before anything is sent (B1).
 */
@Service
public class MailPreview {

	private final Composer composer;

	private final PublicUrl publicUrl;

	MailPreview(Composer composer, PublicUrl publicUrl) {
		this.composer = composer;
		this.publicUrl = publicUrl;
	}

	/**
	 * What one person would get at an instant.
	 * @param sections what the mail is about, as it would stand then; empty for mails
	 * about the cycle
	 * @return one mail for all sections, or one for each, as the event goes
	 */
	public List<Written> write(MailEvent event, String personId, ReportingCycle cycle, List<Section> sections,
			Instant at) {
		if (event.about() != MailEvent.About.SECTION) {
			return List.of(written(List.of(task(event, personId, cycle, null)), at));
		}
		List<MailTask> tasks = sections.stream().map((section) -> task(event, personId, cycle, section)).toList();
		boolean together = event.pace() == MailEvent.Pace.DIGEST && !tasks.isEmpty()
				&& !Time.date(tasks.get(0).due()).equals(Time.date(at));
		return together ? List.of(written(tasks, at))
				: tasks.stream().map((task) -> written(List.of(task), at)).toList();
	}

	private Written written(List<MailTask> tasks, Instant at) {
		Letter letter = this.composer.compose(tasks, "<preview@localhost>", at);
		return new Written(letter.name(), letter.address(), letter.subject(), letter.text());
	}

	private MailTask task(MailEvent event, String personId, ReportingCycle cycle, Section section) {
		Map<String, String> details = event.details()
			.stream()
			.collect(Collectors.toMap((name) -> name, (name) -> "(here: " + name + ")"));
		OutboxRow row = new OutboxRow(UUID.randomUUID(), event, personId, cycle.id(),
				(section != null) ? section.id() : null, details, 1, null, null, "");
		return new MailTask(row, cycle, section, this.publicUrl.of(event.template().startsWith("ask-section")
				? "/task/a-personal-link-is-made-when-the-mail-leaves" : "/"));
	}

	/**
	 * One mail, as text.
	 *
	 * @param to the recipient's name
	 */
	public record Written(String to, String address, String subject, String text) {
	}

}
