package org.quarterday.draft;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.SectionState;
import org.quarterday.page.Typist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The network fails while somebody writes: every word that the page said was saved is
 * found afterwards, and those it said were not, too (LK5). The network is gone for a
 * minute; {@code -Dquarterday.outage=5} makes it seconds. What happens when the whole
 * program is killed is in {@code KilledWhileSendingIT}.
 */
class FaultJourney extends Desk {

	FaultJourney() {
		super(3);
	}

	@Test
	void theNetworkIsGoneWhileSomebodyTypesAndTheBrowserIsClosed() {
		int seconds = Integer.getInteger("quarterday.outage", 60);
		Typist lead = new Typist(visit(1280));
		lead.types(15);
		lead.saved();
		lead.page().context().setOffline(true);
		lead.typesFor(seconds);
		lead.notSaved();
		lead.page().context().setOffline(false);
		lead.saved();
		lead.finds("Network gone for %d seconds and back".formatted(seconds), () -> saved().words());
		lead.page().context().setOffline(true);
		lead.types(10);
		lead.notSaved();
		lead.reopens(this.link);
		lead.saved();
		lead.finds("Browser closed without network, opened again", () -> saved().words());
	}

	@Test
	void aDoubleClickSendsOnce() {
		Page page = visit(1280);
		page.fill("#words", "We let 12 homes.");
		button(page, "Check and send").click();
		page.check("#person");
		button(page, "Send section").dblclick();
		assertThat(page.locator("h1")).containsText("Service 3");
		assertThat(this.council.get(Cycles.class).section(this.section).state()).isEqualTo(SectionState.SENT);
		assertThat(this.council.jdbc()
			.sql("select count(*) from draft_save where kind = 'SENT'")
			.query(Integer.class)
			.single()).as("a double click sends once").isEqualTo(1);
	}

}
