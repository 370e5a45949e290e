package org.quarterday.publish;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.cycle.Quarter;
import org.quarterday.page.Browser;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A visitor reads the published papers. */
@SpringBootTest(classes = PublicSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "quarterday.council.name=Riverford Borough Council", "quarterday.trial=false" })
class PapersJourney {

	private static final String PAPER = "/papers/housing-and-community/2026-27/q1";

	@LocalServerPort
	private int port;

	@Autowired
	private PublishedPapers papers;

	@Autowired
	private PaperStore store;

	private Browser browser;

	@BeforeEach
	void open() {
		this.browser = new Browser("http://localhost:" + this.port);
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	private void publish() {
		for (Quarter quarter : new Quarter[] { PublicSite.QUARTER.previous(), PublicSite.QUARTER }) {
			if (this.papers.find("housing-and-community", quarter, 0, 1).isEmpty()) {
				PublicSite.publish(this.store, quarter, 1);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375, 320 })
	void everyPublicPageIsAccessibleAndFitsTheScreen(int width) {
		publish();
		Page page = this.browser.page(width);
		for (String path : new String[] { "/papers", "/papers/housing-and-community", PAPER, "/accessibility",
				"/privacy" }) {
			page.navigate(path);
			Browser.picture(page, "public" + path.replace('/', '-') + "-" + width);
			Browser.accessible(page);
		}
	}

	@Test
	@DisplayName("PA2: a visitor finds the paper, follows the contents and opens a paragraph by its number")
	void visitorOpensAParagraphByItsNumber() {
		publish();
		Page page = this.browser.page(1280);
		page.navigate("/papers");
		page.click("text=Quarter 1 2026/27");
		assertThat(page.url()).endsWith(PAPER);
		page.click(".contents >> text=Customer Services");
		assertThat(page.url()).endsWith("#3.2");
		page.navigate(PAPER + "#3.2.1");
		assertThat(page.locator("[id='3.2.1']").boundingBox().y).isBetween(0.0, 900.0);
		Browser.picture(page, "public-paragraph-1280");
	}

}
