package org.quarterday.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** What a person wrote in a reply: without quoted history, greeting and signature. */
final class ReplyText {

	private static final Pattern WROTE = Pattern.compile(
			"(?:On|Am|Le|El|Il|Op|Em|W dniu|Ar|Ddydd) .{3,200}(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|napisał\\(?a?\\)?|ysgrifennodd)\\b.{0,120}:?",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern DIVIDER = Pattern.compile(
			"-{2,} ?(?:Original Message|Original Appointment|Ursprüngliche Nachricht|Message d['’]origine|Mensaje original|Neges wreiddiol|Forwarded message) ?-{2,}"
					+ "|_{20,}|Begin forwarded message:",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern FROM = Pattern.compile("\\*?(?:From|Von|De|Da|Van|Oddi wrth|Od) ?:\\*? .+",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern SENT = Pattern.compile(
			"\\*?(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Inviato|Verzonden|Anfonwyd|Dyddiad|To|An|À|Subject|Betreff|Objet|Wysłano) ?:\\*? .+",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern DEVICE = Pattern.compile(
			"(?:Sent from|Sent via|Get Outlook for|Anfonwyd o|Von meinem .{1,30} gesendet|Envoyé de mon|Enviado desde mi)\\b.{0,80}",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern CLOSING = Pattern.compile(
			"(?:(?:with )?(?:kind|kindest|best|warm|many)(?: (?:regards|wishes|thanks))?|regards|thanks(?: again| very much)?|thank you|many thanks|cheers|yours (?:sincerely|faithfully|truly)|diolch(?: yn fawr)?|cofion(?: gorau| cynnes)?|yn gywir|mit freundlichen grüßen|cordialement|saludos) ?[,.!]?",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern GREETING = Pattern.compile(
			"(?:hi|hello|dear|hey|good (?:morning|afternoon|evening)|morning|afternoon|helo|annwyl|bore da|prynhawn da)\\b[^.:;0-9]{0,50}[,!]?",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	/** A signature has no more lines than this. */
	private static final int SIGNATURE = 25;

	private ReplyText() {
	}

	/** The words of a plain text. */
	static String of(String plain) {
		List<String> lines = new ArrayList<>();
		String[] all = plain.replace("\r\n", "\n").replace('\r', '\n').replace('\u00A0', ' ').split("\n", -1);
		for (int at = 0; at < all.length && !historyBegins(all, at); at++) {
			String line = all[at].stripTrailing();
			if (line.equals("--") || DEVICE.matcher(line.strip()).matches()) {
				break;
			}
			if (!line.startsWith(">")) {
				lines.add(line);
			}
		}
		return withoutGreeting(withoutSignature(lines)).strip().replaceAll("\n{3,}", "\n\n");
	}

	/** The words of an HTML mail. */
	static String ofHtml(String html) {
		Document page = Jsoup.parse(html);
		page.select(
				"blockquote, .gmail_quote, .gmail_signature, .moz-cite-prefix, #appendonsend, #Signature, #signature, "
						+ "#ms-outlook-mobile-signature, style, script, head, .yahoo_quoted, .gmail_attr")
			.remove();
		Element divider = page.selectFirst("#divRplyFwdMsg, #mail-editor-reference-message-container, "
				+ "div[style*=border-top:solid #E1E1E1], div[style*=border-top:solid #B5C4DF], hr[tabindex=-1]");
		if (divider != null) {
			removeFrom(divider);
		}
		StringBuilder text = new StringBuilder();
		NodeTraversor.traverse(new Lines(text), page.body());
		return of(text.toString());
	}

	private static void removeFrom(Element divider) {
		for (Element level = divider; level.parent() != null; level = level.parent()) {
			for (Node next = level.nextSibling(); next != null; next = level.nextSibling()) {
				next.remove();
			}
		}
		divider.remove();
	}

	private static boolean historyBegins(String[] lines, int at) {
		String line = lines[at].strip();
		String two = (at + 1 < lines.length) ? line + " " + lines[at + 1].strip() : line;
		if (DIVIDER.matcher(line).matches() || (WROTE.matcher(line).matches() && quoted(lines, at + 1))
				|| (WROTE.matcher(two).matches() && two.endsWith(":") && quoted(lines, at + 2))) {
			return true;
		}
		if (!FROM.matcher(line).matches()) {
			return false;
		}
		for (int next = at + 1; next < Math.min(lines.length, at + 4); next++) {
			if (SENT.matcher(lines[next].strip()).matches()) {
				return true;
			}
		}
		return false;
	}

	/** After "... wrote:" stands a quotation, or nothing any more but old text. */
	private static boolean quoted(String[] lines, int from) {
		return lines[from - 1].strip().endsWith(":") || from >= lines.length || lines[from].startsWith(">");
	}

	private static List<String> withoutSignature(List<String> lines) {
		for (int at = 0; at < lines.size(); at++) {
			boolean closing = CLOSING.matcher(lines.get(at).strip()).matches();
			long rest = lines.subList(at, lines.size()).stream().filter((line) -> !line.isBlank()).count();
			if (closing && at > 0 && rest <= SIGNATURE) {
				return lines.subList(0, at);
			}
		}
		return lines;
	}

	private static String withoutGreeting(List<String> lines) {
		int first = 0;
		while (first < lines.size() && lines.get(first).isBlank()) {
			first++;
		}
		boolean greeting = first < lines.size() && GREETING.matcher(lines.get(first).strip()).matches();
		return String.join("\n", lines.subList(greeting ? first + 1 : first, lines.size()));
	}

	/** Paragraphs and bullets as lines. */
	private record Lines(StringBuilder text) implements NodeVisitor {

		@Override
		public void head(Node node, int depth) {
			if (node instanceof TextNode words) {
				String line = words.text();
				this.text.append((this.text.isEmpty() || ends("\n")) ? line.stripLeading() : line);
			}
			else if (node instanceof Element element && element.normalName().equals("li")) {
				breakLine();
				this.text.append("- ");
			}
			else if (node instanceof Element element && element.normalName().equals("br")) {
				this.text.append('\n');
			}
			else if (node instanceof Element element && element.isBlock()) {
				breakLine();
			}
		}

		@Override
		public void tail(Node node, int depth) {
			if (node instanceof Element element && element.isBlock()) {
				breakLine();
				if (element.normalName().equals("p")) {
					this.text.append('\n');
				}
			}
		}

		private void breakLine() {
			if (!this.text.isEmpty() && !ends("\n")) {
				this.text.append('\n');
			}
		}

		private boolean ends(String end) {
			return this.text.length() > 0 && this.text.substring(this.text.length() - 1).equals(end);
		}

	}

}
