package org.quarterday.security;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** The code that was typed beside the password. It is never kept with the session. */
class CodeDetails extends WebAuthenticationDetails {

	private static final long serialVersionUID = 1;

	private final transient String code;

	CodeDetails(HttpServletRequest request) {
		super(request);
		String typed = request.getParameter("code");
		this.code = (typed != null) ? typed : "";
	}

	String code() {
		return this.code;
	}

}
