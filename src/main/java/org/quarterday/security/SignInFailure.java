package org.quarterday.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.quarterday.people.Attempts;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Counts the try, and says nothing about whether the name or the password was wrong. The
 * empty form is no try: a mail scanner that presses its button leaves nothing behind
 * (LK1).
 */
class SignInFailure implements AuthenticationFailureHandler {

	private final Attempts attempts;

	SignInFailure(Attempts attempts) {
		this.attempts = attempts;
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException ex) throws IOException {
		String name = SignInLimitFilter.name(request);
		if (!name.isBlank()) {
			this.attempts.count(SignInLimitFilter.KIND, request.getRemoteAddr(), name);
		}
		UriComponentsBuilder back = UriComponentsBuilder.fromPath("/login").queryParam("error");
		String next = request.getParameter("next");
		response.sendRedirect(SignInSuccess.isOurs(next)
				? back.queryParam("next", "{next}").encode().buildAndExpand(next).toUriString() : back.toUriString());
	}

}
