package org.quarterday.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Turns away files that would be a danger, or no good, to whoever checks them. */
final class PdfGuard {

	private static final int LARGEST = 40_000_000;

	private static final int MOST_PAGES = 500;

	private static final long UNPACKED = 300_000_000;

	private static final int METADATA = 1_000_000;

	private long unpacked;

	private PdfGuard() {
	}

	/** Why a file is not even checked; empty when it may be. */
	static Optional<String> fault(byte[] pdf) throws IOException {
		if (pdf.length > LARGEST) {
			return Optional.of("it has more than 40 MB");
		}
		try (PDDocument document = Loader.loadPDF(pdf)) {
			if (document.isEncrypted()) {
				return Optional.of("it is protected");
			}
			if (document.getDocumentCatalog().getAcroForm() != null) {
				return Optional.of("it has fields to fill in");
			}
			if (document.getNumberOfPages() > MOST_PAGES) {
				return Optional.of("it has more than %d pages".formatted(MOST_PAGES));
			}
			return new PdfGuard().streams(document.getDocument());
		}
	}

	private Optional<String> streams(COSDocument document) throws IOException {
		for (COSObjectKey key : document.getXrefTable().keySet()) {
			COSObject object = document.getObjectFromPool(key);
			if (object.getObject() instanceof COSStream stream && !harmless(stream)) {
				return Optional.of("it holds more than it shows: data packed in an unusual way");
			}
		}
		return Optional.empty();
	}

	/**
	 * Packed once at most, not too much of it, and no entities in what it says of itself.
	 */
	private boolean harmless(COSStream stream) throws IOException {
		COSBase filter = stream.getFilters();
		if (filter instanceof COSArray several && several.size() == 1) {
			filter = several.getObject(0);
		}
		if (filter instanceof COSArray) {
			return false;
		}
		boolean packed = COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter);
		boolean metadata = COSName.METADATA.equals(stream.getCOSName(COSName.TYPE));
		if (filter != null && !packed) {
			return !metadata && (COSName.DCT_DECODE.equals(filter) || COSName.JPX_DECODE.equals(filter)
					|| COSName.CCITTFAX_DECODE.equals(filter) || COSName.JBIG2_DECODE.equals(filter)
					|| COSName.ASCII_HEX_DECODE.equals(filter) || COSName.ASCII85_DECODE.equals(filter));
		}
		try (InputStream raw = stream.createRawInputStream();
				InputStream in = packed ? new InflaterInputStream(raw) : raw) {
			return metadata ? plain(in.readNBytes(METADATA + 1)) : small(in);
		}
	}

	private boolean small(InputStream in) throws IOException {
		byte[] buffer = new byte[65_536];
		for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
			this.unpacked += read;
			if (this.unpacked > UNPACKED) {
				return false;
			}
		}
		return true;
	}

	private static boolean plain(byte[] xml) {
		String words = new String(xml, StandardCharsets.ISO_8859_1).replace("\0", "");
		return xml.length <= METADATA && !words.contains("<!DOCTYPE") && !words.contains("<!ENTITY");
	}

}
