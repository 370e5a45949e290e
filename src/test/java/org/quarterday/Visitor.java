package org.quarterday;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a browser that keeps cookies and runs no scripts. Redirects are not
 * followed.
 */
public final class Visitor {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

	private final String base;

	/**
	 * A jar of our own: Java's keeps Secure cookies from the plain http behind a proxy.
	 */
	private final Map<String, String> cookies = new ConcurrentHashMap<>();

	private final HttpClient client = HttpClient.newHttpClient();

	private final Map<String, String> headers = new HashMap<>();

	public Visitor(int port) {
		this.base = "http://localhost:" + port;
	}

	/** Comes through a reverse proxy that speaks https. */
	public Visitor behindHttps() {
		this.headers.put("X-Forwarded-Proto", "https");
		return this;
	}

	/** Comes from this address, as a reverse proxy tells. */
	public Visitor at(String address) {
		this.headers.put("X-Forwarded-For", address);
		return this;
	}

	/** Sends from a page of this kind of site, as the browser itself says. */
	public Visitor fromSite(String site) {
		this.headers.put("Sec-Fetch-Site", site);
		return this;
	}

	/** Sends from a page of this origin, from now on. */
	public Visitor from(String origin) {
		this.headers.put("Origin", origin);
		return this;
	}

	/** Signs in and returns this visitor. */
	public Visitor signedIn(String name, String password) {
		String location = signIn(name, password).headers().firstValue("location").orElse("");
		if (location.startsWith("/login")) {
			throw new AssertionError("Sign-in as " + name + " led to " + location);
		}
		return this;
	}

	/** The answer to the sign-in form. */
	public HttpResponse<String> signIn(String name, String password) {
		return form("/login", "/login", Map.of("username", name, "password", password));
	}

	/** Opens a page and sends its form with these fields and its own CSRF token. */
	public HttpResponse<String> form(String page, String action, Map<String, String> fields) {
		Matcher token = CSRF.matcher(get(page).body());
		String csrf = token.find() ? "&_csrf=" + encode(token.group(1)) : "";
		return post(action,
				fields.entrySet()
					.stream()
					.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
					.collect(Collectors.joining("&")) + csrf,
				"application/x-www-form-urlencoded");
	}

	public HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	public HttpResponse<String> post(String path, String body, String contentType) {
		return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
	}

	/** A call as the Tasklist makes it, with its CSRF token. */
	public HttpResponse<String> call(String method, String path, String json) {
		if (cookie("XSRF-TOKEN") == null) {
			get("/camunda/app/tasklist/default/");
		}
		String token = (cookie("XSRF-TOKEN") != null) ? cookie("XSRF-TOKEN") : "none";
		return send(request(path).header("Content-Type", "application/json")
			.header("X-XSRF-TOKEN", token)
			.method(method, BodyPublishers.ofString(json)));
	}

	/** The value of a cookie, or null. */
	public String cookie(String name) {
		return this.cookies.get(name);
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path));
		this.headers.forEach(request::setHeader);
		if (!this.cookies.isEmpty()) {
			request.setHeader("Cookie",
					this.cookies.entrySet()
						.stream()
						.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
						.collect(Collectors.joining("; ")));
		}
		return request;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> answer = this.client.send(request.build(), BodyHandlers.ofString());
			answer.headers().allValues("set-cookie").forEach(this::keep);
			return answer;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private void keep(String header) {
		HttpCookie cookie = HttpCookie.parse(header).get(0);
		if (cookie.getMaxAge() == 0) {
			this.cookies.remove(cookie.getName());
		}
		else {
			this.cookies.put(cookie.getName(), cookie.getValue());
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
