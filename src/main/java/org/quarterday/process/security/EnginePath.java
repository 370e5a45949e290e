package org.quarterday.process.security;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.AntPathMatcher;

/**
 * Matches the path that the container routes by, decoded and whole. Spring's own path
 * patterns leave out the prefix that a servlet is mapped to, so that for the engine's
 * servlets a rule for {@code /camunda/api/...} would match nothing.
 */
record EnginePath(HttpMethod method, String pattern) implements RequestMatcher {

	private static final AntPathMatcher PATHS = new AntPathMatcher();

	static EnginePath any(String pattern) {
		return new EnginePath(null, pattern);
	}

	static EnginePath[] any(String... patterns) {
		EnginePath[] paths = new EnginePath[patterns.length];
		for (int i = 0; i < patterns.length; i++) {
			paths[i] = any(patterns[i]);
		}
		return paths;
	}

	@Override
	public boolean matches(HttpServletRequest request) {
		return (this.method == null || this.method.matches(request.getMethod()))
				&& PATHS.match(this.pattern, of(request));
	}

	/** The path that the container routes by. */
	static String of(HttpServletRequest request) {
		String info = request.getPathInfo();
		return request.getServletPath() + ((info != null) ? info : "");
	}

}
