package org.quarterday.security;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Somebody's session ended while they wrote: the page that answers their save holds every
 * field that they sent, so that nothing typed is lost (LK5). It keeps nothing itself.
 */
@Controller
class KeptTextController {

	static final String PATH = "/kept-text";

	/** Where authors and reviewers write. */
	private static final Pattern PLACES = Pattern.compile("/(?:sections|review)/[0-9a-f-]{36}(?:/[a-z-]+)?");

	/** The form of a section, whose text is saved rather than checked or sent. */
	private static final Pattern FORM = Pattern.compile("/sections/[0-9a-f-]{36}");

	/** Fields that people write in, and with what such names begin. */
	private static final Pattern TEXT = Pattern.compile("words|nilReason|note|reason|why|comment|(?:say|ask|edit):.*");

	/** Whether a refused request, not of a script, carries text that somebody typed. */
	static boolean holdsText(HttpServletRequest request) {
		return request.getMethod().equals("POST") && PLACES.matcher(request.getRequestURI()).matches()
				&& !MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT))
				&& (request.getParameter("revision") != null || !texts(request.getParameterMap()).isEmpty());
	}

	private static List<String> texts(Map<String, String[]> fields) {
		return fields.entrySet()
			.stream()
			.filter((field) -> TEXT.matcher(field.getKey()).matches())
			.map((field) -> field.getValue()[0])
			.filter((text) -> !text.isBlank())
			.toList();
	}

	@PostMapping(PATH)
	@ResponseStatus(HttpStatus.UNAUTHORIZED)
	String kept(HttpServletRequest request, @RequestParam MultiValueMap<String, String> posted, Model model) {
		Object from = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
		if (from == null) {
			throw new org.springframework.web.server.ResponseStatusException(HttpStatusCode.valueOf(404));
		}
		Map<String, List<String>> fields = new TreeMap<>(posted);
		fields.remove("_csrf");
		if (FORM.matcher(from.toString()).matches()) {
			fields.put("do", List.of("save"));
		}
		model.addAttribute("action", from);
		model.addAttribute("fields", fields);
		model.addAttribute("words", String.join("\n\n", texts(request.getParameterMap())));
		model.addAttribute("form", FORM.matcher(from.toString()).matches());
		model.addAttribute("signedIn", request.getUserPrincipal() != null);
		return "security/kept-text";
	}

}
