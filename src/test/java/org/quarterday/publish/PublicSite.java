package org.quarterday.publish;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.quarterday.TestDatabase;
import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.mail.LinkKey;
import org.quarterday.mail.PublicMail;
import org.quarterday.mail.PublicUrl;
import org.quarterday.mail.SubscriptionLinks;
import org.quarterday.page.PageServer;
import org.quarterday.paper.Paper;
import org.quarterday.paper.FontFamilies;
import org.quarterday.paper.HouseStyles;
import org.quarterday.paper.WordTemplates;
import org.quarterday.people.Committees;
import org.quarterday.paper.SamplePapers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public pages on a database of their own, without engine and sign-in. */
@Configuration(proxyBeanMethods = false)
@PageServer
@Import({ PublishedPapers.class, PaperStore.class, PaperSearch.class, Subscriptions.class, SubscriptionController.class,
		SubscriptionLinks.class, PublicMail.class, Committees.class, SearchController.class, SiteController.class,
		Bundle.class, AppendixController.class, BundleController.class, SiteExport.class, PaperPage.class,
		PaperList.class, PapersController.class, PaperFilesController.class, FeedController.class,
		MeetingsController.class, PapersCache.class, StatementsController.class, PublicUrl.class, WordTemplates.class,
		FontFamilies.class, HouseStyles.class, PublicFiles.class })
class PublicSite {

	static final Quarter QUARTER = new Quarter(2026, 1);

	@Bean
	DataSource dataSource() {
		return TestDatabase.fresh();
	}

	@Bean
	Clock clock() {
		return Clock.fixed(Instant.parse("2026-08-21T09:00:00Z"), ZoneOffset.UTC);
	}

	@Bean
	LinkKey linkKey() {
		return LinkKey.of("0123456789abcdef0123456789abcdef");
	}

	@Bean
	JdbcClient jdbcClient(DataSource dataSource) {
		JdbcClient jdbc = JdbcClient.create(dataSource);
		jdbc.sql("insert into person (id, name, email) values ('officer', 'Officer', 'officer@council.example')")
			.update();
		jdbc.sql("""
				insert into committee (id, name, officer_id)
				values ('housing-and-community', 'Housing and Community Overview and Scrutiny Committee', 'officer')""")
			.update();
		return jdbc;
	}

	@Bean
	ObjectMapper json() {
		return new ObjectMapper();
	}

	/** Publishes the sample paper of that version, on 21 August 2026 at 10:00. */
	static UUID publish(PaperStore store, Quarter quarter, int version) {
		return publish(store, quarter, 0, version);
	}

	static UUID publish(PaperStore store, Quarter quarter, int supplement, int version) {
		Paper draft = SamplePapers.nested();
		Paper paper = new Paper(draft.title(), draft.committee(), quarter, draft.meeting(), false, draft.front(),
				draft.body());
		ReportingCycle cycle = new ReportingCycle(null, "housing-and-community", draft.committee(), quarter,
				LocalDate.of(2026, 9, 2), CycleState.PUBLISHED, null, Outline.NESTED, "{}", "[]", null, "officer",
				null);
		return store.add(new NewPaper(cycle, supplement, version, paper, List.of(),
				Instant.parse("2026-08-21T09:00:00Z"), "officer", null, ""), Map.of());
	}

}
