package org.quarterday.draft;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.page.Browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A lead fills in the figures in a browser (D1 to D8, FG1 to FG7). */
class FiguresJourney extends Desk {

	FiguresJourney() {
		super(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375 })
	void anUnusualFigureIsAskedAboutOnceAndTheAnswerReachesTheReviewer(int width) {
		Page page = visit(width);
		assertThat(page.locator(".qd-spark svg").first()).isVisible();
		assertThat(page.locator(".qd-doubt").first()).isHidden();
		page.fill("[name='value:HR1']", "104");
		page.fill("[name='value:HR2']", "250");
		assertThat(page.locator(".qd-doubt").first()).isVisible();
		assertThat(page.locator(".qd-warnings").nth(1)).containsText("ten times");
		assertThat(page.locator("#figures-sentence")).hasText("1 of 2 measures met target");
		assertThat(page.locator("#figure-2-ask")).isVisible();
		page.locator(".qd-figure__definition summary").first().click();
		Browser.picture(page, "figures-doubt-" + width);
		Browser.accessible(page);
		page.fill("[name='because:HR1']", "Backlog repairs of last quarter are counted too");
		page.fill("[name='commentary:HR2']",
				"A contractor failed; the new one starts in June, says the repairs manager.");
		page.fill("#words", "We let 12 homes.");
		page.click("button:has-text('Check and send')");
		assertThat(page.locator(".qd-questions")).not().containsText("HR1");
		assertThat(page.locator(".qd-questions")).containsText("HR2: This is at least ten times");
		page.check("#person");
		page.click("button:has-text('Send section')");
		Page review = reviewer(width);
		assertThat(review.locator("main")).containsText("Backlog repairs of last quarter are counted too");
		Browser.picture(review, "figures-answer-review-" + width);
		Browser.accessible(review);
	}

	@Test
	void withoutScriptTheQuestionStandsAfterSaving() {
		Page page = this.browser.page(1280, false);
		page.navigate(this.link);
		page.fill("[name='value:HR1']", "104");
		page.click(".qd-bar button:has-text('Save')");
		assertThat(page.locator("#figure-1-because")).isVisible();
		assertThat(page.locator(".qd-warnings").first()).containsText("more than 100%");
		page.fill("[name='because:HR1']", "Backlog repairs are counted too");
		page.click(".qd-bar button:has-text('Save')");
		assertThat(page.locator("#figure-1-because")).hasValue("Backlog repairs are counted too");
		assertThat(page.locator(".qd-warnings").first()).isHidden();
	}

