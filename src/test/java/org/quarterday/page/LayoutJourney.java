package org.quarterday.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.cycle.SectionState;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = LayoutJourney.Gallery.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "quarterday.council.name=Riverford Borough Council", "spring.main.banner-mode=off" })
class LayoutJourney {

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeEach
	void open() {
		this.browser = new Browser("http://localhost:" + this.port);
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375, 320 })
	void everyPartIsAccessibleAndFitsTheScreen(int width) {
		Page page = this.browser.page(width);
		page.navigate("/gallery");
		Browser.picture(page, "layout-" + width);
		Browser.accessible(page);
	}

	@Test
	void theSummaryOfProblemsTakesTheFocusAndTheTitleSaysError() {
		Page page = this.browser.page(1280);
		page.navigate("/gallery?refused=true");
		Browser.picture(page, "layout-refused-1280");
		page.locator(".govuk-error-summary:focus").waitFor();
		Browser.accessible(page);
		assertThat(page.title()).isEqualTo("Error: All parts – Riverford Borough Council");
		page.click("text=Enter a meeting date that exists");
		assertThat(page.evaluate("document.activeElement.id")).isEqualTo("meeting");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375 })
	void aPageThatIsNotThereSaysSoInPlainWords(int width) {
		Page page = this.browser.page(width);
		page.navigate("/nowhere");
		assertThat(page.title()).isEqualTo("Page not found – Riverford Borough Council");
		Browser.picture(page, "error-404-" + width);
		Browser.accessible(page);
	}

	@Test
	void aFaultOfOursSaysWhatToDo() {
		Page page = this.browser.page(1280);
		page.navigate("/fault");
		assertThat(page.title()).isEqualTo("Sorry, something went wrong – Riverford Borough Council");
		assertThat(page.content()).doesNotContain("secret detail");
		Browser.picture(page, "error-500-1280");
		Browser.accessible(page);
	}

	@Configuration(proxyBeanMethods = false)
	@PageServer
	@org.springframework.context.annotation.Import(GalleryController.class)
	static class Gallery {

	}

	@Controller
	static class GalleryController {

		@GetMapping("/gallery")
		String gallery(@RequestParam(defaultValue = "false") boolean refused, Model model) {
			Map<String, String> facts = new LinkedHashMap<>();
			facts.put("Asked of", "Housing, by Wednesday 20 May 2026 at 5pm");
			facts.put("Officer", "Committee officer, 01632 960123");
			model.addAttribute("facts", facts);
			model.addAttribute("states", SectionState.values());
			model.addAttribute("tasks",
					List.of(new Task("Housing", "/sections/1", "Due 20 May 2026", "draft", "Draft - not sent"),
							new Task("Leisure", "/sections/2", null, "sent", "Sent")));
			if (refused) {
				model.addAttribute("problems", new Problems().add("meeting", "Enter a meeting date that exists"));
			}
			else {
				model.addAttribute("notice", "Housing is sent.");
			}
			return "parts-gallery";
		}

		@GetMapping("/fault")
		String fault() {
			throw new IllegalStateException("secret detail");
		}

	}

	record Task(String words, String path, String hint, String kind, String state) {
	}

}
