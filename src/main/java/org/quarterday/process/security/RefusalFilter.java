package org.quarterday.process.security;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.quarterday.process.PersonCommands;

import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers the Tasklist 400 with our own plain words where the rules refuse what a person
 * asked. The engine would make it a fault of the server.
 */
class RefusalFilter extends OncePerRequestFilter {

	private final ObjectMapper json = new ObjectMapper();

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"POST".equals(request.getMethod()) || !EnginePath.of(request).startsWith("/camunda/api/engine/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, answer);
		Object refusal = request.getAttribute(PersonCommands.REFUSAL);
		if (refusal != null && answer.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
			answer.resetBuffer();
			answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
			answer.getOutputStream()
				.write(this.json.writeValueAsBytes(Map.of("type", "Refusal", "message", refusal.toString())));
		}
		answer.copyBodyToResponse();
	}

}
