package org.quarterday.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.quarterday.cycle.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DisplayName("A file that is no past paper is refused with one clear line")
class BadPaperTest {

	@Test
	@DisplayName("missing, a folder, empty, of another kind, too large")
	void files(@TempDir Path folder) {
		refused(() -> PastPaper.read(folder.resolve("none.txt"))).contains("no file");
		refused(() -> PastPaper.read(folder)).contains("folder");
		refused("", "paper.txt").contains("empty");
		refused("words", "paper.odt").contains(".docx");
		refused(() -> PastPaper.read(new byte[6 * 1024 * 1024], "paper.txt")).contains("too large");
	}

	@Test
	@DisplayName("a PDF that is damaged, cut short, without pages, without words, or protected")
	void pdf() throws IOException {
		refused("%PDF-1.7 and then nothing", "paper.pdf").contains("damaged");
		byte[] whole = PdfWriter.write(SamplePapers.flat());
		refused(() -> PastPaper.read(Arrays.copyOf(whole, 400), "paper.pdf")).contains("damaged");
		try (PDDocument document = new PDDocument()) {
			refused(() -> PastPaper.read(bytes(document), "paper.pdf")).contains("paper.pdf");
			document.addPage(new PDPage());
			refused(() -> PastPaper.read(bytes(document), "paper.pdf")).contains("only pictures");
			document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
			refused(() -> PastPaper.read(bytes(document), "paper.pdf")).contains("password");
		}
	}

	@Test
	@DisplayName("a Word file that is damaged, protected, old, or unpacks without end")
	void word() throws IOException {
		refused("PK and then nothing", "paper.docx").contains("damaged");
		byte[] whole = DocxWriter.write(SamplePapers.flat());
		refused(() -> PastPaper.read(Arrays.copyOf(whole, whole.length / 2), "paper.docx")).contains("paper.docx");
		refused(() -> PastPaper.read(ole("EncryptedPackage"), "paper.docx")).contains("password");
		refused(() -> PastPaper.read(ole("WordDocument"), "paper.docx")).contains("old Word format");
		refused(() -> PastPaper.read(bomb(), "paper.docx")).contains("too large");
		refused(() -> PastPaper.read(zip("word/document.xml",
				"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>".getBytes(StandardCharsets.UTF_8)),
				"paper.docx"))
			.doesNotContain("root:");
	}

	private static AbstractStringAssert<?> refused(String words, String name) {
		return refused(() -> PastPaper.read(words.getBytes(StandardCharsets.UTF_8), name));
	}

	private static AbstractStringAssert<?> refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
		Refusal refusal = catchThrowableOfType(Refusal.class, call);
		assertThat(refusal).isNotNull();
		return assertThat(refusal.getMessage()).doesNotContain("\n").hasSizeLessThan(300);
	}

	private static byte[] bytes(PDDocument document) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		document.save(out);
		return out.toByteArray();
	}

	private static byte[] ole(String entry) throws IOException {
		try (POIFSFileSystem files = new POIFSFileSystem()) {
			files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), entry);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			files.writeFilesystem(out);
			return out.toByteArray();
		}
	}

	private static byte[] bomb() throws IOException {
		return zip("word/document.xml", new byte[64 * 1024 * 1024]);
	}

	private static byte[] zip(String name, byte[] part) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(part);
		}
		return out.toByteArray();
	}

}
