package org.quarterday.rehearsal;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A person with a browser and no JavaScript: opens pages, fills forms in, presses
 * buttons.
 */
class FormVisitor {

	private final URI base;

	private final HttpClient http = HttpClient.newBuilder()
		.followRedirects(Redirect.NORMAL)
		.cookieHandler(new CookieManager())
		.build();

	FormVisitor(int port) {
		this.base = URI.create("http://127.0.0.1:" + port);
	}

	Document open(String path) {
		return exchange(HttpRequest.newBuilder(this.base.resolve(path)).GET());
	}

	/**
	 * Fills a form in and presses one of its buttons.
	 * @param button a submit button inside the form
	 * @param values what is typed, by field; everything else stays as the page has it
	 */
	Document press(Element button, Map<String, String> values) {
		FormElement form = (FormElement) button.closest("form");
		Map<String, String> fields = new LinkedHashMap<>();
		form.formData().forEach((field) -> fields.put(field.key(), field.value()));
		fields.putAll(values);
		if (button.hasAttr("name")) {
			fields.put(button.attr("name"), button.attr("value"));
		}
		String action = button.hasAttr("formaction") ? button.absUrl("formaction") : form.absUrl("action");
		String body = fields.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return exchange(HttpRequest.newBuilder(URI.create(action))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Origin", this.base.toString())
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private Document exchange(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.http.send(request.build(), BodyHandlers.ofString());
			Document page = Jsoup.parse(response.body(), response.uri().toString());
			if (response.statusCode() >= 400) {
				throw new IllegalStateException(
						"The page answered %d: %s".formatted(response.statusCode(), page.title()));
			}
			return page;
		}
		catch (IOException ex) {
			throw new IllegalStateException("The page did not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

	private static String encode(String words) {
		return URLEncoder.encode(words, StandardCharsets.UTF_8);
	}

}
