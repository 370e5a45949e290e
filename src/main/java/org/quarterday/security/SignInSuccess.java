package org.quarterday.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Goes on to the page that was asked for, if it is one of ours, else to one's own. */
class SignInSuccess implements AuthenticationSuccessHandler {

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		String next = request.getParameter("next");
		response.sendRedirect(isOurs(next) ? next : Landing.of((SignedIn) authentication.getPrincipal()));
	}

	/** A path on this host and nothing that a browser could read as another host. */
	static boolean isOurs(String next) {
		return next != null && next.matches("/(?![/\\\\])[^\\\\\\s\\p{Cntrl}]*");
	}

}
