package org.quarterday.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.quarterday.paper.WrittenOnce;

/**
 * Every word that is anywhere in a file: text, attributes, metadata, bookmarks,
 * alternative texts, parts of a package, the file's own name.
 */
final class PublicBytes {

	/** Shorter words tell nothing. */
	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{4,}");

	private final Set<String> words = new TreeSet<>();

	private final Set<COSBase> seen = new HashSet<>();

	private PublicBytes() {
	}

	private record Read(String name, ByteBuffer content) {
	}

	static Set<String> words(String name, byte[] content) {
		return WrittenOnce.once(new Read(name, ByteBuffer.wrap(content)), () -> read(name, content));
	}

	private static Set<String> read(String name, byte[] content) {
		PublicBytes bytes = new PublicBytes();
		bytes.text(name);
		try {
			if (name.endsWith(".pdf")) {
				bytes.pdf(content);
			}
			else if (name.matches(".*\\.(?:docx|xlsx|zip)")) {
				bytes.zip(content);
			}
			else {
				bytes.markup(content);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(name, ex);
		}
		return bytes.words;
	}

	private void text(String text) {
		Matcher word = WORD.matcher(text);
		while (word.find()) {
			this.words.add(word.group().toLowerCase(Locale.UK));
		}
	}

	/** As it stands, and without the marks that may cut a word. */
	private void markup(byte[] content) {
		String text = new String(content, StandardCharsets.UTF_8);
		text(text);
		text(text.replaceAll("<[^<>]*>", ""));
	}

	private void zip(byte[] content) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				byte[] inside = zip.readAllBytes();
				this.words.addAll(words(entry.getName(), inside));
				if (entry.getComment() != null) {
					text(entry.getComment());
				}
			}
		}
	}

	private void pdf(byte[] content) throws IOException {
		try (PDDocument document = Loader.loadPDF(content)) {
			text(new PDFTextStripper().getText(document));
			for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
				object(document.getDocument().getObjectFromPool(key).getObject());
			}
			object(document.getDocument().getTrailer());
		}
	}

	private void object(COSBase object) throws IOException {
		if (object == null || !this.seen.add(object)) {
			return;
		}
		if (object instanceof COSString string) {
			text(string.getString());
		}
		else if (object instanceof COSArray array) {
			for (COSBase each : array) {
				object(each);
			}
		}
		else if (object instanceof COSObject reference) {
			object(reference.getObject());
		}
		else if (object instanceof COSDictionary dictionary) {
			dictionary(dictionary);
		}
	}

	private void dictionary(COSDictionary dictionary) throws IOException {
		if (dictionary instanceof COSStream stream && COSName.METADATA.equals(stream.getCOSName(COSName.TYPE))) {
			markup(stream.createInputStream().readAllBytes());
		}
		for (COSBase value : dictionary.getValues()) {
			object(value);
		}
	}

}
