package org.quarterday.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The font family that papers are printed in: a council's own, or ours (G3). A face that
 * it lacks is replaced by the nearest that it has, a character that it lacks by ours.
 */
public final class FontFamily {

	private static final String OURS = "Liberation Sans";

	/** What the style sheet calls a council's, whatever its name. */
	private static final String HOUSE = "House";

	private static final FontFamily BUILT_IN = new FontFamily(OURS, OURS, liberation());

	private final String name;

	private final String alias;

	private final Map<FontFace, byte[]> faces;

	private volatile FontCharacters characters;

	private FontFamily(String name, String alias, Map<FontFace, byte[]> faces) {
		this.name = name;
		this.alias = alias;
		this.faces = new EnumMap<>(faces);
	}

	/** Ours, as wide as Arial. */
	public static FontFamily builtIn() {
		return BUILT_IN;
	}

	/**
	 * A council's own, which was found fit for use by {@link FontCheck}.
	 * @param faces its TrueType files, one of them regular
	 */
	static FontFamily of(String name, Map<FontFace, byte[]> faces) {
		return new FontFamily(name, HOUSE, faces);
	}

	private static Map<FontFace, byte[]> liberation() {
		Map<FontFace, byte[]> faces = new EnumMap<>(FontFace.class);
		for (FontFace face : FontFace.values()) {
			try (InputStream in = FontFamily.class
				.getResourceAsStream("/liberation/LiberationSans-" + face.file() + ".ttf")) {
				faces.put(face, in.readAllBytes());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return faces;
	}

	/** What Word and people call it. */
	public String name() {
		return this.name;
	}

	/**
	 * The characters of a text that neither it nor our own has, such as emoji: a PDF
	 * shows each as #.
	 */
	public Set<String> unprintable(String text) {
		Set<String> missing = BUILT_IN.missing(text);
		return missing.isEmpty() ? missing : missing(String.join("", missing));
	}

	/** The characters that it lacks itself, in one face at least. */
	Set<String> missing(String text) {
		if (this.characters == null) {
			this.characters = FontCharacters.of(this.faces.values());
		}
		return this.characters.missing(text);
	}

	Map<FontFace, byte[]> faces() {
		return this.faces;
	}

	/**
	 * Sets a PDF in it; ours is only there when something is missing.
	 * @param printed all that is printed
	 */
	void use(PdfRendererBuilder builder, PDDocument document, String printed) {
		if (this != BUILT_IN && !missing(printed).isEmpty()) {
			BUILT_IN.use(builder, document, printed);
		}
		this.faces.forEach((face, file) -> builder.useFont(new PdfFont(document, file, printed), this.alias,
				face.weight(), face.slant(), true));
	}

	/** Whether the same is printed in both. */
	@Override
	public boolean equals(Object other) {
		return other instanceof FontFamily that && this.name.equals(that.name)
				&& this.faces.keySet().equals(that.faces.keySet())
				&& this.faces.keySet()
					.stream()
					.allMatch((face) -> Arrays.equals(this.faces.get(face), that.faces.get(face)));
	}

	@Override
	public int hashCode() {
		return this.name.hashCode();
	}

}
