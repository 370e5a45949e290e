package org.quarterday.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.dsn.DeliveryStatus;

/**
 * A mail server's report that a mail did not arrive: RFC 3464, or the words of those
 * servers that have never heard of it.
 */
final class BounceReport {

	private static final Pattern SENDER = Pattern.compile("(?i).*(?:mailer-daemon|postmaster|mail delivery).*");

	private static final Pattern SUBJECT = Pattern.compile(
			"(?i).*(?:undeliver|delivery status notification|delivery (?:has )?failed|returned mail|failure notice|mail delivery failed|delivery failure|unzustellbar|non remis).*");

	private static final Pattern DELAYED = Pattern.compile("(?i).*(?:delayed|delay\\)|still being retried).*");

	private static final int MOST_WORDS = 300;

	private BounceReport() {
	}

	static boolean is(MimeMessage message) throws MessagingException {
		String type = String.valueOf(message.getContentType()).toLowerCase(Locale.ROOT);
		String from = (message.getFrom() != null && message.getFrom().length > 0) ? message.getFrom()[0].toString()
				: "";
		String subject = String.valueOf(message.getSubject());
		return (message.isMimeType("multipart/report") && type.contains("delivery-status"))
				|| (SENDER.matcher(from).matches() && SUBJECT.matcher(subject).matches());
	}

	static IncomingMail.Bounce read(MimeMessage message) throws MessagingException, IOException {
		Findings findings = new Findings();
		findings.part(message, 0);
		Set<String> about = new LinkedHashSet<>(findings.original);
		about.addAll(IncomingReader.ids(message.getHeader("In-Reply-To", " ")));
		about.addAll(IncomingReader.ids(message.getHeader("References", " ")));
		about.addAll(IncomingReader.ids(findings.text.toString()));
		boolean forGood = findings.actions.isEmpty() ? !DELAYED.matcher(String.valueOf(message.getSubject())).matches()
				: findings.actions.contains("failed");
		return new IncomingMail.Bounce(List.copyOf(about), forGood,
				findings.words.isEmpty() ? brief(String.valueOf(message.getSubject())) : brief(findings.words.get(0)));
	}

	private static String brief(String words) {
		String line = words.replaceAll("(?i)^\\s*smtp;\\s*", "").replaceAll("\\s+", " ").strip();
		return line.substring(0, Math.min(MOST_WORDS, line.length()));
	}

	/** What stands in the parts of a report. */
	private static final class Findings {

		private static final int DEEPEST = 10;

		private final Set<String> original = new LinkedHashSet<>();

		private final Set<String> actions = new LinkedHashSet<>();

		private final List<String> words = new ArrayList<>();

		private final StringBuilder text = new StringBuilder();

		void part(Part part, int depth) throws MessagingException, IOException {
			if (depth > DEEPEST) {
				return;
			}
			if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
				status(new DeliveryStatus(part.getInputStream()));
			}
			else if (part.isMimeType("text/rfc822-headers") || part.isMimeType("message/rfc822")
					|| part.isMimeType("message/global") || part.isMimeType("message/global-headers")) {
				String[] id = new InternetHeaders(part.getInputStream()).getHeader("Message-ID");
				this.original.addAll(IncomingReader.ids((id != null) ? id[0] : ""));
			}
			else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
				for (int at = 0; at < several.getCount(); at++) {
					part(several.getBodyPart(at), depth + 1);
				}
			}
			else if (part.isMimeType("text/*")) {
				this.text.append(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
			}
		}

		private void status(DeliveryStatus status) {
			for (int at = 0; at < status.getRecipientDSNCount(); at++) {
				InternetHeaders recipient = status.getRecipientDSN(at);
				this.actions.add(first(recipient, "Action").toLowerCase(Locale.ROOT));
				String said = first(recipient, "Diagnostic-Code");
				this.words.add(said.isEmpty() ? "The mail server answered " + first(recipient, "Status") : said);
			}
		}

		private static String first(InternetHeaders headers, String name) {
			String[] all = headers.getHeader(name);
			return (all != null) ? all[0].strip() : "";
		}

	}

}
