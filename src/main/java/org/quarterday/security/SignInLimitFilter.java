package org.quarterday.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.quarterday.people.Attempts;

import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the sign-in and lets nobody guess passwords at speed. */
class SignInLimitFilter extends OncePerRequestFilter {

	static final String KIND = "sign-in";

	private final Attempts attempts;

	SignInLimitFilter(Attempts attempts) {
		this.attempts = attempts;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !("POST".equals(request.getMethod()) && "/login".equals(request.getServletPath()));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.attempts.allowed(KIND, request.getRemoteAddr(), name(request))) {
			chain.doFilter(request, response);
		}
		else {
			response.sendRedirect("/login?wait");
		}
	}

	static String name(HttpServletRequest request) {
		String name = request.getParameter("username");
		return (name != null) ? name : "";
	}

}
