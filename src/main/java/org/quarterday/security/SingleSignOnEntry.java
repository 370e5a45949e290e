package org.quarterday.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.quarterday.cycle.Refusal;
import org.quarterday.people.People;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * The way in through the council's identity provider: what the session then holds is the
 * same as after a sign-in with a password, and nothing of the provider's.
 */
class SingleSignOnEntry {

	private final People people;

	private final SingleSignOn settings;

	SingleSignOnEntry(People people, SingleSignOn settings) {
		this.people = people;
		this.settings = settings;
	}

	void open(HttpSecurity http, ClientRegistrationRepository clients) throws Exception {
		http.oauth2Login((login) -> login.loginPage("/login")
			.authorizationEndpoint((provider) -> provider.authorizationRequestResolver(new RememberedPage(clients)))
			.authorizedClientRepository(new NoTokens())
			.successHandler(this::signedIn)
			.failureHandler((request, response, ex) -> response.sendRedirect("/login?sso=failed")));
	}

	private void signedIn(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
			throws IOException {
		try {
			String page = RememberedPage.of(request, "/");
			SignedIn person = SignedIn.of(this.settings.person((OidcUser) authentication.getPrincipal(), this.people),
					null);
			SecurityContext context = new SecurityContextImpl(
					UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
			SecurityContextHolder.setContext(context);
			new HttpSessionSecurityContextRepository().saveContext(context, request, response);
			response.sendRedirect(page);
		}
		catch (Refusal refusal) {
			refused(request, response, refusal);
		}
	}

	private static void refused(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
			throws IOException {
		SecurityContextHolder.clearContext();
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		response.sendRedirect("/login?sso=" + refusal.field());
	}

}
