package org.quarterday.compile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.quarterday.content.Block;
import org.quarterday.content.Content;
import org.quarterday.content.ContentParser;
import org.quarterday.cycle.Quarter;
import org.quarterday.meeting.Matter;

import static org.assertj.core.api.Assertions.assertThat;

/** I2: answers print at the head of a section and move no number. */
class SinceLastMeetingTest {

	private static final Content WORDS = ContentParser.fromTyped("> Lead-in.\n\nFirst.\n\nSecond.");

	@Test
	void answersStandInTheLeadInBeforeTheAuthorsOwn() {
		Content content = SinceLastMeeting.before(WORDS, List.of(matter("312 people."), matter("")));
		assertThat(content.items()).isEqualTo(WORDS.items());
		assertThat(content.leadIn()).hasSize(3);
		assertThat(((Block.ItemList) content.leadIn().get(1)).entries()).singleElement()
			.extracting((entry) -> entry.text().plain())
			.isEqualTo("The committee asked on 14 October 2026 (Cllr Green): “How many?” 312 people.");
	}

	@Test
	void withoutAnAnswerNothingIsPrinted() {
		assertThat(SinceLastMeeting.before(WORDS, List.of(matter(" ")))).isSameAs(WORDS);
	}

	private static Matter matter(String answer) {
		return new Matter(UUID.randomUUID(), Matter.Kind.QUESTION, "housing", "repairs", "How many?", "Cllr Green", "",
				LocalDate.of(2026, 10, 14), null, new Quarter(2026, 3), answer, null, null, 0);
	}

}
