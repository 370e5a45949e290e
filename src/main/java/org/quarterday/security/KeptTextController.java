package org.quarterday.security;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
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

	/** Whether a refused request carries text of a section. */
	static boolean holdsText(HttpServletRequest request) {
		return request.getMethod().equals("POST") && request.getRequestURI().matches("/sections/[0-9a-f-]{36}")
				&& request.getParameter("words") != null;
	}

	@PostMapping(PATH)
	@ResponseStatus(HttpStatus.UNAUTHORIZED)
	String kept(HttpServletRequest request, @RequestParam MultiValueMap<String, String> posted, Model model) {
		Object from = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
		if (from == null) {
			throw new org.springframework.web.server.ResponseStatusException(HttpStatusCode.valueOf(404));
		}
		Map<String, List<String>> fields = new TreeMap<>(posted);
		fields.keySet().removeAll(List.of("_csrf", "do"));
		model.addAttribute("action", from);
		model.addAttribute("fields", fields);
		model.addAttribute("words", posted.getFirst("words"));
		model.addAttribute("signedIn", request.getUserPrincipal() != null);
		return "security/kept-text";
	}

}
