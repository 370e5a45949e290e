package org.quarterday.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.quarterday.content.Block;
import org.quarterday.content.Content;
import org.quarterday.content.Item;
import org.quarterday.content.Text;
import org.quarterday.paper.PaperSource.ServiceSection;

/**
 * A section as the public may read it: stubs stand under the numbers of what is exempt,
 * and nothing else of it is left (PA10).
 */
final class PublicEdition {

	private PublicEdition() {
	}

	static ServiceSection of(ServiceSection section, List<ExemptMark> marks) {
		if (marks.isEmpty()) {
			return section;
		}
		for (ExemptMark mark : marks) {
			if (mark.whole()) {
				return SectionCompiler.place(section.name(), mark.stub());
			}
		}
		Map<String, ExemptMark> byItem = new HashMap<>();
		marks.forEach((mark) -> byItem.put(mark.item(), mark));
		List<Item> items = section.content()
			.items()
			.stream()
			.map((item) -> byItem.containsKey(item.id()) ? stub(item, byItem.get(item.id())) : item)
			.toList();
		return new ServiceSection(section.name(), new Content(section.content().leadIn(), items), section.tables(),
				section.gap());
	}

	private static Item stub(Item item, ExemptMark mark) {
		return new Item(item.id(), item.numbered(), Text.EMPTY, "", List.of(new Block.Paragraph(Text.of(mark.stub()))));
	}

}
