package org.quarterday;

import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.quarterday.cycle.HandingOver;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.SectionLinks;
import org.quarterday.mail.LinkKey;
import org.quarterday.page.PageServer;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The pages of the draft and review steps on a {@link TestCouncil}, at an address of
 * their own, without engine and sign-in: the cookie {@code who} names who is signed in,
 * and a section's link is {@code /task/<person>--<section id>}.
 */
public final class TestPages implements AutoCloseable {

	private final ConfigurableApplicationContext pages;

	public TestPages(TestCouncil council) {
		this(council, 0);
	}

	/** The pages at a port of one's choice: a server that was killed comes back there. */
	public TestPages(TestCouncil council, int port) {
		Class<?>[] sources = Stream
			.of("draft.AccessResolver", "draft.TaskGuard", "draft.SectionPages", "draft.FormViews", "draft.Advising",
					"draft.LivePreviewController", "draft.FormPages", "draft.FormController", "draft.CheckController",
					"draft.SavesController", "draft.CompareController", "draft.LiveController", "draft.LinkController",
					"draft.SectionsController", "draft.HandOverController", "draft.SpreadsheetController",
					"draft.CommentsController", "draft.RecallController", "review.TalkController",
					"review.PassingController", "review.ReviewController", "mail.PublicUrl", "draft.EvidenceController",
					"review.EvidenceController", "draft.PartController", "draft.ColleaguesController",
					"draft.CameBackController", "people.Attempts")
			.flatMap((name) -> TestSteps.find(name).stream())
			.toArray(Class<?>[]::new);
		Class<?>[] all = Arrays.copyOf(sources, sources.length + 1);
		all[sources.length] = Pages.class;
		this.pages = new SpringApplicationBuilder(all).parent(council.context())
			.properties("server.port=" + port, "spring.main.banner-mode=off",
					"quarterday.council.name=Riverford Borough Council", "quarterday.trial=false",
					"server.tomcat.max-http-form-post-size=64MB", "server.tomcat.max-swallow-size=64MB",
					"server.error.include-message=never", "spring.config.location=optional:classpath:/none/")
			.run();
	}

	/** Such as {@code http://localhost:34567}. */
	public String address() {
		return "http://localhost:" + port();
	}

	public int port() {
		return ((ServletWebServerApplicationContext) this.pages).getWebServer().getPort();
	}

	/**
	 * Forgets everything that was written, sent and decided: every section is asked
	 * again. So that tests may share one server.
	 */
	public void forget() {
		do {
			deleteAll();
			pause();
		}
		while (this.pages.getBean(JdbcClient.class).sql("select count(*) from draft").query(Long.class).single() > 0);
	}

	/** A save of a visitor who just left may still be on its way. */
	private static void pause() {
		try {
			Thread.sleep(200);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void deleteAll() {
		JdbcClient jdbc = this.pages.getBean(JdbcClient.class);
		Stream.of("delete from contribution", "delete from hint_left", "delete from evidence",
				"delete from review_look", "delete from review_seat", "delete from review_reader",
				"delete from review_mark", "delete from section_comment", "delete from piece_verdict",
				"delete from draft_save", "delete from draft", "delete from review_decision", "delete from outbox",
				"delete from result where section_id is not null", "delete from council_setting where name = 'renewed'")
			.forEach((sql) -> jdbc.sql(sql).update());
		jdbc.sql("""
				update section set state = 'ASKED', round = 1, nil_reason = null, sent_at = null, sent_by = null,
					sent_via = null, decided_at = null, decided_by = null, review_due = null""").update();
	}

	/** The path of a person's link to a section. */
	public static String link(String person, UUID section) {
		return "/task/" + person + "--" + section;
	}

	@Override
	public void close() {
		this.pages.close();
	}

	@Configuration(proxyBeanMethods = false)
	@PageServer
	static class Pages {

		@Bean
		SectionLinks links(JdbcClient jdbc) {
			return new Links(jdbc);
		}

		@Bean
		HandingOver handingOver(JdbcClient jdbc) {
			return new Takers(jdbc);
		}

		@Bean
		LinkKey linkKey() {
			return LinkKey.of("a key for tests, which is long enough to be one");
		}

		@Bean
		OncePerRequestFilter who() {
			return new Who();
		}

	}

	/** Sections change hands without mails and links. */
	private record Takers(JdbcClient jdbc) implements HandingOver {

		@Override
		public List<Candidate> candidates(UUID sectionId) {
			return List.of(new Candidate("lead-2", "The lead-2", ""),
					new Candidate("lead-3", "The lead-3", "Head of Parks"));
		}

		@Override
		public void handOver(UUID sectionId, String personId, String reason, String actor, String via) {
			if (personId.isEmpty()) {
				throw new Refusal("person", "Choose who takes it");
			}
			this.jdbc.sql("update section set lead_id = ?, deputy_id = ? where id = ?")
				.params(personId, actor, sectionId)
				.update();
		}

	}

	/** Links by name. */
	private record Links(JdbcClient jdbc) implements SectionLinks {

		@Override
		public Optional<Holder> open(String token) {
			List<String> parts = List.of(token.split("--"));
			return (parts.size() == 2) ? Optional.of(new Holder(UUID.fromString(parts.get(1)), parts.get(0)))
					: Optional.empty();
		}

		@Override
		public boolean ended(String token) {
			return token.equals("revoked");
		}

		@Override
		public void renew(String email) {
			this.jdbc.sql("insert into council_setting values ('renewed', ?)").param(email).update();
		}

	}

	/** Who is signed in. */
	private static final class Who extends OncePerRequestFilter {

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			Optional<Principal> principal = Stream.of(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
				.filter((cookie) -> cookie.getName().equals("who"))
				.findFirst()
				.map((cookie) -> cookie::getValue);
			chain.doFilter(new HttpServletRequestWrapper(request) {
				@Override
				public Principal getUserPrincipal() {
					return principal.orElse(null);
				}
			}, response);
		}

	}

}
