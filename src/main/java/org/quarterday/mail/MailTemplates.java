package org.quarterday.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of every mail, read once at start: {@code mail-templates/} of the class path,
 * file by file replaced by what stands under the same name in the council's own
 * directory. A template that is missing or not understood stops the start.
 */
final class MailTemplates {

	private final Optional<Path> own;

	private final Map<MailEvent, Parts> parts = new EnumMap<>(MailEvent.class);

	private final MailTemplate textLayout;

	private final MailTemplate htmlLayout;

	private final InlineStyle style;

	MailTemplates(MailSettings settings) {
		this.own = settings.templates();
		for (MailEvent event : MailEvent.values()) {
			String folder = event.template() + "/";
			Set<String> names = MailNames.of(event);
			this.parts.put(event, new Parts(read(folder + "subject.txt", names), read(folder + "body.txt", names),
					read(folder + "body.html", names)));
		}
		this.textLayout = read("_layout.txt", MailNames.LAYOUT);
		this.htmlLayout = read("_layout.html", MailNames.LAYOUT);
		Accent accent = new Accent(settings.accent());
		MailValues colours = new MailValues().put("accent", accent.colour())
			.put("onAccent", accent.onAccent())
			.put("linkColour", accent.link());
		this.style = new InlineStyle(read("_style.css", MailNames.STYLE).render(colours, (value) -> value));
	}

	/**
	 * The parts of one mail.
	 * @throws IllegalArgumentException when the template names what has no value
	 */
	Rendered render(MailEvent event, MailValues values) {
		Parts found = this.parts.get(event);
		String subject = MailText.subject(found.subject().render(values, MailText::subject));
		String plain = found.text().render(values, MailText::plain).strip();
		String text = this.textLayout.render(values.putRaw("body", plain), MailText::plain).stripTrailing() + "\n";
		values.put("subject", subject)
			.put("preview", plain.lines().findFirst().orElse(""))
			.putRaw("body", found.html().render(values, MailText::html).strip());
		return new Rendered(subject, text, this.style.apply(this.htmlLayout.render(values, MailText::html)));
	}

	/** What the subject, text and HTML of an event name, in this order. */
	Map<String, Set<String>> names(MailEvent event) {
		Parts found = this.parts.get(event);
		return Map.of("subject.txt", found.subject().names(), "body.txt", found.text().names(), "body.html",
				found.html().names(), "layouts", layoutNames());
	}

	private Set<String> layoutNames() {
		Set<String> names = new TreeSet<>(this.textLayout.names());
		names.addAll(this.htmlLayout.names());
		return names;
	}

	private MailTemplate read(String name, Set<String> names) {
		Optional<Path> file = this.own.map((directory) -> directory.resolve(name)).filter(Files::isRegularFile);
		try {
			String source = file.isPresent() ? Files.readString(file.get()) : bundled(name);
			MailTemplate template = MailTemplate.parse(file.map(Path::toString).orElse(name), source);
			Set<String> unknown = new TreeSet<>(template.names());
			unknown.removeAll(names);
			if (!unknown.isEmpty()) {
				throw new IllegalArgumentException("Mail template %s names %s; it can name %s"
					.formatted(file.map(Path::toString).orElse(name), unknown, new TreeSet<>(names)));
			}
			return template;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the mail template " + name, ex);
		}
	}

	private static String bundled(String name) throws IOException {
		try (InputStream in = MailTemplates.class.getResourceAsStream("/mail-templates/" + name)) {
			if (in == null) {
				throw new IOException("There is no mail template " + name);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private record Parts(MailTemplate subject, MailTemplate text, MailTemplate html) {
	}

	/** One mail's subject and both of its bodies. */
	record Rendered(String subject, String text, String html) {
	}

}
