package org.quarterday.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.xml.sax.SAXException;

import org.quarterday.cycle.Refusal;

/**
 * Reads past papers from Word files: headings by their styles, labels and marks as Word
 * counts them.
 */
final class DocxReader {

	private DocxReader() {
	}

	static PaperFiles.Document read(byte[] bytes, String name) {
		FileMagic magic = FileMagic.valueOf(bytes);
		if (magic == FileMagic.OLE2) {
			throw new Refusal(
					isEncrypted(bytes) ? "\"%s\" is protected by a password; save it without one".formatted(name)
							: "\"%s\" is in the old Word format; save it as .docx".formatted(name));
		}
		if (magic != FileMagic.OOXML) {
			throw damaged(name);
		}
		try {
			return new DocxWalk(new WordPackage(bytes, name)).read();
		}
		catch (IOException | SAXException | RuntimeException | StackOverflowError ex) {
			if (ex instanceof Refusal refusal) {
				throw refusal;
			}
			throw damaged(name);
		}
	}

	private static Refusal damaged(String name) {
		return new Refusal("\"%s\" cannot be read as a Word file: it is damaged or is not one".formatted(name));
	}

	private static boolean isEncrypted(byte[] bytes) {
		try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
			return files.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
		}
		catch (IOException | RuntimeException ex) {
			return false;
		}
	}

}
