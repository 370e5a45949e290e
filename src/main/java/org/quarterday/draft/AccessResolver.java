package org.quarterday.draft;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionLinks;
import org.quarterday.people.Holders;
import org.quarterday.people.People;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives the form's controllers their {@link Access}: from the link's token, or from who
 * is signed in and may write the section.
 */
@Component
class AccessResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

	private final SectionLinks links;

	private final Cycles cycles;

	private final People people;

	private final Holders holders;

	AccessResolver(SectionLinks links, Cycles cycles, People people, Holders holders) {
		this.holders = holders;
		this.links = links;
		this.cycles = cycles;
		this.people = people;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Access.class;
	}

	@Override
	public Access resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
			WebDataBinderFactory binders) {
		HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
		Map<?, ?> path = (Map<?, ?>) http.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		Object token = path.get("token");
		return (token != null) ? byLink(token.toString())
				: signedIn(path.get("id").toString(), http.getUserPrincipal());
	}

	private Access byLink(String token) {
		SectionLinks.Holder holder = this.links.open(token).orElseThrow(() -> new DeadLink(this.links.ended(token)));
		String email = this.people.person(holder.personId()).email();
		return new Access(holder.sectionId(), Author.byLink(holder.personId(), email), "/task/" + token, true);
	}

	private Access signedIn(String id, Principal principal) {
		Section section = section(id);
		if (!this.holders.writes(section, principal.getName())) {
			throw new NotYours();
		}
		return new Access(section.id(), Author.signedIn(principal.getName()), "/sections/" + section.id(), false);
	}

	private Section section(String id) {
		try {
			return this.cycles.section(UUID.fromString(id));
		}
		catch (IllegalArgumentException | Refusal ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such section", ex);
		}
	}

	/** Somebody else writes the section. */
	static class NotYours extends ResponseStatusException {

		NotYours() {
			super(HttpStatus.FORBIDDEN, "Somebody else writes this section");
		}

	}

	/** A link that opens nothing (any more). */
	static class DeadLink extends RuntimeException {

		private final boolean ended;

		DeadLink(boolean ended) {
			super("The link opens nothing");
			this.ended = ended;
		}

		/** Whether it was a real one once. */
		boolean ended() {
			return this.ended;
		}

	}

}
