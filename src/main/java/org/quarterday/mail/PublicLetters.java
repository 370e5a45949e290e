package org.quarterday.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;

import org.springframework.stereotype.Component;

/**
 * Writes the public's mails: one file each, subject first, plain words that are the HTML
 * part too. Every one carries the way out (RFC 8058).
 */
@Component
class PublicLetters {

	private final People people;

	private final MailSettings settings;

	private final PublicUrl url;

	private final SubscriptionLinks links;

	private final Map<PublicMail.Kind, MailTemplate> templates = new EnumMap<>(PublicMail.Kind.class);

	PublicLetters(People people, MailSettings settings, PublicUrl url, SubscriptionLinks links) {
		this.people = people;
		this.settings = settings;
		this.url = url;
		this.links = links;
		for (PublicMail.Kind kind : PublicMail.Kind.values()) {
			this.templates.put(kind, MailTemplate.parse(kind.template(), read(kind.template(), settings)));
		}
	}

	Letter of(PublicMailSender.Row row, Instant now) {
		String link = this.url.of(this.links.path(row.subscription()));
		MailValues values = new MailValues().putAll(row.details()).put("link", link);
		String[] parts = this.templates.get(row.kind()).render(values, MailText::plain).strip().split("\n", 2);
		Person officer = this.people.withRole(Role.OFFICER)
			.stream()
			.findFirst()
			.orElseGet(() -> this.people.withRole(Role.ADMIN).get(0));
		String text = parts[1].strip() + "\n\n-- \n" + this.settings.council() + "\n";
		return new Letter("<" + row.id() + "@" + this.url.host() + ">", this.settings.from(), this.settings.council(),
				row.address(), "", officer.email(), officer.name(), now, MailText.subject(parts[0]), text, html(text),
				link + "/end");
	}

	private static String html(String text) {
		StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en-GB\"><body>\n");
		for (String paragraph : text.strip().split("\n\n")) {
			html.append("<p>")
				.append(MailText.html(paragraph)
					.replaceAll("(https?://[^\\s<]+)", "<a href=\"$1\">$1</a>")
					.replace("\n", "<br>\n"))
				.append("</p>\n");
		}
		return html.append("</body></html>\n").toString();
	}

	private static String read(String name, MailSettings settings) {
		Optional<Path> own = settings.templates()
			.map((directory) -> directory.resolve(name))
			.filter(Files::isRegularFile);
		try (InputStream in = own.isPresent() ? Files.newInputStream(own.get())
				: PublicLetters.class.getResourceAsStream("/mail-templates/" + name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(name, ex);
		}
	}

}
