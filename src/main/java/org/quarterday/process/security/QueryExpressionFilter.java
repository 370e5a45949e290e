package org.quarterday.process.security;

import java.io.IOException;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a query that carries an expression with 400, before the engine sees it. The
 * engine would refuse it too, with a 500 and a stack trace.
 */
class QueryExpressionFilter extends OncePerRequestFilter {

	private static final int LONGEST_QUERY = 64 * 1024;

	private static final Set<String> QUERIES = Set.of("list", "count", "variable-instance", "task", "singleResult");

	private final ObjectMapper json = new ObjectMapper();

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = EnginePath.of(request);
		return !"POST".equals(request.getMethod()) || !QUERIES.contains(path.substring(path.lastIndexOf('/') + 1));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		byte[] body = request.getInputStream().readNBytes(LONGEST_QUERY + 1);
		if (body.length > LONGEST_QUERY || carriesExpression(body)) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return;
		}
		chain.doFilter(new ReadBody(request, body), response);
	}

	private boolean carriesExpression(byte[] body) throws IOException {
		try {
			return body.length > 0 && carriesExpression(this.json.readTree(body));
		}
		catch (JsonProcessingException ex) {
			return true;
		}
	}

	private static boolean carriesExpression(JsonNode node) {
		if (node.isTextual()) {
			return node.textValue().contains("${") || node.textValue().contains("#{");
		}
		for (var field : node.properties()) {
			if (field.getKey().endsWith("Expression") && !field.getValue().isNull()) {
				return true;
			}
		}
		for (JsonNode child : node) {
			if (carriesExpression(child)) {
				return true;
			}
		}
		return false;
	}

}
