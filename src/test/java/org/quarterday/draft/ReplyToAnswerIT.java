package org.quarterday.draft;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.content.Saves;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Section;
import org.quarterday.evidence.Evidence;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Measure;
import org.quarterday.figures.MeasureTarget;
import org.quarterday.figures.Polarity;
import org.quarterday.figures.Unit;
import org.quarterday.mail.DeliveryFacts;
import org.quarterday.mail.ImapMailbox;
import org.quarterday.mail.MailTown;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Mails as people, programs and servers really send them, over real SMTP and IMAP (N10,
 * N11).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class ReplyToAnswerIT {

	private static final String MAILBOX = "replies@papers.council.example";

	private GreenMail server;

	private GreenMailUser mailbox;

	private MailTown town;

	private Section section;

	@BeforeAll
	void open() throws Exception {
		this.server = new GreenMail(new ServerSetup[] { new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
				new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP) });
		this.server.start();
		this.mailbox = this.server.setUser(MAILBOX, "replies", "secret");
		this.town = new MailTown(
				new HashMap<>(Map.of("spring.mail.host", "127.0.0.1", "spring.mail.port",
						String.valueOf(this.server.getSmtp().getPort()), "quarterday.replies.host", "127.0.0.1",
						"quarterday.replies.port", String.valueOf(this.server.getImap().getPort()),
						"quarterday.replies.username", "replies", "quarterday.replies.password", "secret",
						"quarterday.replies.tls", "false", "quarterday.replies.address", MAILBOX)),
				Drafts.class, DraftStore.class, ReplyDrafting.class, Saves.class, Figures.class, Evidence.class,
				hidden("figures.MeasureStore"), hidden("figures.ResultStore"), hidden("evidence.EvidenceStore"),
				hidden("evidence.Clamd"));
		this.section = this.town.section(1);
		Quarter quarter = this.town.cycle.quarter();
		for (int number = 1; number <= 2; number++) {
			this.town.bean(Figures.class)
				.save(Measure.quarterly("R" + number, this.section.serviceId(), number, "Measure " + number,
						(number == 1) ? Unit.PERCENT : Unit.NUMBER, 1, Polarity.HIGHER, null));
			this.town.bean(Figures.class)
				.setTarget(MeasureTarget.single("R" + number, quarter, BigDecimal.valueOf(90)));
		}
	}

	private static Class<?> hidden(String name) throws ClassNotFoundException {
		return Class.forName("org.quarterday." + name);
	}

	@AfterAll
	void close() {
		this.town.close();
		this.server.stop();
	}

	@BeforeEach
	void forget() throws Exception {
		Stream
			.of("delete from evidence", "delete from draft_save", "delete from draft", "delete from incoming_mail",
					"delete from outbox", "update section set state = 'ASKED'")
			.forEach((sql) -> this.town.jdbc().sql(sql).update());
		this.server.purgeEmailFromAllMailboxes();
	}

	/** Asks the lead, then delivers a mail that answers it, and reads the mailbox. */
	private void arrives(String file) throws Exception {
		ask();
		deliver(file);
		this.town.bean(ImapMailbox.class).read();
	}

	private void ask() {
		this.town.outbox()
			.queue("ask-section-due", "lead-1", this.town.cycle.id(), this.section.id(), UUID.randomUUID().toString(),
					Map.of());
		this.town.send();
	}

	private void deliver(String file) throws Exception {
		answer(file, "ask-section-due");
	}

	/** Delivers an answer to the mail that was sent last with this template. */
	private void answer(String file, String template) throws Exception {
		String id = this.town.jdbc()
			.sql("select message_id from outbox where template = ? order by id limit 1")
			.param(template)
			.query(String.class)
			.single();
		try (InputStream in = getClass().getResourceAsStream("/mail/replies/" + file + ".eml")) {
			byte[] raw = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).replace("{ID}", id)
				.getBytes(StandardCharsets.ISO_8859_1);
			this.mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
		}
	}

	private Typed draft() {
		return this.town.bean(Drafts.class).load(this.section.id()).typed();
	}

	private List<String> outcomes() {
		return this.town.jdbc().sql("select outcome from incoming_mail").query(String.class).list();
	}

	private List<DeliveryFacts.Fact> facts() {
		return this.town.bean(DeliveryFacts.class).ofSection(this.section.id(), LocalDate.of(2026, 10, 5));
	}

	@ParameterizedTest(name = "N11: {0}")
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					outlook-plain    | 91 %  | 1,234 | "We let 12 homes – two more than planned – and saved £2.4m.↵↵* New roofs in Mill Lane"
					outlook-html     | 88.5% | ""    | "Tŷ newydd opened in May.↵↵- one new lift"
					outlook-web      | 90    | ""    | "Repairs were on time."
					gmail            | 93%   | ""    | "All homes have smoke alarms now."
					iphone           | 89.5% | ""    | ""
					android          | ""    | ""    | "Two estates were painted."
					thunderbird-logo | ""    | 77    | ""
					welsh            | ""    | ""    | "Agorwyd y tŷ newydd ym mis Gorffennaf."
					apple-attachment | ""    | ""    | "The survey is attached."
					""")
	void anAnswerBecomesADraftToConfirm(String file, String first, String second, String words) throws Exception {
		arrives(file);
		assertThat(outcomes()).containsExactly("DRAFTED");
		assertThat(draft().figure("R1").value()).isEqualTo(first);
		assertThat(draft().figure("R2").value()).isEqualTo(second);
		assertThat(draft().words()).isEqualTo(words.replace('↵', '\n'));
		this.town.send();
		List<MimeMessage> mails = Stream.of(this.server.getReceivedMessagesForDomain("lead-1@council.example"))
			.toList();
		assertThat(mails).hasSize(2);
		assertThat(mails.get(0).getReplyTo()[0].toString()).contains(MAILBOX);
		assertThat(mails.get(1).getSubject()).contains("your answer is a draft");
		assertThat(GreenMailUtil.getWholeMessage(mails.get(1))).contains("/task/");
	}

	@Test
	void filesBecomeEvidenceAndAreToldWhenTheyDoNot() throws Exception {
		arrives("apple-attachment");
		assertThat(this.town.bean(Evidence.class).ofSection(this.section.id())).singleElement().satisfies((file) -> {
			assertThat(file.name()).isEqualTo("Survey £.pdf");
			assertThat(file.publish()).isFalse();
		});
		assertThat(this.town.jdbc()
			.sql("select details ->> 'note' from outbox where template = 'draft-section-reply'")
			.query(String.class)
			.single()).contains("“macro.exe” is not a file that can be attached");
	}

	@ParameterizedTest(name = "N10: {0}")
	@CsvSource(delimiter = '|', textBlock = """
			away-english-exchange | 2026-10-14
			away-english-gmail    | 2026-10-19
			away-german           | 2026-10-12
			away-french           | 2026-10-20
			away-welsh            | 2026-10-15
			away-spanish          | 2026-10-13
			away-italian          | 2026-10-09
			away-polish           | 2026-10-30
			away-no-date          |
			""")
	void anAutomaticReplyIsAFactAndNeverADraft(String file, LocalDate until) throws Exception {
		arrives(file);
		assertThat(outcomes()).containsExactly("AWAY");
		assertThat(draft()).isEqualTo(Typed.NOTHING);
		assertThat(facts()).singleElement().satisfies((fact) -> {
			assertThat(fact.kind()).isEqualTo(DeliveryFacts.Kind.AWAY);
			assertThat(fact.until()).isEqualTo(until);
			assertThat(fact.personId()).isEqualTo("lead-1");
		});
		assertThat(this.town.states("draft-section-reply")).isEmpty();
	}

	@ParameterizedTest(name = "E7: {0}")
	@CsvSource(delimiter = '|', textBlock = """
			bounce-postfix  | It came back: 550 5.1.1 <lead-1@council.example>: Recipient address rejected: User unknown
			bounce-exchange | It came back: 550 5.2.2 STOREDRV.Deliver; mailbox full
			bounce-qmail    | It came back: failure notice
			""")
	void aBounceFailsTheMailAndTellsTheOfficer(String file, String error) throws Exception {
		this.town.incidents.clear();
		arrives(file);
		assertThat(outcomes()).containsExactly("BOUNCED");
		assertThat(draft()).isEqualTo(Typed.NOTHING);
		assertThat(this.town.states("ask-section-due")).containsExactly("FAILED");
		assertThat(facts()).singleElement().satisfies((fact) -> assertThat(fact.error()).isEqualTo(error));
		assertThat(this.town.incidents).singleElement().asString().startsWith("opened: ");
		assertThat(this.town.states("mail-delivery-failed")).hasSize(1);
	}

	@Test
	void aDelayIsNoBounce() throws Exception {
		arrives("bounce-delayed");
		assertThat(outcomes()).containsExactly("NOTED");
		assertThat(this.town.states("ask-section-due")).containsExactly("SENT");
	}

	@ParameterizedTest
	@CsvSource({ "stranger", "another-lead", "not-ours" })
	void strangersMailsNeverBecomeDraftsAndWaitForAPerson(String file) throws Exception {
		arrives(file);
		assertThat(outcomes()).containsExactly("FOR_A_PERSON");
		assertThat(draft()).isEqualTo(Typed.NOTHING);
		assertThat(this.town.states("draft-section-reply")).isEmpty();
		Message left = this.server.getManagers()
			.getImapHostManager()
			.getInbox(this.mailbox)
			.getMessages()
			.get(0)
			.getMimeMessage();
		assertThat(this.server.getManagers()
			.getImapHostManager()
			.getInbox(this.mailbox)
			.getMessages()
			.get(0)
			.getFlags()
			.contains(Flags.Flag.FLAGGED)).isTrue();
		assertThat(left.getSubject()).isNotEmpty();
	}

	/** TT5: a digest asks for two sections; which one is answered is not guessed. */
	@Test
	void anAnswerToADigestOfSeveralSectionsIsAskedBack() throws Exception {
		for (int number = 1; number <= 2; number++) {
			this.town.outbox()
				.queue("ask-section-reminder", "lead-1", this.town.cycle.id(), this.town.section(number).id(),
						UUID.randomUUID().toString(), Map.of());
		}
		this.town.send();
		answer("gmail", "ask-section-reminder");
		this.town.bean(ImapMailbox.class).read();
		assertThat(outcomes()).containsExactly("ASKED_BACK");
		assertThat(draft()).isEqualTo(Typed.NOTHING);
		this.town.send();
		MimeMessage mail = this.server.getReceivedMessagesForDomain("lead-1@council.example")[1];
		assertThat(mail.getSubject()).contains("your answer fits several sections");
		assertThat(GreenMailUtil.getWholeMessage(mail)).contains(this.town.section(1).serviceName(),
				this.town.section(2).serviceName(), "/sections", "All homes have smoke alarms now.");
	}

	@Test
	void theSameMailCountsOnceAndASecondAnswerIsAddedNotPutOver() throws Exception {
		arrives("gmail");
		deliver("gmail");
		this.town.bean(ImapMailbox.class).read();
		assertThat(outcomes()).containsExactly("DRAFTED");
		deliver("outlook-plain");
		this.town.bean(ImapMailbox.class).read();
		assertThat(draft().words()).startsWith("All homes have smoke alarms now.\n\nWe let 12 homes");
		assertThat(draft().figure("R1").value()).isEqualTo("91 %");
		assertThat(this.town.jdbc()
			.sql("select details ->> 'taken' from outbox where template = 'draft-section-reply'")
			.query(String.class)
			.list()).anySatisfy(
					(taken) -> assertThat(taken).contains("Figure R1: 91 % (was 93%)", "Added to the achievements:"));
	}

	@Test
	void zAServerThatIsAwayIsTriedAgain() throws IOException {
		this.server.stop();
		assertThat(this.town.bean(ImapMailbox.class).read()).isZero();
	}

}
