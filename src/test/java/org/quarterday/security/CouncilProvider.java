package org.quarterday.security;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * A council's identity provider, really running: Spring Authorization Server with people
 * whose password is {@code provider}. What each of them is, the map says.
 */
final class CouncilProvider implements AutoCloseable {

	/** Name at the provider: its claims. */
	static final Map<String, Map<String, Object>> PEOPLE = Map.of("dora",
			Map.of("email", "director-1@council.example", "email_verified", true, "groups", List.of("AD-Directors")),
			"lee", Map.of("email", "Lead-1@Council.example", "groups", List.of("AD-Everyone", "AD-Service-Leads")),
			"visitor", Map.of("email", "lead-1@council.example", "groups", List.of("AD-Everyone")), "stranger",
			Map.of("email", "stranger@council.example", "groups", List.of("AD-Directors")), "unsure",
			Map.of("email", "director-1@council.example", "email_verified", false, "groups", List.of("AD-Directors")));

	private final ConfigurableApplicationContext server;

	CouncilProvider(String redirect) {
		this.server = new SpringApplicationBuilder(Server.class)
			.properties(Map.of("server.port", "0", "redirect", redirect, "spring.main.banner-mode", "off",
					"spring.config.location", "optional:classpath:/none/", "server.servlet.session.cookie.name", "IDP"))
			.run();
	}

	int port() {
		return ((ServletWebServerApplicationContext) this.server).getWebServer().getPort();
	}

	@Override
	public void close() {
		this.server.close();
	}

	@ImportAutoConfiguration({ ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			WebMvcAutoConfiguration.class, SecurityAutoConfiguration.class })
	static class Server {

		@Bean
		@Order(1)
		SecurityFilterChain protocol(HttpSecurity http) throws Exception {
			OAuth2AuthorizationServerConfigurer protocol = OAuth2AuthorizationServerConfigurer.authorizationServer();
			return http.securityMatcher(protocol.getEndpointsMatcher())
				.with(protocol, (server) -> server.oidc(Customizer.withDefaults()))
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.exceptionHandling(
						(errors) -> errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
				.build();
		}

		@Bean
		@Order(2)
		SecurityFilterChain signIn(HttpSecurity http) throws Exception {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.formLogin(Customizer.withDefaults())
				.build();
		}

		@Bean
		UserDetailsService people() {
			return new InMemoryUserDetailsManager(PEOPLE.keySet()
				.stream()
				.<UserDetails>map((name) -> User.withUsername(name).password("{noop}provider").roles("USER").build())
				.toList());
		}

		@Bean
		RegisteredClientRepository clients(Environment settings) {
			return new InMemoryRegisteredClientRepository(RegisteredClient.withId(UUID.randomUUID().toString())
				.clientId("quarterday")
				.clientSecret("{noop}a secret of the client")
				.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
				.redirectUri(settings.getRequiredProperty("redirect"))
				.scope(OidcScopes.OPENID)
				.scope("email")
				.clientSettings(ClientSettings.builder().requireProofKey(true).build())
				.build());
		}

		@Bean
		OAuth2TokenCustomizer<JwtEncodingContext> claims() {
			return (token) -> token.getClaims()
				.claims((claims) -> claims.putAll(PEOPLE.get(token.getPrincipal().getName())));
		}

		@Bean
		JWKSource<SecurityContext> key() throws Exception {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			KeyPair pair = generator.generateKeyPair();
			return new ImmutableJWKSet<>(new JWKSet(
					new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey((RSAPrivateKey) pair.getPrivate())
						.keyID("test")
						.build()));
		}

		@Bean
		JwtDecoder decoder(JWKSource<SecurityContext> key) {
			return OAuth2AuthorizationServerConfiguration.jwtDecoder(key);
		}

		@Bean
		AuthorizationServerSettings settings() {
			return AuthorizationServerSettings.builder().build();
		}

	}

}
