package org.quarterday.security;

import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** Defence 6: what the engine's web applications leave off by default. */
class PublicUrlSettingsTest {

	@Test
	void behindHttpsCookiesAreSecureHstsIsOnAndTheOriginIsChecked() {
		MockEnvironment environment = with("https://papers.council.example/");
		assertThat(environment.getProperty("server.servlet.session.cookie.secure")).isEqualTo("true");
		assertThat(environment.getProperty("camunda.bpm.webapp.csrf.enable-secure-cookie")).isEqualTo("true");
		assertThat(environment.getProperty("camunda.bpm.webapp.session-cookie.enable-secure-cookie")).isEqualTo("true");
		assertThat(environment.getProperty("camunda.bpm.webapp.header-security.hsts-disabled")).isEqualTo("false");
		assertThat(environment.getProperty("camunda.bpm.webapp.csrf.target-origin"))
			.isEqualTo("https://papers.council.example");
	}

	@Test
	void onHttpOnlyTheOriginIsChecked() {
		MockEnvironment environment = with("http://localhost:8080");
		assertThat(environment.getProperty("server.servlet.session.cookie.secure")).isNull();
		assertThat(environment.getProperty("camunda.bpm.webapp.csrf.target-origin")).isEqualTo("http://localhost:8080");
	}

	@Test
	void withoutAnAddressNothingIsSet() {
		assertThat(with("").getProperty("camunda.bpm.webapp.csrf.target-origin")).isNull();
	}

	private static MockEnvironment with(String address) {
		MockEnvironment environment = new MockEnvironment().withProperty("quarterday.public-url", address);
		new PublicUrlSettings().postProcessEnvironment(environment, new SpringApplication());
		return environment;
	}

}
