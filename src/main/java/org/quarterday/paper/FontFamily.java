package org.quarterday.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The font family that papers are printed in. */
public final class FontFamily {

	private static final FontFamily BUILT_IN = new FontFamily("Liberation Sans", liberation());

	private final String name;

	private final Map<FontFace, byte[]> faces;

	private FontFamily(String name, Map<FontFace, byte[]> faces) {
		this.name = name;
		this.faces = faces;
	}

	/** Ours, as wide as Arial. */
	public static FontFamily builtIn() {
		return BUILT_IN;
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

	InputStream face(FontFace face) {
		return new ByteArrayInputStream(this.faces.get(face));
	}

	/**
	 * @param printed all that is printed
	 */
	void use(PdfRendererBuilder builder, PDDocument document, String printed) {
		this.faces.forEach((face, file) -> builder.useFont(new PdfFont(document, file, printed), this.name,
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
