package org.quarterday.mail;

import java.io.IOException;
import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LinkKeyConfiguration {

	@Bean
	LinkKey linkKey(@Value("${quarterday.link-key:}") String setting,
			@Value("${quarterday.data-dir:data}") Path dataDirectory) throws IOException {
		return setting.isBlank() ? LinkKey.in(dataDirectory) : LinkKey.of(setting);
	}

}
