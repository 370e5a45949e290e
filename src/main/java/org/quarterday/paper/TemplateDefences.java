package org.quarterday.paper;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.poi.poifs.filesystem.FileMagic;
import org.quarterday.cycle.Refusal;
import org.w3c.dom.Element;

/**
 * Files that are not even looked at as templates: what they hold would run, fetch, or
 * fill the memory of whoever opens a paper made from them.
 */
final class TemplateDefences {

	private static final int MEGABYTE = 1_000_000;

	private static final int LARGEST = 5 * MEGABYTE;

	private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

	private static final Pattern RUNS = Pattern
		.compile("(?i).*(vbaproject|vbadata|activex|\\.bin$|\\.exe$|\\.js$|\\.vbs$).*");

	private static final Pattern FETCHES = Pattern
		.compile("(?im)^\\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|DDE|DDEAUTO|LINK|IMPORT|RD|DATABASE)\\b");

	private static final Pattern PLACE = Pattern.compile("(?i)(https?|mailto):.+");

	private final String name;

	private TemplateDefences(String name) {
		this.name = name;
	}

	/**
	 * Opens a file that may be looked at.
	 * @throws Refusal when it may not, or is no Word file
	 */
	static TemplateFile open(byte[] bytes, String name) {
		TemplateDefences defences = new TemplateDefences(name);
		if (bytes.length == 0) {
			throw new Refusal("file", "Choose the Word file that papers are to look like");
		}
		if (bytes.length > LARGEST) {
			throw defences.refusal("is larger than 5 MB. Make its pictures smaller, and upload it again");
		}
		if (FileMagic.valueOf(bytes) == FileMagic.OLE2) {
			throw defences.refusal(
					"is protected by a password or in the old Word format. Save it without a password as a Word Document (.docx)");
		}
		if (FileMagic.valueOf(bytes) != FileMagic.OOXML) {
			throw defences.refusal("is not a Word file (.docx)");
		}
		try {
			TemplateFile file = new TemplateFile(bytes);
			defences.check(file);
			return file;
		}
		catch (TemplateFile.TooLargeException ex) {
			throw defences.refusal("unpacks to far more than a template needs, so it was not opened");
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			if (ex instanceof Refusal refusal) {
				throw refusal;
			}
			throw defences.refusal("cannot be read as a Word file: it is damaged or is not one");
		}
	}

	private Refusal refusal(String words) {
		return new Refusal("file", "“%s” %s".formatted(this.name, words));
	}

	private void check(TemplateFile file) throws IOException {
		macros(file);
		String type = type(file);
		if (type.contains(".template.")) {
			throw refusal("is a Word template (.dotx). Save it as a Word Document (.docx), and upload that");
		}
		if (!type.equals(DOCUMENT)) {
			throw refusal("is not a Word file (.docx)");
		}
		if (!TemplateXml.WORD.equals(file.root(file.main()).getNamespaceURI())) {
			throw refusal("is saved as Strict Open XML. Save it as a Word Document (.docx), and upload that");
		}
		for (String part : file.names()) {
			if (part.endsWith(".rels")) {
				for (Element relation : WordXml.children(file.root(part))) {
					relation(relation);
				}
			}
		}
		fields(file);
	}

	private static String type(TemplateFile file) throws IOException {
		String main = "/" + file.main();
		return WordXml.children(file.root(TemplateFile.CONTENT_TYPES), "Override")
			.stream()
			.filter((each) -> WordXml.attribute(each, "PartName").equals(main))
			.map((each) -> WordXml.attribute(each, "ContentType"))
			.findFirst()
			.orElse("");
	}

	private void macros(TemplateFile file) throws IOException {
		boolean types = WordXml.children(file.root(TemplateFile.CONTENT_TYPES))
			.stream()
			.anyMatch((each) -> WordXml.attribute(each, "ContentType").toLowerCase(Locale.ROOT).contains("macro"));
		if (types || file.names().stream().anyMatch((part) -> RUNS.matcher(part).matches())) {
			throw refusal(
					"contains macros, controls or other programs. Save it without them as a Word Document (.docx)");
		}
	}

	private void relation(Element relation) {
		String type = WordXml.attribute(relation, "Type");
		String target = WordXml.attribute(relation, "Target");
		if (List.of("/oleObject", "/package", "/aFChunk", "/control", "/subDocument", "/frame")
			.stream()
			.anyMatch(type::endsWith)) {
			throw refusal("contains another file or an embedded object. Take it out; a picture may stay");
		}
		if (!TemplateFile.external(relation)) {
			return;
		}
		if (type.endsWith("/attachedTemplate")) {
			throw refusal(
					"is attached to another template (%s). In Word, choose Developer, then Document Template, type Normal, and save it again"
						.formatted(target.replaceFirst("(?s).*[/\\\\]", "")));
		}
		if (type.endsWith("/image")) {
			throw refusal("shows a picture that is not in the file but linked from outside. Insert the picture itself");
		}
		if (!type.endsWith("/hyperlink") || !PLACE.matcher(target).matches()) {
			throw refusal("refers to something outside itself (%s). Take that out".formatted(target));
		}
	}

	private void fields(TemplateFile file) throws IOException {
		for (String part : file.names()) {
			if (part.startsWith("word/") && part.endsWith(".xml")) {
				StringBuilder codes = new StringBuilder();
				for (Element each : TemplateXml.all(file.root(part), "fldChar", "instrText", "fldSimple")) {
					codes.append(switch (each.getLocalName()) {
						case "instrText" -> each.getTextContent().replaceAll("\\s+", " ");
						case "fldSimple" -> "\n" + WordXml.attribute(each, "instr") + "\n";
						default -> "\n";
					});
				}
				if (FETCHES.matcher(codes).find()) {
					throw refusal("has a field that fetches something from outside. Replace it with what it shows");
				}
			}
		}
	}

}
