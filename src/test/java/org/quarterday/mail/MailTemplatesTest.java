package org.quarterday.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The folders of {@code mail-templates/}, without data; {@link EveryMailIT} renders them.
 */
class MailTemplatesTest {

	private static final Path FOLDERS = Path.of("mail-templates");

	private static final Path TABLE = Path.of("src/docs/mails.md");

	private final MailTemplates templates = new MailTemplates(MailSettings.of(settings()));

	@Test
	void everyEventHasAFolderAndEveryFolderAnEvent() throws IOException {
		try (Stream<Path> folders = Files.list(FOLDERS)) {
			assertThat(folders.filter(Files::isDirectory).map((folder) -> folder.getFileName().toString()))
				.containsExactlyInAnyOrderElementsOf(Stream.of(MailEvent.values()).map(MailEvent::template).toList());
		}
	}

	@ParameterizedTest
	@EnumSource
	void everyDetailThatIsAskedForIsUsed(MailEvent event) {
		Set<String> used = new TreeSet<>();
		this.templates.names(event).values().forEach(used::addAll);
		Set<String> needed = new TreeSet<>(event.details());
		needed.remove("path"); // the address of the link
		needed.remove("correction"); // part of it
		needed.remove("task"); // part of it
		needed.remove("contribution"); // part of it
		if (event.about() == MailEvent.About.PLANNED) {
			needed.removeAll(Set.of("contact", "meeting")); // whose reply address, and
															// part of the link
		}
		assertThat(used).containsAll(needed);
	}

	@ParameterizedTest
	@EnumSource
	void bothBodiesSayTheSame(MailEvent event) {
		assertThat(names(event, "body.txt")).isEqualTo(names(event, "body.html"));
	}

	@ParameterizedTest
	@EnumSource
	void lk4TheSubjectBeginsWithCommitteeQuarterAndDay(MailEvent event) throws IOException {
		String subject = Files.readString(FOLDERS.resolve(event.template()).resolve("subject.txt"));
		if (event.about() == MailEvent.About.SECTION) {
			assertThat(subject).startsWith("{{committee}}, {{quarter}}, due {{dueShort}}: ");
		}
		else if (event.about() == MailEvent.About.PLANNED) {
			assertThat(subject).startsWith("{{paper}}, due {{dueShort}}: ");
		}
		else if (event.about() == MailEvent.About.CYCLE) {
			assertThat(subject).matches(
					"(?s)\\{\\{committee}}, \\{\\{quarter}}, (publish by \\{\\{publishShort}}|meeting \\{\\{meetingShort}}): .*");
		}
	}

	@ParameterizedTest
	@EnumSource
	void theFirstLineSaysWhoMustDoWhatByWhen(MailEvent event) throws IOException {
		Path folder = FOLDERS.resolve(event.template());
		String first = Files.readAllLines(folder.resolve("body.txt")).get(0);
		assertThat(first).startsWith("{{name}}, ");
		if (!first.equals("{{name}}, {{next}}")) { // else Telling.Word requires as much
			assertThat(first).containsPattern("please|you need do nothing|here is your link")
				.containsPattern("\\{\\{(due|byDue|publish|expires)}}|you need do nothing|today");
		}
		assertThat(Files.readString(folder.resolve("body.html"))).startsWith("<h1 class=\"lead\">{{name}}, ");
	}

	@Test
	void theTableInTheDocumentsIsThatOfTheEvents() throws IOException {
		List<String> rows = Stream.of(MailEvent.values()).map(MailTemplatesTest::row).toList();
		assertThat(Files.readAllLines(TABLE).stream().filter((line) -> line.matches("\\| `[a-z]+(-[a-z]+)+` .*")))
			.as("rows of " + TABLE)
			.containsExactlyElementsOf(rows);
	}

	@Test
	void aCouncilsOwnFilesTakeThePlaceOfOurs(@TempDir Path own) throws IOException {
		Path folder = Files.createDirectories(own.resolve("ask-cycle-cancelled"));
		Files.writeString(folder.resolve("subject.txt"), "{{committee}}, {{quarter}}, stopped");
		MailTemplates theirs = new MailTemplates(settings(own));
		assertThat(theirs.names(MailEvent.CYCLE_CANCELLED).get("subject.txt")).containsExactly("committee", "quarter");
		assertThat(theirs.names(MailEvent.CYCLE_CANCELLED).get("body.txt"))
			.isEqualTo(names(MailEvent.CYCLE_CANCELLED, "body.txt"));
	}

	@Test
	void aCouncilsOwnFileThatIsNotUnderstoodStopsTheStart(@TempDir Path own) throws IOException {
		Path folder = Files.createDirectories(own.resolve("ask-section-due"));
		Files.writeString(folder.resolve("body.txt"), "{{name}, please write");
		assertThatIllegalArgumentException().isThrownBy(() -> new MailTemplates(settings(own)))
			.withMessageContaining("ask-section-due");
	}

	@Test
	void aCouncilsOwnFileThatNamesWhatThereIsNotStopsTheStart(@TempDir Path own) throws IOException {
		Path folder = Files.createDirectories(own.resolve("ask-section-due"));
		Files.writeString(folder.resolve("body.txt"), "{{name}}, please write {{servce}}");
		assertThatIllegalArgumentException().isThrownBy(() -> new MailTemplates(settings(own)))
			.withMessageContaining("servce");
	}

	private Set<String> names(MailEvent event, String part) {
		return this.templates.names(event).get(part);
	}

	private static String row(MailEvent event) {
		String company = switch (event.pace()) {
			case AT_ONCE -> "single, in quiet hours too";
			case SINGLE -> "single";
			case SPARE -> "single, on a day without a digest";
			case DIGEST -> "digest";
		};
		return "| `" + event.template() + "` | " + event.recipient() + " | " + event.day() + " | " + company + " |";
	}

	private static MockEnvironment settings() {
		return new MockEnvironment().withProperty("quarterday.council.name", "Our council");
	}

	private static MailSettings settings(Path own) {
		return MailSettings.of(settings().withProperty("quarterday.mail-templates-dir", own.toString()));
	}

}
