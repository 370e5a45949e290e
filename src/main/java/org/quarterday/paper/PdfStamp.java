package org.quarterday.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Takes the moment of making out of a PDF, so that the same paper gives the same bytes:
 * its date becomes the last day of the quarter, its id follows from its content.
 */
final class PdfStamp {

	private PdfStamp() {
	}

	/**
	 * @param printed the markup that the document was made from
	 */
	static void fix(PDDocument document, Paper paper, String printed) throws IOException {
		ZonedDateTime date = paper.quarter().lastDay().atStartOfDay(ZoneOffset.UTC);
		Calendar calendar = GregorianCalendar.from(date);
		document.getDocumentInformation().setCreationDate(calendar);
		document.getDocumentInformation().setModificationDate(calendar);
		document.setDocumentId((long) printed.hashCode());
		PDMetadata metadata = document.getDocumentCatalog().getMetadata();
		String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
		String instant = date.toOffsetDateTime().toInstant().toString();
		String fixed = xmp.replaceAll("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)",
				"$1" + instant + "$2<xmp:ModifyDate>" + instant + "</xmp:ModifyDate>");
		metadata.importXMPMetadata(fixed.getBytes(StandardCharsets.UTF_8));
	}

}
