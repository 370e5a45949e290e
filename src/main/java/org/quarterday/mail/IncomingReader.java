package org.quarterday.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

/**
 * Tells what a mail is: a person's reply, an automatic one, or a report on a delivery.
 */
public final class IncomingReader {

	private static final Pattern ID = Pattern.compile("<[^<>\\s]{3,250}>");

	private static final Pattern AUTOMATIC = Pattern.compile(
			"^\\W*(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out[- ]of[- ](?:the[- ])?office|ooo\\b|away from|on leave|ateb awtomatig"
					+ "|allan o['’]r swyddfa|automatische antwort|abwesenheit|abwesend|nicht im (?:büro|haus)|réponse automatique|absence|absent"
					+ "|respuesta automática|fuera de (?:la )?oficina|risposta automatica|fuori (?:sede|ufficio)|automatisch antwoord|afwezig"
					+ "|resposta automática|odpowiedź automatyczna|autoodpowiedź|poza biurem|autosvar|automatiskt svar|automaattinen)",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final int MOST_PARTS = 100;

	private static final int MOST_FILE = 11_000_000;

	private final MimeMessage message;

	private final StringBuilder plain = new StringBuilder();

	private final StringBuilder html = new StringBuilder();

	private final List<ReplyDrafts.File> files = new ArrayList<>();

	private int parts;

	private IncomingReader(MimeMessage message) {
		this.message = message;
	}

	/**
	 * Reads a mail.
	 * @param received the day it came
	 */
	public static IncomingMail read(MimeMessage message, LocalDate received) throws MessagingException, IOException {
		IncomingReader reader = new IncomingReader(message);
		if (BounceReport.is(message)) {
			return BounceReport.read(message);
		}
		reader.part(message);
		if (reader.automatic()) {
			String words = message.getSubject() + "\n"
					+ (reader.plain.isEmpty() ? ReplyText.ofHtml(reader.html.toString()) : reader.plain);
			return new IncomingMail.Automatic(reader.about(), reader.from(), AwayDate.find(words, received));
		}
		return new IncomingMail.Reply(reader.about(), reader.from(), reader.text(), reader.files);
	}

	/** The Message-IDs in a header's words. */
	static Set<String> ids(String words) {
		Set<String> ids = new LinkedHashSet<>();
		Matcher id = ID.matcher((words != null) ? words : "");
		while (id.find()) {
			ids.add(id.group());
		}
		return ids;
	}

	private List<String> about() throws MessagingException {
		Set<String> about = new LinkedHashSet<>(ids(this.message.getHeader("In-Reply-To", " ")));
		List<String> references = new ArrayList<>(ids(this.message.getHeader("References", " ")));
		Collections.reverse(references);
		about.addAll(references);
		return List.copyOf(about);
	}

	private String from() throws MessagingException {
		return (this.message.getFrom() != null && this.message.getFrom().length == 1
				&& this.message.getFrom()[0] instanceof InternetAddress address) ? address.getAddress() : "";
	}

	private boolean automatic() throws MessagingException {
		String submitted = header("Auto-Submitted");
		String precedence = header("Precedence");
		boolean said = !submitted.isEmpty() && !submitted.startsWith("no");
		return said || precedence.matches("auto_reply|bulk|junk|list") || !header("X-Autoreply").isEmpty()
				|| !header("X-Autorespond").isEmpty() || header("X-Auto-Response-Suppress").matches(".*(?:all|oof).*")
				|| header("Return-Path").equals("<>")
				|| (this.message.getSubject() != null && AUTOMATIC.matcher(this.message.getSubject()).find());
	}

	private String header(String name) throws MessagingException {
		String value = this.message.getHeader(name, " ");
		return (value != null) ? value.strip().toLowerCase(Locale.ROOT) : "";
	}

	private String text() {
		String fromPlain = ReplyText.of(this.plain.toString());
		return (fromPlain.isEmpty() && !this.html.isEmpty()) ? ReplyText.ofHtml(this.html.toString()) : fromPlain;
	}

	private void part(Part part) throws MessagingException, IOException {
		if (++this.parts > MOST_PARTS) {
			return;
		}
		if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
			for (int at = 0; at < several.getCount(); at++) {
				BodyPart each = several.getBodyPart(at);
				part(each);
			}
		}
		else if (isFile(part)) {
			file(part);
		}
		else if (part.isMimeType("text/plain")) {
			this.plain.append(words(part)).append('\n');
		}
		else if (part.isMimeType("text/html")) {
			this.html.append(words(part));
		}
	}

	/** A picture inside the text, such as a logo, is not a file. */
	private static boolean isFile(Part part) throws MessagingException {
		boolean inline = Part.INLINE.equalsIgnoreCase(part.getDisposition()) || part.getHeader("Content-ID") != null;
		return part.getFileName() != null && !(inline && part.isMimeType("image/*"))
				|| Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
	}

	private void file(Part part) throws MessagingException, IOException {
		String name = (part.getFileName() != null) ? MimeUtility.decodeText(part.getFileName()) : "attachment";
		try (InputStream content = part.getInputStream()) {
			this.files.add(new ReplyDrafts.File(name, content.readNBytes(MOST_FILE)));
		}
	}

	/** In a character set that nobody knows it is read as Latin 1, never lost. */
	private static String words(Part part) throws MessagingException, IOException {
		try {
			return String.valueOf(part.getContent());
		}
		catch (IOException ex) {
			return new String(part.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
		}
	}

}
