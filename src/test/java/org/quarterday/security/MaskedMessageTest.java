package org.quarterday.security;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** LK2: links are masked in every log. */
@ExtendWith(OutputCaptureExtension.class)
class MaskedMessageTest {

	private static final String TOKEN = "c2VjcmV0LXRva2VuLW9mLWZvcnR5LXRocmVlLWNoYXJz_-";

	@Test
	void tokensOfLinksAreMaskedInMessagesAndStackTraces(CapturedOutput output) {
		LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
		logging.cleanUp();
		logging.initialize(new LoggingInitializationContext(new MockEnvironment()), "classpath:logback-spring.xml",
				null);
		logging.setLogLevel("probe", LogLevel.INFO);
		LoggerFactory.getLogger("probe")
			.info("GET /task/{} and next=%2Ftask%2F{} and https://papers.example/forgotten-password/{}?x=1", TOKEN,
					TOKEN, TOKEN,
					new IllegalStateException("at /task/" + TOKEN, new Exception("cause /task/" + TOKEN + "/send")));
		assertThat(output).contains("GET /task/***", "%2Ftask%2F***", "/forgotten-password/***?x=1",
				"IllegalStateException: at /task/***", "cause /task/***/send");
		assertThat(output).doesNotContain(TOKEN);
	}

}
