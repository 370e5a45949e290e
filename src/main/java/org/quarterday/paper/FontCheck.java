package org.quarterday.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.paper.HouseStyleReport.Finding;

/**
 * Says in plain words what keeps font files from being what papers are printed in: their
 * kind, their licence, their characters, whether they belong together (G3).
 */
public final class FontCheck {

	/** Without these, it is no font for papers. */
	static final String BASIC = IntStream.range('!', 0x7f).mapToObj(Character::toString).collect(Collectors.joining())
			+ "£–‘’“”";

	/** Of these, ours stand in for those that are missing. */
	private static final String WANTED = "ÁÂÉÊÍÎÓÔÚÛŴÝŶáâäéêëíîïóôöúûŵýŷàèìòùçñ½¼¾²³°€—…•●▲■";

	private static final int MOST_FILES = 4;

	private final List<FontUpload> uploads = new ArrayList<>();

	private final Map<FontFace, FontUpload> faces = new EnumMap<>(FontFace.class);

	private final List<Finding> faults = new ArrayList<>();

	private FontCheck() {
	}

	/**
	 * Looks at the files of a family.
	 * @param files by their names
	 * @throws Refusal when there is none, or far too many
	 */
	public static FontCheck of(Map<String, byte[]> files) {
		if (files.isEmpty()) {
			throw new Refusal("files", "Choose the font files that papers are to be printed in");
		}
		if (files.size() > MOST_FILES) {
			throw new Refusal("files", "Choose at most four files: regular, bold, italic and bold italic");
		}
		FontCheck check = new FontCheck();
		files.forEach((name, bytes) -> check.uploads.add(FontUpload.of(name, bytes)));
		check.uploads.forEach((upload) -> check.faults.addAll(upload.faults()));
		check.together();
		if (check.faults.isEmpty()) {
			check.setting();
		}
		return check;
	}

	private void together() {
		List<FontUpload> read = this.uploads.stream().filter((upload) -> upload.bytes() != null).toList();
		Set<String> families = read.stream()
			.map(FontUpload::family)
			.filter((family) -> !family.isEmpty())
			.collect(Collectors.toCollection(TreeSet::new));
		if (families.size() > 1) {
			this.faults.add(new Finding(
					"The files belong to different fonts: “%s”".formatted(String.join("” and “", families)),
					"Choose files of one of them only. What is called Light, Medium, Black or Condensed is a font of its own"));
			return;
		}
		for (FontUpload upload : read) {
			FontUpload other = this.faces.putIfAbsent(upload.face(), upload);
			if (other != null) {
				this.faults.add(new Finding("“%s” and “%s” are both the %s style".formatted(other.name(), upload.name(),
						upload.face().words()), "Leave one of them out"));
			}
		}
		if (!this.faces.containsKey(FontFace.REGULAR) && read.size() == this.uploads.size()) {
			this.faults.add(new Finding("The regular style is missing", "Choose its file, too"));
		}
	}

	/** Whether a paper can be set in it at all. */
	private void setting() {
		try {
			PdfWriter.write(TemplateSample.printed(new Quarter(2026, 1), family()), family());
		}
		catch (RuntimeException | StackOverflowError ex) {
			this.faults.add(new Finding("A sample paper cannot be set in this font: a file is damaged",
					"Get the files once more from where they came from"));
		}
	}

	/** What is good to know of a family: the faces and characters that it lacks. */
	public static List<Finding> notes(FontFamily family) {
		List<Finding> notes = new ArrayList<>();
		Set<FontFace> faces = family.faces().keySet();
		if (!faces.contains(FontFace.BOLD)) {
			notes.add(new Finding(
					"There is no bold style: headings, labels and column heads will not stand out by their weight",
					"Add it if your designer has it"));
		}
		if (!faces.contains(FontFace.ITALIC)) {
			notes.add(new Finding(
					"There is no italic style: the wording where a service’s report is missing will stand upright",
					"Add it if your designer has it"));
		}
		Set<String> lacks = family.missing(WANTED);
		if (!lacks.isEmpty()) {
			notes.add(new Finding(
					"It lacks %s: these will be shown in Quarterday’s own font".formatted(String.join(" ", lacks)),
					""));
		}
		return notes;
	}

	/** What it found. */
	public HouseStyleReport report() {
		return new HouseStyleReport(this.faults, this.faults.isEmpty() ? notes(family()) : List.of());
	}

	/** The name of the files' font. */
	public String name() {
		return this.faces.get(FontFace.REGULAR).family();
	}

	FontFamily family() {
		Map<FontFace, byte[]> files = new EnumMap<>(FontFace.class);
		this.faces.forEach((face, upload) -> files.put(face, upload.bytes()));
		return FontFamily.of(name(), files);
	}

	/** The names of the files of its faces. */
	Map<FontFace, String> names() {
		Map<FontFace, String> names = new LinkedHashMap<>();
		this.faces.forEach((face, upload) -> names.put(face, upload.name()));
		return names;
	}

}
