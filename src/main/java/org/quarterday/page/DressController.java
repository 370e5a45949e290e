package org.quarterday.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The design system in the council's own dress, from our own address so that the strict
 * content security policy holds: its stylesheet without the reserved font and with the
 * council's colour, and its script.
 */
@Controller
class DressController {

	private static final String DIST = "classpath*:META-INF/resources/webjars/govuk-frontend/*/dist/govuk/";

	private final String components;

	private final String script;

	private final String council;

	private final Optional<Logo> logo;

	DressController(Environment settings) {
		this.components = redress(read("govuk-frontend.min.css"));
		this.script = read("govuk-frontend.min.js").replaceAll("//# sourceMappingURL=.*", "");
		this.logo = Logo.of(settings.getProperty("quarterday.logo", ""));
		this.council = Accent.of(settings.getProperty("quarterday.council.accent", PageModel.ACCENT)).stylesheet()
				+ this.logo.map((logo) -> Logo.stylesheet(settings.getRequiredProperty("quarterday.council.name")))
					.orElse("");
	}

	@GetMapping("/assets/components.css")
	ResponseEntity<String> components() {
		return answer("text/css", this.components);
	}

	@GetMapping("/assets/components.js")
	ResponseEntity<String> script() {
		return answer("text/javascript", this.script);
	}

	@GetMapping("/assets/council.css")
	ResponseEntity<String> council() {
		return answer("text/css", this.council);
	}

	@GetMapping("/assets/logo")
	ResponseEntity<byte[]> logo() {
		return this.logo
			.map((logo) -> ResponseEntity.ok()
				.contentType(logo.type())
				.cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)))
				.body(logo.image()))
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

	/** The webjar also holds a font and crests that belong to GOV.UK alone. */
	@GetMapping("/webjars/govuk-frontend/{*path}")
	ResponseEntity<Void> notOurs() {
		return ResponseEntity.notFound().build();
	}

	static String redress(String css) {
		return css.replaceAll("(?s)/\\*!.*?\\*/", "")
			.replaceAll("@font-face\\{[^}]*\\}", "")
			.replace("GDS Transport,arial,sans-serif", "var(--qd-font)")
			.replace("GDS Transport", "var(--qd-font)")
			.replaceAll("url\\(/assets/[^)]*\\)", "none")
			.replaceAll("#1d70b8|#1a65a6", "var(--qd-accent)")
			.replace("#003078", "var(--qd-accent-dark)")
			.replaceAll("/\\*# sourceMappingURL.*", "");
	}

	private static ResponseEntity<String> answer(String type, String body) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
			.cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)))
			.eTag(Integer.toHexString(body.hashCode()))
			.body(body);
	}

	private static String read(String name) {
		try {
			Resource[] found = new PathMatchingResourcePatternResolver().getResources(DIST + name);
			if (found.length != 1) {
				throw new IllegalStateException(
						"The class path holds " + found.length + " of govuk-frontend's " + name + ", not one");
			}
			return found[0].getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
