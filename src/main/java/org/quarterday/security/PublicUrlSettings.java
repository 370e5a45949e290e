package org.quarterday.security;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What follows from the public address: behind {@code https} cookies are for https only,
 * browsers are told to stay with it, and the engine's web applications believe only
 * requests that come from that address. Each of these may still be set by hand.
 */
public class PublicUrlSettings implements EnvironmentPostProcessor {

	private static final String WEBAPP = "camunda.bpm.webapp.";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String address = environment.getProperty("quarterday.public-url", "").strip();
		if (!address.isEmpty()) {
			environment.getPropertySources().addLast(new MapPropertySource("public-url", settings(address)));
		}
	}

	private static Map<String, Object> settings(String address) {
		Map<String, Object> settings = new HashMap<>();
		settings.put(WEBAPP + "csrf.target-origin", address.replaceAll("/+$", ""));
		if ("https".equalsIgnoreCase(URI.create(address).getScheme())) {
			settings.put("server.servlet.session.cookie.secure", true);
			settings.put(WEBAPP + "csrf.enable-secure-cookie", true);
			settings.put(WEBAPP + "session-cookie.enable-secure-cookie", true);
			settings.put(WEBAPP + "header-security.hsts-disabled", false);
		}
		return settings;
	}

}
