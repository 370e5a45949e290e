package org.quarterday.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.content.TypedItems;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.paper.Paper;
import org.quarterday.paper.SectionPreview;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The items of a section's working copy, each under its lasting identity. */
@Component
@Transactional(readOnly = true)
class SectionItems {

	private final Cycles cycles;

	private final Saves saves;

	SectionItems(Cycles cycles, Saves saves) {
		this.cycles = cycles;
		this.saves = saves;
	}

	/** The items in the order of the form. */
	List<SectionItem> of(UUID sectionId) {
		Save save = this.saves.latest(sectionId, Save.Kind.SAVED).orElse(null);
		List<SectionItem> items = new ArrayList<>();
		if (save != null && save.nilReason().isBlank()) {
			List<String> typed = TypedItems.of(save.words()).items();
			Map<String, Paper.Numbered> numbers = numbers(this.cycles.section(sectionId), save);
			for (int i = 0; i < typed.size() && typed.size() == save.itemIds().size(); i++) {
				String id = save.itemIds().get(i);
				items.add(new SectionItem(id, label(numbers.get(id)), typed.get(i).strip()));
			}
		}
		return items;
	}

	/** Each item of a save as the paper would print it. */
	Map<String, Paper.Numbered> numbers(Section section, Save save) {
		Map<String, Paper.Numbered> numbers = new HashMap<>();
		SectionPreview
			.of(this.cycles.get(section.cycleId()), this.cycles.sections(section.cycleId()), section, save.content(),
					List.of())
			.paragraphs()
			.forEach((item) -> numbers.put(item.itemId(), item));
		return numbers;
	}

	/** What people call an item: its number, or its title where it has none. */
	static String label(Paper.Numbered item) {
		return (item == null) ? "" : item.label().isEmpty() ? "“" + item.title().plain() + "”" : item.label();
	}

	/**
	 * The words of the working copy with some items in a new form; every other character
	 * stays. Empty when one of them is no longer there.
	 * @param words of the latest save
	 * @param now new words by the items' identities
	 */
	Optional<String> replaced(UUID sectionId, String words, Map<String, String> now) {
		List<String> ids = this.saves.latest(sectionId, Save.Kind.SAVED).map(Save::itemIds).orElse(List.of());
		TypedItems typed = TypedItems.of(words);
		if (!ids.containsAll(now.keySet()) || typed.items().size() != ids.size()) {
			return Optional.empty();
		}
		List<String> items = new ArrayList<>(typed.items());
		now.forEach((id, text) -> {
			String before = items.get(ids.indexOf(id));
			items.set(ids.indexOf(id), text + before.substring(before.stripTrailing().length()));
		});
		return Optional.of(new TypedItems(typed.leadIn(), items).text());
	}

}
