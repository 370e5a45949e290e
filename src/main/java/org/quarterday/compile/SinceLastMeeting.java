package org.quarterday.compile;

import java.util.ArrayList;
import java.util.List;

import org.quarterday.content.Block;
import org.quarterday.content.Content;
import org.quarterday.content.Marks;
import org.quarterday.content.Text;
import org.quarterday.meeting.Matter;

/**
 * Prints what was answered since the last meeting at the head of a service's section
 * (I2): unnumbered, so that no number of the author's own paragraphs moves.
 */
final class SinceLastMeeting {

	private SinceLastMeeting() {
	}

	static Content before(Content content, List<Matter> matters) {
		List<Block.Entry> entries = matters.stream()
			.filter(Matter::answered)
			.map((matter) -> new Block.Entry(
					Text.of("%s: “%s” %s".formatted(matter.lead(), matter.words(), matter.answer())), List.of()))
			.toList();
		if (entries.isEmpty()) {
			return content;
		}
		List<Block> leadIn = new ArrayList<>();
		leadIn.add(new Block.Paragraph(new Text(List.of(new Text.Span("Since last meeting", true, false, null)))));
		leadIn.add(new Block.ItemList(Marks.BULLETS, entries));
		leadIn.addAll(content.leadIn());
		return new Content(leadIn, content.items());
	}

}
