package org.quarterday.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

import org.quarterday.cycle.QuietHours;
import org.quarterday.cycle.Time;

import org.springframework.core.env.Environment;

/**
 * The settings of mail.
 *
 * @param council whose name stands above every mail
 * @param accent the council's colour, such as {@code #0f4c5c}
 * @param from the address that mails come from
 * @param templates directory with a council's own templates, if any
 * @param quietHours when only answers to what somebody just did leave, if ever
 * @param digestAt when a digest leaves that had to wait for the next working day
 * @param lease how long one attempt may take before another dispatcher repeats it, in
 * real time
 * @param replies the address of the mailbox in which answers become drafts, if there is
 * one
 */
record MailSettings(String council, String accent, String from, Optional<Path> templates,
		Optional<QuietHours> quietHours, LocalTime digestAt, Duration lease, Optional<String> replies) {

	static MailSettings of(Environment settings) {
		return new MailSettings(settings.getRequiredProperty("quarterday.council.name"),
				settings.getProperty("quarterday.council.accent", "#0f4c5c"),
				text(settings, "quarterday.mail.from").orElseGet(() -> "no-reply@" + new PublicUrl(settings).host()),
				text(settings, "quarterday.mail-templates-dir").map(Path::of),
				text(settings, "quarterday.mail.quiet-hours").map(MailSettings::quietHours),
				LocalTime.parse(settings.getProperty("quarterday.mail.digest-at", Time.MAIL.toString())),
				settings.getProperty("quarterday.mail.lease", Duration.class, Duration.ofMinutes(2)),
				text(settings, "quarterday.replies.address"));
	}

	private static QuietHours quietHours(String setting) {
		try {
			return QuietHours.parse(setting);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("quarterday.mail.quiet-hours: " + ex.getMessage(), ex);
		}
	}

	private static Optional<String> text(Environment settings, String name) {
		return Optional.ofNullable(settings.getProperty(name)).map(String::strip).filter((text) -> !text.isEmpty());
	}

}
