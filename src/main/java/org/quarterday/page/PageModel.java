package org.quarterday.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What the layout asks, as the bean {@code page}: templates write
 * {@code ${@page.council}}. (A controller advice only so that slice tests of pages find
 * it, too.)
 */
@ControllerAdvice(name = "page")
public class PageModel {

	static final String ACCENT = "#0f4c5c";

	private final Environment settings;

	private final ObjectProvider<People> people;

	private final ObjectProvider<MorePlaces> more;

	PageModel(Environment settings, ObjectProvider<People> people, ObjectProvider<MorePlaces> more) {
		this.settings = settings;
		this.people = people;
		this.more = more;
	}

	/** The council's name. */
	public String getCouncil() {
		return this.settings.getRequiredProperty("quarterday.council.name");
	}

	/** Whether the council's logo stands in the header, where its name would. */
	public boolean isLogo() {
		return !this.settings.getProperty("quarterday.logo", "").isBlank();
	}

	/** After how many minutes without a request somebody is signed out. */
	public long getSessionMinutes() {
		return this.settings.getProperty("spring.session.timeout", Duration.class, Duration.ofHours(8)).toMinutes();
	}

	/** Whether the embedded database runs: trial storage, said on every page. */
	public boolean isTrial() {
		return this.settings.getProperty("quarterday.trial", Boolean.class,
				this.settings.getProperty("spring.datasource.url") == null);
	}

	/** The name to greet whoever signed in, or null. */
	public String getPerson() {
		return signedIn().map(Authentication::getName).map(this::name).orElse(null);
	}

	private String name(String id) {
		People known = this.people.getIfAvailable();
		return (known != null) ? known.find(id).map(Person::name).orElse(id) : id;
	}

	/** The places that whoever signed in may go, in order; empty for visitors. */
	public List<Place> getPlaces() {
		List<Place> places = new ArrayList<>();
		if (signedIn().isEmpty()) {
			return places;
		}
		if (has("OFFICER")) {
			places.add(place("Board", "/board"));
		}
		if (has("REVIEWER") || has("OFFICER")) {
			places.add(place("To review", "/review"));
		}
		if (has("LEAD")) {
			places.add(place("Your sections", "/sections"));
		}
		String person = signedIn().get().getName();
		this.more.stream()
			.flatMap((one) -> one.of(person).stream())
			.map((waiting) -> place(waiting.words(), waiting.path()))
			.forEach(places::add);
		places.add(place("Papers", "/papers"));
		if (has("OFFICER") || has("ADMIN")) {
			places.add(place("Set-up", "/set-up"));
		}
		if (isTrial()) {
			places.add(place("Mailbox", "/mailbox"));
		}
		return places;
	}

	private Place place(String words, String path) {
		String here = here();
		return new Place(words, path, here.equals(path) || here.startsWith(path + "/"));
	}

	private static String here() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest().getServletPath() : "";
	}

	private static Optional<Authentication> signedIn() {
		return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
			.filter(Authentication::isAuthenticated)
			.filter((authentication) -> !"anonymousUser".equals(authentication.getName()));
	}

	private static boolean has(String role) {
		return signedIn().stream()
			.flatMap((authentication) -> authentication.getAuthorities().stream())
			.map(GrantedAuthority::getAuthority)
			.anyMatch(("ROLE_" + role)::equals);
	}

	/**
	 * One entry of the navigation.
	 *
	 * @param current whether the page shown lies there
	 */
	public record Place(String words, String path, boolean current) {
	}

}
