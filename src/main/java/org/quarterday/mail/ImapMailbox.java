package org.quarterday.mail;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Properties;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

/**
 * The mailbox to which replies go, read over IMAP. What was read is marked so; what waits
 * for a person is flagged as well, and stays.
 */
public final class ImapMailbox {

	private static final Logger logger = LoggerFactory.getLogger(ImapMailbox.class);

	private static final int AT_ONCE = 50;

	private static final int MOST_BYTES = 40_000_000;

	private final Environment settings;

	private final Inbox inbox;

	ImapMailbox(Environment settings, Inbox inbox) {
		this.settings = settings;
		this.inbox = inbox;
	}

	/** How long to wait between looks. */
	static Duration pause(Environment settings) {
		return DurationStyle.detectAndParse(settings.getProperty("quarterday.replies.every", "1m"));
	}

	/**
	 * Takes in what is new.
	 * @return how many mails were read
	 */
	public int read() {
		try (Store store = session().getStore()) {
			store.connect(setting("host", ""), Integer.parseInt(setting("port", "-1")), setting("username", ""),
					setting("password", ""));
			try (Folder folder = store.getFolder(setting("folder", "INBOX"))) {
				folder.open(Folder.READ_WRITE);
				Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
				Message[] now = Arrays.copyOf(unread, Math.min(AT_ONCE, unread.length));
				for (Message message : now) {
					take((MimeMessage) message);
				}
				return now.length;
			}
		}
		catch (MessagingException ex) {
			logger.warn("The mailbox for replies cannot be read, it will be tried again: {}",
					MailText.withoutLinks(String.valueOf(ex.getMessage())));
			return 0;
		}
	}

	/**
	 * A mail that cannot be understood waits for a person; a database that is away does
	 * not.
	 */
	private void take(MimeMessage message) throws MessagingException {
		boolean forAPerson = message.getSize() > MOST_BYTES;
		if (!forAPerson) {
			try {
				forAPerson = this.inbox.receive(new MimeMessage(message)) == Inbox.Outcome.FOR_A_PERSON;
			}
			catch (IOException | MessagingException ex) {
				logger.warn("A mail in the mailbox for replies cannot be understood: {}",
						MailText.withoutLinks(String.valueOf(ex.getMessage())));
				forAPerson = true;
			}
		}
		message.setFlag(Flags.Flag.FLAGGED, forAPerson);
		message.setFlag(Flags.Flag.SEEN, true);
	}

	private Session session() {
		boolean tls = Boolean.parseBoolean(setting("tls", "true"));
		String protocol = tls ? "imaps" : "imap";
		Properties properties = new Properties();
		properties.put("mail.store.protocol", protocol);
		for (String limit : new String[] { "connectiontimeout", "timeout", "writetimeout" }) {
			properties.put("mail." + protocol + "." + limit, "20000");
		}
		properties.put("mail." + protocol + ".peek", "true");
		properties.put("mail." + protocol + ".partialfetch", "false");
		properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
		return Session.getInstance(properties);
	}

	private String setting(String name, String fallback) {
		return this.settings.getProperty("quarterday.replies." + name, fallback);
	}

}
