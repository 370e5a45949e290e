package org.quarterday.ask;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Sections;
import org.quarterday.mail.LinkKey;
import org.quarterday.mail.MailTown;
import org.quarterday.mail.Mailbox;
import org.quarterday.people.People;

import static org.assertj.core.api.Assertions.assertThat;

/** LK2: personal links. */
class InvitationsIT {

	private MailTown town;

	private Invitations invitations;

	private UUID section;

	@BeforeEach
	void found() {
		this.town = new MailTown(Map.of());
		this.invitations = this.town.bean(Invitations.class);
		this.section = this.town.section(1).id();
	}

	@AfterEach
	void close() {
		this.town.close();
	}

	@Test
	void lk2ALinkOpensOnePersonsPartInOneSection() {
		this.invitations.issue(this.section, "lead-1");
		Invitation opened = this.invitations.open(token("lead-1")).orElseThrow();
		assertThat(opened.sectionId()).isEqualTo(this.section);
		assertThat(opened.personId()).isEqualTo("lead-1");
		assertThat(opened.via()).isEqualTo("link sent to l•••@council.example");
		assertThat(this.invitations.url(this.section, "lead-1"))
			.matches("https://papers\\.council\\.example/task/[A-Za-z0-9_-]{43}");
		assertThat(this.invitations.open(token("lead-1") + "x")).isEmpty();
		assertThat(this.invitations.open("")).isEmpty();
	}

	@Test
	void issuingAgainIsTheSameLink() {
		this.invitations.issue(this.section, "lead-1");
		String first = token("lead-1");
		this.invitations.issue(this.section, "lead-1");
		assertThat(token("lead-1")).isEqualTo(first);
	}

	@Test
	void lk2TheTokenStandsNowhereButInTheMail() {
		this.town.bean(Asking.class).ask(this.section);
		this.town.send();
		String token = token("lead-1");
		String hash = HexFormat.of().formatHex(LinkKey.hash(token));
		for (String table : tables()) {
			List<String> rows = this.town.jdbc()
				.sql("select row_to_json(t)::text from " + table + " t")
				.query(String.class)
				.list();
			if (!table.equals("mailbox")) {
				assertThat(rows).as(table).noneMatch((row) -> row.contains(token));
			}
			assertThat(rows.stream().filter((row) -> row.contains(hash)).count()).as(table)
				.isEqualTo(table.equals("invitation") ? 1 : 0);
		}
		assertThat(new String(this.town.bean(Mailbox.class)
			.latest("lead-1@council.example")
			.orElseThrow()
			.text()
			.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).contains(token);
	}

	@Test
	void lk2ItClosesWithTheCycle() {
		this.invitations.issue(this.section, "lead-1");
		String token = token("lead-1");
		this.town.bean(Sections.class).sent(this.section, "lead-1", "sign-in", null);
		assertThat(this.invitations.open(token)).as("after sending it shows where it stands").isPresent();
		this.town.bean(Cycles.class).cancelled(this.town.cycle.id());
		assertThat(this.invitations.open(token)).isEmpty();
	}

	@Test
	void lk2ReassignmentRevokesTheOldLinkAndAsksTheNewLead() {
		this.town.bean(Asking.class).ask(this.section);
		this.town.send();
		String old = token("lead-1");
		Section before = this.town.section(1);
		this.town.bean(Sections.class).reassigned(this.section, "lead-2", "deputy-1", "director-1", "director-2");
		this.town.bean(Asking.class).reassigned(before);
		this.town.send();
		assertThat(this.invitations.open(old)).isEmpty();
		assertThat(this.invitations.open(token("lead-2"))).isPresent();
		assertThat(this.town.inbox("lead-1")).last().asString().endsWith("Allocations is with Lou Lead now");
		assertThat(this.town.inbox("lead-2")).singleElement().asString().endsWith("please write Allocations");
	}

	@Test
	void aLeadWhoGetsTheSectionBackGetsANewLink() {
		this.invitations.issue(this.section, "lead-1");
		String old = token("lead-1");
		this.invitations.revoke(this.section, "lead-1");
		assertThat(this.invitations.open(old)).isEmpty();
		this.invitations.issue(this.section, "lead-1");
		assertThat(token("lead-1")).isNotEqualTo(old);
		assertThat(this.invitations.open(old)).isEmpty();
		assertThat(this.invitations.open(token("lead-1"))).isPresent();
	}

	@Test
	void whoeverLeavesHoldsNoLink() {
		this.invitations.issue(this.section, "lead-1");
		String token = token("lead-1");
		this.town.bean(People.class).deactivate("lead-1");
		assertThat(this.invitations.open(token)).isEmpty();
		this.town.bean(People.class).reactivate("lead-1");
		assertThat(this.invitations.open(token)).as("revoked, not only hidden").isEmpty();
	}

	@Test
	void lk2RenewingMailsTheSameLinkToTheAddressOnFileOnceAnHour() {
		this.invitations.issue(this.section, "lead-1");
		String token = token("lead-1");
		assertThat(this.invitations.renew(token)).isTrue();
		assertThat(this.invitations.renew(token)).isTrue();
		assertThat(this.invitations.renew("unknown")).isFalse();
		this.town.send();
		assertThat(this.town.inbox("lead-1")).hasSize(1);
		this.town.clock().advance(Duration.ofHours(1));
		this.invitations.renew(token);
		this.town.send();
		assertThat(this.town.inbox("lead-1")).hasSize(2);
		assertThat(token("lead-1")).isEqualTo(token);
	}

	@Test
	void aLostLinkKeyCostsOnlyTheOldLinks() {
		this.invitations.issue(this.section, "lead-1");
		String old = token("lead-1");
		try (MailTown later = this.town
			.anotherNode(Map.of("quarterday.link-key", "another key, also of a good length"))) {
			Invitations renewed = later.bean(Invitations.class);
			assertThat(renewed.find(this.section, "lead-1")).isEmpty();
			renewed.issue(this.section, "lead-1");
			assertThat(renewed.url(this.section, "lead-1")).doesNotContain(old);
			assertThat(renewed.open(old)).isEmpty();
		}
	}

	@Test
	void theMailWaitsForTheDayOnWhichServicesAreAsked() {
		this.town.jdbc().sql("""
				update reporting_cycle set timetable = jsonb_set(timetable, '{ask}', '"2026-10-08"')""").update();
		this.town.bean(Asking.class).ask(this.section);
		this.town.send();
		assertThat(this.town.inbox("lead-1")).isEmpty();
		assertThat(this.town.outbox().nextDue().orElseThrow()).isEqualTo("2026-10-08T07:00:00Z");
	}

	private String token(String person) {
		String url = this.invitations.url(this.section, person);
		return url.substring(url.lastIndexOf('/') + 1);
	}

	private List<String> tables() {
		return this.town.jdbc()
			.sql("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'act\\_%'")
			.query(String.class)
			.list();
	}

}
