package org.quarterday.security;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Sessions live in the database, so that one sign-in serves every node. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FirstOfficer.Settings.class)
class SessionConfiguration {

	/** Parallel calls of one browser would otherwise insert the same attribute twice. */
	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionAttributesOnce() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

}
