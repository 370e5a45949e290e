package org.quarterday.compile;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quarterday.content.ContentParser;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.paper.Outliner;
import org.quarterday.paper.Paper;
import org.quarterday.paper.PaperSource;
import org.quarterday.paper.PaperSource.ServiceSection;
import org.quarterday.paper.StandingText;

import static org.assertj.core.api.Assertions.assertThat;

class AccessibilityCheckTest {

	@Test
	@DisplayName("H4: links that say nothing and bold that stands for a heading keep the paper back, with their place")
	void findings() {
		List<Finding> findings = AccessibilityCheck.of(paper("""
				Read it [here](https://council.example/a), or at [https://council.example/b](https://council.example/b).

				**A heading in bold alone**

				See [the plan for parks](https://council.example/c).

				- an entry with [click here](https://council.example/d)"""));
		assertThat(findings).extracting(Finding::place).containsExactly("1.1", "1.1", "1.2", "1.3");
		assertThat(findings).allMatch(Finding::open);
		assertThat(findings.get(0).words()).isEqualTo("The link “here” does not say where it leads");
	}

	@Test
	@DisplayName("H4: a paper in order has no finding")
	void clean() {
		assertThat(AccessibilityCheck.of(paper("**Year of Culture** – highlights.\n\n## Healthy Hub\n- opened")))
			.isEmpty();
	}

	private static Paper paper(String words) {
		return Outliner.outline(new PaperSource("Title", "Committee", new Quarter(2026, 1), null, false, Outline.FLAT,
				StandingText.EMPTY, List.of(), List.of(new ServiceSection("Parks", ContentParser.fromTyped(words)))));
	}

}
