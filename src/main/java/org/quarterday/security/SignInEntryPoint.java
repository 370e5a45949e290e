package org.quarterday.security;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends somebody who is not signed in to the sign-in page, which brings them back. It
 * keeps nothing on the server, so that visits of strangers leave no rows behind.
 */
public class SignInEntryPoint implements AuthenticationEntryPoint {

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException, ServletException {
		if (KeptTextController.holdsText(request)) {
			request.getRequestDispatcher(KeptTextController.PATH).forward(request, response);
			return;
		}
		if (MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT))) {
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED); // asked by a script
			return;
		}
		if (!HttpMethod.GET.matches(request.getMethod())) {
			response.sendRedirect("/login?ended");
			return;
		}
		String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		response.sendRedirect(UriComponentsBuilder.fromPath("/login")
			.queryParam("next", "{next}")
			.encode()
			.buildAndExpand(request.getRequestURI() + query)
			.toUriString());
	}

}
