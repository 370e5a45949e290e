package org.quarterday.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Sends somebody to the identity provider, and remembers which page they asked for. */
class RememberedPage implements OAuth2AuthorizationRequestResolver {

	private static final String PAGE = RememberedPage.class.getName();

	private final DefaultOAuth2AuthorizationRequestResolver provider;

	RememberedPage(ClientRegistrationRepository clients) {
		this.provider = new DefaultOAuth2AuthorizationRequestResolver(clients, "/oauth2/authorization");
		this.provider.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
	}

	@Override
	public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
		return remembering(request, this.provider.resolve(request));
	}

	@Override
	public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
		return remembering(request, this.provider.resolve(request, client));
	}

	private static OAuth2AuthorizationRequest remembering(HttpServletRequest request, OAuth2AuthorizationRequest sent) {
		if (sent != null && SignInSuccess.isOurs(request.getParameter("next"))) {
			request.getSession().setAttribute(PAGE, request.getParameter("next"));
		}
		return sent;
	}

	/** The page that was asked for, once; otherwise another. */
	static String of(HttpServletRequest request, String otherwise) {
		HttpSession session = request.getSession(false);
		Object page = (session != null) ? session.getAttribute(PAGE) : null;
		if (page == null) {
			return otherwise;
		}
		session.removeAttribute(PAGE);
		return page.toString();
	}

}
