package org.quarterday.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;

/**
 * What the services of the fictional borough wrote, from {@code sample/last} and
 * {@code sample/this}.
 */
final class SampleWords {

	private SampleWords() {
	}

	static String read(String quarter, String serviceId) {
		try {
			return new ClassPathResource("sample/%s/%s.md".formatted(quarter, serviceId))
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
