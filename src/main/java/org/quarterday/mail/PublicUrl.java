package org.quarterday.mail;

import java.net.URI;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address under which people reach this installation: the setting
 * {@code quarterday.public-url}, never the Host header of some request (decision 10).
 * Without the setting it is this machine at the port that the server really has.
 */
@Component
public class PublicUrl {

	private final Environment environment;

	PublicUrl(Environment environment) {
		this.environment = environment;
	}

	/** The whole address of a path that begins with a slash. */
	public String of(String path) {
		return base() + path;
	}

	/** The host alone. */
	public String host() {
		String host = URI.create(base()).getHost();
		return (host != null) ? host : "localhost";
	}

	/** A port 0, "any free one", becomes the one that the server found. */
	private String base() {
		String setting = this.environment.getProperty("quarterday.public-url", "").strip().replaceAll("/+$", "");
		return (setting.isEmpty() || setting.equals("http://localhost:0")) ? "http://localhost:" + port() : setting;
	}

	private String port() {
		return this.environment.getProperty("local.server.port", this.environment.getProperty("server.port", "8080"));
	}

}
