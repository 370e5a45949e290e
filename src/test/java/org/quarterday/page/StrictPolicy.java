package org.quarterday.page;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;

/** The content security policy that the server sends with our pages. */
class StrictPolicy implements Filter {

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		((HttpServletResponse) response).setHeader("Content-Security-Policy",
				"default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'; "
						+ "frame-ancestors 'self'; form-action 'self'");
		chain.doFilter(request, response);
	}

}
