package org.quarterday.rehearsal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails that arrived, as the people of a rehearsal see them. */
@Component("rehearsedInbox")
@Profile("rehearsal")
class Inbox {

	private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+(/task/[^\\s>)]+)");

	private final JdbcClient jdbc;

	Inbox(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The path of the personal link in the newest mail to an address that has one. */
	Optional<String> link(String address) {
		return this.jdbc.sql("select message from mailbox where lower(recipient) = lower(?) order by id desc")
			.param(address)
			.query(byte[].class)
			.list()
			.stream()
			.map((message) -> LINK.matcher(words(message)))
			.filter(Matcher::find)
			.map((matcher) -> matcher.group(1))
			.findFirst();
	}

	/** Every mail in the order of arrival. */
	List<byte[]> all() {
		return this.jdbc.sql("select message from mailbox order by id").query(byte[].class).list();
	}

	private static String words(byte[] message) {
		try {
			return words(new MimeMessage(null, new ByteArrayInputStream(message)));
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException("A mail cannot be read", ex);
		}
	}

	/** The plain-text part. */
	private static String words(Part part) throws MessagingException, IOException {
		if (part.isMimeType("text/plain")) {
			return (String) part.getContent();
		}
		if (part.getContent() instanceof Multipart parts) {
			for (int i = 0; i < parts.getCount(); i++) {
				BodyPart inner = parts.getBodyPart(i);
				String words = words(inner);
				if (!words.isEmpty()) {
					return words;
				}
			}
		}
		return "";
	}

}
