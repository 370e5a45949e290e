package org.quarterday.process.security;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.quarterday.security.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells the Tasklist who is signed in to Quarterday, so that one sign-in serves both. The
 * Tasklist makes it itself, hence no bean.
 */
public class SignInBridge extends ContainerBasedAuthenticationProvider {

	@Override
	public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
			return AuthenticationResult.unsuccessful();
		}
		AuthenticationResult result = AuthenticationResult.successful(person.getUsername());
		result.setGroups(groups(person));
		result.setTenants(List.of());
		return result;
	}

	private static List<String> groups(SignedIn person) {
		return person.getRoles().stream().map((role) -> role.toLowerCase(Locale.ROOT)).sorted().toList();
	}

}
