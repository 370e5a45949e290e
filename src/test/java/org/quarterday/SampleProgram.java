package org.quarterday;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole program with the sample borough, started once for all tests that extend this.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class SampleProgram {

	/** Of every sample user. */
	protected static final String PASSWORD = "correct horse battery";

	@LocalServerPort
	protected int port;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		TestDatabase.fresh(registry);
		registry.add("quarterday.sample", () -> "true");
		registry.add("quarterday.sample-password", () -> PASSWORD);
		registry.add("quarterday.mailbox", () -> "true");
		registry.add("quarterday.council.name", () -> "Larkmere Borough Council");
		registry.add("quarterday.link-key", () -> "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
	}

}
