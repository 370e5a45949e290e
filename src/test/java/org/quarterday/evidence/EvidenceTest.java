package org.quarterday.evidence;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quarterday.TestCouncil;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("C10: files beside a section")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceTest {

	private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1);

	private final TestCouncil council = new TestCouncil(Evidence.class, EvidenceStore.class, Clamd.class);

	private UUID section;

	@BeforeAll
	void open() {
		this.section = this.council.get(Cycles.class).sections(this.council.open().id()).get(0).id();
	}

	@AfterAll
	void close() {
		this.council.close();
	}

	private Evidence evidence() {
		return this.council.get(Evidence.class);
	}

	private void add(String name, byte[] content) {
		evidence().add(this.section, "H1", name, content, true, "lead-1");
	}

	@Test
	@DisplayName("a file stands there once, can be taken away and comes back, byte for byte")
	void kept() {
		add("C:\\Users\\lead\\Survey “May”\u0000 – £.pdf", PDF);
		add("Survey “May” – £.pdf", PDF);
		EvidenceFile file = evidence().appendices(this.section).get(0);
		assertThat(evidence().ofSection(this.section)).hasSize(1);
		assertThat(file.name()).isEqualTo("Survey “May” – £.pdf");
		assertThat(file.kind()).isEqualTo("PDF");
		assertThat(file.scanned()).isFalse();
		assertThat(evidence().content(file)).isEqualTo(PDF);
		evidence().publish(file, false);
		assertThat(evidence().appendices(this.section)).isEmpty();
		evidence().remove(file);
		assertThat(evidence().ofSection(this.section)).isEmpty();
		evidence().restore(file);
		assertThat(evidence().ofSection(this.section)).hasSize(1);
	}

	@Test
	@DisplayName("the first bytes say what a file is, not its name")
	void kinds() throws IOException {
		ByteArrayOutputStream sheet = new ByteArrayOutputStream();
		try (XSSFWorkbook book = new XSSFWorkbook()) {
			book.createSheet();
			book.write(sheet);
		}
		assertThat(FileKind.of(sheet.toByteArray(), "a.xlsx")).isEqualTo(FileKind.EXCEL);
		assertThat(FileKind.of("a,b\n1,2".getBytes(), "a.csv")).isEqualTo(FileKind.CSV);
		Map<String, byte[]> refused = Map.of("program.pdf",
				"MZ\u0090\0\3\0\0\0\4\0\0\0ÿÿ\0\0¸".getBytes(StandardCharsets.ISO_8859_1), "page.txt",
				"<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(), "picture.svg",
				"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(), "files.zip",
				zip("a.txt"), "sheet.xls", new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1,
						(byte) 0xB1, 0x1A, (byte) 0xE1 });
		refused.forEach((name, content) -> assertThatExceptionOfType(Refusal.class).as(name)
			.isThrownBy(() -> add(name, content))
			.withMessageContaining("not a file that can be attached"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> add("big.pdf", new byte[Evidence.MOST_BYTES + 1]))
			.withMessageContaining("larger than 10 MB");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> add("empty.pdf", new byte[0]))
			.withMessageContaining("is empty");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(
					() -> FileKind.of(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "a.docx"))
			.withMessageContaining("contains macros");
	}

	private static byte[] zip(String... names) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (String name : names) {
				zip.putNextEntry(new ZipEntry(name));
				zip.write("x".getBytes());
			}
		}
		return out.toByteArray();
	}

	@Test
	@DisplayName("a scanner that is there decides; one that does not answer lets nothing through")
	void scanner() throws Exception {
		try (Scanner daemon = new Scanner()) {
			Clamd clamd = clamd(daemon.port());
			assertThat(clamd.clean("a.pdf", new byte[200_000])).isTrue();
			assertThat(daemon.received).isEqualTo(200_000);
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> clamd.clean("a.pdf", "EICAR".getBytes()))
				.withMessageContaining("found something");
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> clamd.clean("a.pdf", "ERROR".getBytes()))
				.withMessageContaining("could not read");
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> clamd.clean("a.pdf", "SILENT".getBytes()))
				.withMessageContaining("does not answer");
		}
		assertThat(new Clamd(new MockEnvironment()).clean("a.pdf", PDF)).as("no scanner").isFalse();
	}

	private static Clamd clamd(int port) {
		return new Clamd(new MockEnvironment().withProperty("quarterday.clamd.host", "127.0.0.1")
			.withProperty("quarterday.clamd.port", String.valueOf(port))
			.withProperty("quarterday.clamd.timeout", "400ms"));
	}

	/** Speaks clamd's INSTREAM. */
	private static final class Scanner implements AutoCloseable {

		private final ServerSocket server = new ServerSocket(0);

		private int received;

		Scanner() throws IOException {
			Thread thread = new Thread(this::serve);
			thread.setDaemon(true);
			thread.start();
		}

		int port() {
			return this.server.getLocalPort();
		}

		private void serve() {
			while (!this.server.isClosed()) {
				try (Socket socket = this.server.accept()) {
					answer(socket);
				}
				catch (IOException ex) {
					// the test is over
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}
		}

		private void answer(Socket socket) throws IOException, InterruptedException {
			DataInputStream in = new DataInputStream(socket.getInputStream());
			assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
			ByteArrayOutputStream all = new ByteArrayOutputStream();
			for (int length = in.readInt(); length > 0; length = in.readInt()) {
				all.write(in.readNBytes(length));
			}
			this.received = all.size();
			String words = all.toString(StandardCharsets.US_ASCII);
			String answer = words.startsWith("EICAR") ? "stream: Eicar-Test-Signature FOUND\0"
					: words.startsWith("ERROR") ? "INSTREAM size limit exceeded. ERROR\0" : "stream: OK\0";
			if (words.startsWith("SILENT")) {
				Thread.sleep(800);
			}
			try {
				socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
			}
			catch (IOException ex) {
				if (!words.startsWith("SILENT")) {
					throw new UncheckedIOException(ex);
				}
			}
		}

		@Override
		public void close() throws IOException {
			this.server.close();
		}

	}

}
