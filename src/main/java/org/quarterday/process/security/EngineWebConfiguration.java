package org.quarterday.process.security;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.quarterday.people.People;
import org.quarterday.security.CurrentPersonFilter;
import org.quarterday.security.SignInEntryPoint;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Who may open what of the engine's web applications.
 */
@Configuration(proxyBeanMethods = false)
class EngineWebConfiguration {

	/**
	 * Set-up without sign-in (CVE-2026-77226), and a second place to sign in or make
	 * users.
	 */
	private static final String[] CLOSED = { "/camunda/api/admin/setup/**", "/camunda/app/admin/**",
			"/camunda/api/admin/auth/user/*/login/**" };

	private static final String[] ADMINISTRATORS = { "/camunda/app/cockpit/**", "/camunda/api/cockpit/**",
			"/camunda/app/welcome/**", "/camunda/api/welcome/**" };

	@Bean
	@Order(1)
	SecurityFilterChain engineWeb(HttpSecurity http, People people) throws Exception {
		return http.securityMatcher(EnginePath.any("/camunda/**"))
			.authorizeHttpRequests((requests) -> requests.requestMatchers(EnginePath.any(CLOSED))
				.denyAll()
				.requestMatchers(EnginePath.any(ADMINISTRATORS))
				.hasRole("ADMIN")
				.requestMatchers(new TasklistCalls())
				.hasAnyRole("REVIEWER", "OFFICER", "ADMIN")
				.requestMatchers(EnginePath.any("/camunda/api/**"))
				.hasRole("ADMIN")
				.anyRequest()
				.hasAnyRole("REVIEWER", "OFFICER", "ADMIN"))
			.addFilterBefore(new CurrentPersonFilter(people), AnonymousAuthenticationFilter.class)
			.addFilterBefore(new SameOriginFilter(), AnonymousAuthenticationFilter.class)
			.addFilterAfter(new QueryExpressionFilter(), AuthorizationFilter.class)
			.addFilterAfter(new RefusalFilter(), QueryExpressionFilter.class)
			// the Tasklist brings a token of its own
			.csrf((csrf) -> csrf.disable())
			.requestCache((cache) -> cache.requestCache(new NullRequestCache()))
			.logout((logout) -> logout
				.logoutRequestMatcher(new EnginePath(HttpMethod.POST, "/camunda/api/admin/auth/user/default/logout"))
				.logoutSuccessHandler((request, response, authentication) -> response.setStatus(204)))
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(EngineWebConfiguration::askToSignIn))
			.headers((headers) -> headers.frameOptions((frames) -> frames.sameOrigin()))
			.build();
	}

	/** The Tasklist's own calls get a plain 401; a person is sent to sign in. */
	private static void askToSignIn(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException ex) throws IOException, ServletException {
		if (request.getRequestURI().startsWith("/camunda/api/")) {
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
			return;
		}
		new SignInEntryPoint().commence(request, response, ex);
	}

	@Bean
	FilterRegistrationBean<ContainerBasedAuthenticationFilter> signInBridge() {
		FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter = new FilterRegistrationBean<>(
				new ContainerBasedAuthenticationFilter());
		filter.addInitParameter("authentication-provider", SignInBridge.class.getName());
		filter.addUrlPatterns("/camunda/*");
		filter.setOrder(200);
		return filter;
	}

}
