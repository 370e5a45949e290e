package org.quarterday.security;

import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.quarterday.ask.Invitations;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What stands in an address of the sample borough, so that it leads somewhere: the
 * contact centre's section, whose lead is {@code lead-3} and whose reviewer is
 * {@code director-2}, and spare people, services and committees, which a test may change.
 */
final class RealIds {

	static final String SPARE = "spare";

	/** Of a kind that exists nowhere in the sample. */
	private static final String NONE = "none";

	private static final String VARIABLE = "\\{\\*?[a-zA-Z]+(:([^{}]|\\{[^}]*})*)?}";

	private final JdbcClient jdbc;

	/** Part of a pattern to what stands there; the first that fits counts. */
	private final Map<String, String> values = new LinkedHashMap<>();

	RealIds(ApplicationContext program) {
		this.jdbc = program.getBean(JdbcClient.class);
		Cycles cycles = program.getBean(Cycles.class);
		UUID cycle = cycles.openCycles().get(0).id();
		Section section = section(cycles, cycle, "contact-centre");
		spares();
		cover();
		evidence(section.id());
		this.values.put("{cycleId}", cycle.toString());
		this.values.put("/cover/{cover}", "/cover/" + one("select id from cover"));
		this.values.put("/{sectionId}", "/" + section.id());
		this.values.put("/sections/{id}", "/sections/" + section.id());
		this.values.put("/review/{id}", "/review/" + section.id());
		this.values.put("/review/{section}", "/review/" + section.id());
		this.values.put("/evidence/{file}", "/evidence/" + one("select id from evidence"));
		this.values.put("/saves/{save}", "/saves/" + save(section.id()));
		this.values.put("/task/{token}/saves/{save}",
				"/task/{token}/saves/" + save(section(cycles, cycle, "libraries").id()));
		this.values.put("/task/{token}",
				URI.create(program.getBean(Invitations.class).url(section(cycles, cycle, "libraries").id(), "lead-1"))
					.getPath());
		this.values.put("{mailId}", one("select id from outbox limit 1"));
		this.values.put("/mailbox/{id}", "/mailbox/" + mail());
		this.values.put("{paperId}", one("select id from published_paper"));
		this.values.put("{stage}", "DRAFTS_DUE");
		this.values.put("/import/{kind}", "/import/people");
		List.of("people", "services", "committees")
			.forEach((kind) -> this.values.put("/set-up/%s/{id}".formatted(kind),
					"/set-up/%s/%s".formatted(kind, SPARE)));
		this.values.put("/papers/{committee}/{year}/{quarter:q[1-4]}", paper());
		this.values.put("{extension:pdf|docx}", "pdf");
		this.values.put("{extension:pdf|docx|csv|csv-metadata\\.json|json|txt|html}", "pdf");
		this.values.put("/papers/{committee}", "/papers/housing-and-community");
	}

	/** The address of that pattern. */
	String path(String pattern) {
		String path = pattern;
		for (Map.Entry<String, String> value : this.values.entrySet()) {
			path = path.replace(value.getKey(), value.getValue());
		}
		return path.replaceAll(VARIABLE, NONE);
	}

	/** An address of that pattern of which nothing exists. */
	static String nowhere(String pattern) {
		return pattern.replaceAll(
				"\\{(cycleId|sectionId|mailId|requestId|paperId|file|section|cover)}|(?<=/sections/|/review/)\\{id}",
				"00000000-0000-0000-0000-000000000000")
			.replaceAll(VARIABLE, NONE);
	}

	private static Section section(Cycles cycles, UUID cycle, String service) {
		return cycles.sections(cycle)
			.stream()
			.filter((one) -> one.serviceId().equals(service))
			.findFirst()
			.orElseThrow();
	}

	private void spares() {
		this.jdbc.sql("""
				insert into person (id, name, email, roles)
				values (?, 'Spare person', 'spare@council.example', '{LEAD}')
				on conflict do nothing""").param(SPARE).update();
		this.jdbc.sql("""
				insert into committee select (jsonb_populate_record(committee, ?::jsonb)).* from committee
				where id = 'housing-and-community' on conflict do nothing""")
			.param("{\"id\": \"%s\", \"name\": \"Spare committee\"}".formatted(SPARE))
			.update();
		this.jdbc.sql("""
				insert into service select (jsonb_populate_record(service, ?::jsonb)).* from service
				where id = 'parks' on conflict do nothing""")
			.param("{\"id\": \"%s\", \"name\": \"Spare service\", \"committee_id\": \"%s\", \"position\": 9}"
				.formatted(SPARE, SPARE))
			.update();
	}

	private void cover() {
		this.jdbc.sql("""
				insert into cover (id, person_id, cover_id, from_day, until_day, set_by, set_at)
				values (gen_random_uuid(), 'lead-3', 'deputy-3', ?, ?, 'lead-3', now())""")
			.params(LocalDate.now().plusDays(200), LocalDate.now().plusDays(201))
			.update();
	}

	private void evidence(UUID section) {
		this.jdbc
			.sql("""
					insert into evidence (id, section_id, name, type, size, publish, scanned, pages, tagged,
						added_at, added_by, sha256, content)
					values (gen_random_uuid(), ?, 'calls.pdf', 'application/pdf', 4, false, true, 1, true, now(), 'lead-3', '', '%PDF')""")
			.param(section)
			.update();
	}

	private String save(UUID section) {
		return this.jdbc.sql("select max(id) from draft_save where section_id = ?")
			.param(section)
			.query(String.class)
			.single();
	}

	/** The first mails leave right after the start. */
	private String mail() {
		return Awaitility.await()
			.until(() -> this.jdbc.sql("select id from mailbox limit 1").query(String.class).optional(),
					Optional::isPresent)
			.orElseThrow();
	}

	private String paper() {
		return this.jdbc.sql("""
				select '/papers/' || committee_id || '/' || year || '-' || right((year + 1)::text, 2) || '/q' || quarter
				from reporting_cycle where state <> 'OPEN' order by year, quarter limit 1""")
			.query(String.class)
			.single();
	}

	private String one(String query) {
		return this.jdbc.sql(query).query(String.class).single();
	}

}
