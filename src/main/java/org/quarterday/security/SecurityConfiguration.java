package org.quarterday.security;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.quarterday.people.Attempts;
import org.quarterday.people.People;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Who may open which of our own pages. What lies under {@code /camunda} has rules of its
 * own, in the process package.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SingleSignOn.class)
class SecurityConfiguration {

	static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
			+ "object-src 'none'; base-uri 'none'; frame-ancestors 'self'; form-action 'self'";

	/**
	 * Pages for everyone: the emailed form, the published papers, what pages are made of.
	 */
	private static final String[] PUBLIC = { "/", "/login", KeptTextController.PATH, "/forgotten-password",
			"/forgotten-password/**", "/task/**", "/papers", "/papers/**", "/sitemap.xml", "/robots.txt",
			"/subscriptions/**", "/accessibility", "/privacy", "/mailbox/**", "/actuator/health", "/error",
			"/assets/**", "/css/**", "/js/**", "/fonts/**", "/images/**", "/webjars/**", "/favicon.ico" };

	@Bean
	SecurityFilterChain pages(HttpSecurity http, People people, Attempts attempts,
			ObjectProvider<ClientRegistrationRepository> providers, SingleSignOn singleSignOn) throws Exception {
		ClientRegistrationRepository provider = providers.getIfAvailable();
		if (provider != null) {
			new SingleSignOnEntry(people, singleSignOn).open(http, provider);
		}
		return http.authorizeHttpRequests(SecurityConfiguration::whoMayOpen)
			.formLogin((form) -> form.loginPage("/login")
				.authenticationDetailsSource(CodeDetails::new)
				.successHandler(new SignInSuccess())
				.failureHandler(new SignInFailure(attempts)))
			.addFilterBefore(new SignInLimitFilter(attempts), UsernamePasswordAuthenticationFilter.class)
			.addFilterBefore(new CurrentPersonFilter(people), AnonymousAuthenticationFilter.class)
			.logout((logout) -> logout.logoutSuccessUrl("/login?signed-out"))
			.requestCache((cache) -> cache.requestCache(new NullRequestCache()))
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(new SignInEntryPoint())
				.accessDeniedHandler(SecurityConfiguration::denied))
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens())
				// the link's own token is the authority there, no cookie is: nothing to
				// forge
				.ignoringRequestMatchers(PathPatternRequestMatcher.withDefaults().matcher("/task/**"),
						PathPatternRequestMatcher.withDefaults().matcher("/subscriptions/**")))
			.headers((headers) -> headers.contentSecurityPolicy((csp) -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
				.frameOptions((frames) -> frames.sameOrigin())
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
			.build();
	}

	/** A form opened in an earlier session has an old token: its text is not lost. */
	private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException, ServletException {
		String site = request.getHeader("Sec-Fetch-Site");
		boolean own = site == null || site.equals("same-origin");
		if (own && ex instanceof CsrfException && KeptTextController.holdsText(request)) {
			request.getRequestDispatcher(KeptTextController.PATH).forward(request, response);
		}
		else {
			new AccessDeniedHandlerImpl().handle(request, response, ex);
		}
	}

	/** Running cycles is an officer's; the set-up an officer's or an administrator's. */
	private static void whoMayOpen(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		requests.requestMatchers(PUBLIC)
			.permitAll()
			.requestMatchers("/board/**", "/cycles/**")
			.hasRole("OFFICER")
			.requestMatchers("/part-two/**")
			.hasAnyRole("OFFICER", "REVIEWER")
			.requestMatchers("/set-up/**")
			.hasAnyRole("OFFICER", "ADMIN")
			.anyRequest()
			.authenticated();
	}

	private static CookieCsrfTokenRepository csrfTokens() {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName("QUARTERDAY-CSRF");
		tokens.setCookieCustomizer((cookie) -> cookie.httpOnly(true).sameSite("Lax"));
		return tokens;
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

}