	/** C13: a train in a tunnel. */
	@Test
	void figuresTypedWithoutASignalAreKeptAndSentWhenItIsBack() {
		Page page = visit(375);
		page.context().setOffline(true);
		page.fill("[name='value:HR1']", "87");
		assertThat(page.locator("#saved")).containsText("kept in this browser",
				new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(10_000));
		assertThat(this.council.get(Drafts.class).load(this.section).revision()).isZero();
		page.context().setOffline(false);
		assertThat(page.locator("#saved")).hasText("Saved 10:00",
				new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(20_000));
		assertThat(saved().figure("HR1").value()).isEqualTo("87");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void figuresGoOutInASpreadsheetAndComeBack(boolean script) {
		Page page = visit(script);
		page.fill("[name='value:HR1']", "90");
		page.click("button:has-text('in a spreadsheet')");
		seen(page, "spreadsheet");
		upload(page, "Code,Figure\nHR1,about 80\nHR9,4\n");
		assertThat(page.locator(".govuk-error-summary")).containsText("The file has 2 faults");
		assertThat(page.locator("main")).containsText("Figure (B2)");
		seen(page, "spreadsheet-faults");
		upload(page, "Code,Figure,Commentary\nHR1,91,\nHR2,23,Two lets a day\n");
		assertThat(page.locator("tbody tr")).hasCount(3);
		assertThat(page.locator("tbody tr").first()).containsText("90");
		seen(page, "spreadsheet-changes");
		assertThat(figure("HR1")).as("nothing before it is confirmed").isEqualTo("90");
		page.click("button:has-text('Take these figures over')");
		assertThat(page.locator(".govuk-notification-banner")).containsText("The figures of the file are in the form");
		assertThat(figure("HR1")).isEqualTo("91");
		assertThat(figure("HR2")).isEqualTo("23");
		page.navigate(this.link + "/spreadsheet");
		Download csv = page.waitForDownload(() -> page.click("text=CSV"));
		upload(page, csv.suggestedFilename(), bytes(csv));
		assertThat(page.locator("main")).containsText("nothing to take over");
		seen(page, "spreadsheet-nothing");
		Download workbook = page.waitForDownload(() -> page.click("text=Excel workbook"));
		upload(page, workbook.suggestedFilename(), filledIn(bytes(workbook)));
		page.click("button:has-text('Take these figures over')");
		assertThat(page.locator(".govuk-notification-banner")).containsText("The figures of the file are in the form");
		assertThat(saved().figure("HR2").value()).isEqualTo("22");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void filesAreAttachedAndTheReviewerOpensThem(boolean script) {
		Page page = visit(script);
		page.fill("#words", "We let 12 homes.");
		page.fill("[name='value:HR1']", "91");
		page.fill("[name='value:HR2']", "23");
		page.click("button:has-text('Attach files')");
		attach(page, "page.pdf", "<!DOCTYPE html><html><script>alert(1)</script></html>");
		assertThat(page.locator(".govuk-error-summary li")).hasCount(1);
		assertThat(page.locator("#publish-error")).containsText("Say whether the file is published");
		page.check("#publish-yes");
		attach(page, "page.pdf", "<!DOCTYPE html><html><script>alert(1)</script></html>");
		assertThat(page.locator("#file-error")).containsText("not a file that can be attached");
		seen(page, "evidence-problem");
		attach(page, "Survey.csv", "month,homes\nMay,12\n");
		assertThat(page.locator("tbody tr")).containsText("Published as an appendix");
		assertThat(page.locator("main")).containsText("no virus scanner");
		seen(page, "evidence");
		page.click("button:has-text('Remove')");
		page.click("button:has-text('Bring it back')");
		page.click("text=Back to the form");
		assertThat(page.locator("main")).containsText("Attached files (1)");
		page.click("button:has-text('Check and send')");
		page.check("#person");
		page.click("button:has-text('Send section')");
		Page review = reviewer(WIDE);
		Download file = review.waitForDownload(() -> review.click("text=Survey.csv"));
		assertThat(file.suggestedFilename()).isEqualTo("Survey.csv");
	}

	private static void attach(Page page, String name, String content) {
		page.setInputFiles("#file", new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
		page.click("button:text-is('Attach')");
	}

	private static byte[] bytes(Download download) {
		try (InputStream stream = download.createReadStream()) {
			return stream.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** HR2 is 22 in it, as somebody types it in Excel. */
	private static byte[] filledIn(byte[] workbook) {
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			for (Row row : book.getSheetAt(0)) {
				if (row.getCell(0) != null && row.getCell(0).toString().equals("HR2")) {
					row.getCell(figureColumn(book)).setCellValue(22);
				}
			}
			book.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int figureColumn(XSSFWorkbook book) {
		for (Row row : book.getSheetAt(0)) {
			for (Cell cell : row) {
				if (cell.toString().equals("Figure")) {
					return cell.getColumnIndex();
				}
			}
		}
		throw new AssertionError("There is no column for the figure");
	}

	private static void upload(Page page, String csv) {
		upload(page, "figures.csv", csv.getBytes(StandardCharsets.UTF_8));
	}

	private static void upload(Page page, String name, byte[] content) {
		page.setInputFiles("#file", new FilePayload(name, "application/octet-stream", content));
		page.click("button:has-text('Check the file')");
	}

	private String figure(String code) {
		return saved().figure(code).value();
	}

}
