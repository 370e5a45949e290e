package org.quarterday.security;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session says who signed in; what that person may do is asked anew with every request.
 * So a role that was taken away is gone at once, and a person who was deactivated is
 * signed out, whatever sessions are left on whichever node.
 */
public class CurrentPersonFilter extends OncePerRequestFilter {

	private final People people;

	public CurrentPersonFilter(People people) {
		this.people = people;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getServletPath();
		return path.startsWith("/assets/") || path.startsWith("/camunda/lib/") || path.startsWith("/camunda/assets/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
			Optional<Person> person = this.people.find(signedIn.getUsername()).filter(Person::active);
			if (person.isEmpty()) {
				signOut(request);
			}
			else if (!SignedIn.of(person.get(), null).getRoles().equals(signedIn.getRoles())) {
				continueAs(SignedIn.of(person.get(), null));
			}
		}
		chain.doFilter(request, response);
	}

	private static void signOut(HttpServletRequest request) {
		SecurityContextHolder.clearContext();
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

	private static void continueAs(SignedIn person) {
		SecurityContextHolder.setContext(new SecurityContextImpl(
				UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities())));
	}

}
