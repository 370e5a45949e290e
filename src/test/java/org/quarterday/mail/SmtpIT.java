package org.quarterday.mail;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quarterday.ask.Asking;

import static org.assertj.core.api.Assertions.assertThat;

/** Decision 9 over real SMTP. */
class SmtpIT {

	private MailTown town;

	private GreenMail server;

	@AfterEach
	void close() {
		if (this.town != null) {
			this.town.close();
		}
		if (this.server != null) {
			this.server.stop();
		}
	}

	@Test
	void aMailReachesARealServer() throws Exception {
		this.server = greenMail(0);
		this.town = town(this.server.getSmtp().getPort());
		queue("lead-1", 1);
		this.town.send();
		MimeMessage mail = this.server.getReceivedMessages()[0];
		assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("Lee Lead <lead-1@council.example>");
		assertThat(mail.getFrom()[0].toString())
			.isEqualTo("Northmere Borough Council <no-reply@papers.council.example>");
		assertThat(mail.getMessageID()).isEqualTo("<" + id("lead-1") + "@papers.council.example>");
		assertThat(mail.getContentType()).startsWith("multipart/alternative");
		assertThat(mail.getRecipients(Message.RecipientType.CC)).isNull();
		assertThat(this.town.inbox("lead-1")).as("the development mailbox stays shut").isEmpty();
	}

	@Test
	void aServerThatIsDownAndComesBackGetsEachMailOnce() throws Exception {
		int port = freePort();
		this.town = town(port);
		queue("lead-1", 1);
		queue("lead-2", 3);
		this.town.send();
		assertThat(this.town.states("ask-section-due")).containsExactly("QUEUED", "QUEUED");
		assertThat(this.town.send()).as("nothing before the back-off").isZero();
		this.server = greenMail(port);
		this.town.clock().advance(Duration.ofMinutes(2));
		this.town.send();
		this.town.clock().advance(Duration.ofHours(5));
		this.town.send();
		assertThat(Stream.of(this.server.getReceivedMessages()).map(SmtpIT::recipient))
			.containsExactlyInAnyOrder("Lee Lead <lead-1@council.example>", "Lou Lead <lead-2@council.example>");
		assertThat(this.town.incidents).isEmpty();
	}

	@Test
	void e8AServerDownForSixHoursAtOpeningIsSaidAndEachMailLeavesOnceAfterwards() throws Exception {
		int port = freePort();
		this.town = town(port);
		this.town.bean(PaperNotices.class).opened(this.town.cycle.id());
		for (int section = 1; section <= 3; section++) {
			this.town.bean(Asking.class).ask(this.town.section(section).id());
		}
		Instant repaired = MailTown.START.plus(Duration.ofHours(6));
		while (this.town.clock().instant().isBefore(repaired)) {
			this.town.send();
			assertThat(this.town.bean(MailTrouble.class).now().words())
				.startsWith("The mail server has not answered since 09:00 on Monday 5 October 2026. 4 mails wait.");
			Instant next = this.town.outbox().nextDue().orElseThrow();
			this.town.clock().moveTo(next.isBefore(repaired) ? next : repaired);
		}
		this.server = greenMail(port);
		while (this.server.getReceivedMessages().length == 0) {
			this.town.clock().advance(Duration.ofMinutes(10));
			this.town.send();
		}
		assertThat(this.town.outbox().nextDue()).as("the first that leaves takes the others along").isEmpty();
		assertThat(Stream.of(this.server.getReceivedMessages()).map(SmtpIT::recipient)).containsExactlyInAnyOrder(
				"Sam Officer <officer@council.example>", "Lee Lead <lead-1@council.example>",
				"Lee Lead <lead-1@council.example>", "Lou Lead <lead-2@council.example>");
		assertThat(this.town.bean(MailTrouble.class).now()).isNull();
		assertThat(this.town.incidents).as("one for each section, and each ends by itself")
			.hasSize(6)
			.endsWith("resolved", "resolved", "resolved");
		assertThat(this.town.incidents.subList(0, 3)).allSatisfy((incident) -> assertThat(incident)
			.startsWith("opened: The mail server does not answer. The email \"Asking for a section\" to L"));
		assertThat(this.town.states("mail-delivery-failed")).isEmpty();
	}

	@Test
	void e8AMailGoesAgainWithTheOfficersNoteAboveIt() throws Exception {
		this.server = greenMail(0);
		this.town = town(this.server.getSmtp().getPort());
		queue("lead-1", 1);
		this.town.send();
		this.town.outbox().resend(id("lead-1"), "Ring me about <this>");
		this.town.send();
		assertThat(this.server.getReceivedMessages()).hasSize(2);
		MimeMultipart again = (MimeMultipart) this.server.getReceivedMessages()[1].getContent();
		assertThat(again.getBodyPart(0).getContent().toString()).startsWith("Sam Officer adds:")
			.contains("Ring me about <this>");
		assertThat(again.getBodyPart(1).getContent().toString()).contains("Ring me about &lt;this&gt;");
	}

	@Test
	void aServerThatStaysDownForADayIsGivenUpAndSaysSo() throws Exception {
		this.town = town(freePort());
		queue("lead-1", 1);
		int attempts = 0;
		while (this.town.states("ask-section-due").equals(List.of("QUEUED"))) {
			this.town.clock().moveTo(this.town.outbox().nextDue().orElseThrow());
			this.town.send();
			attempts++;
		}
		assertThat(this.town.states("ask-section-due")).containsExactly("FAILED");
		assertThat(attempts).isBetween(9, 16);
		assertThat(Duration.between(MailTown.START, this.town.clock().instant())).isEqualTo(Duration.ofHours(24));
		assertThat(this.town.incidents).hasSize(3).element(1).isEqualTo("resolved");
		assertThat(this.town.incidents).first().asString().contains("leaves by itself");
		assertThat(this.town.incidents).last().asString().contains("Given up after 24 hours");
	}

	@Test
	void aRefusedRecipientIsForGood() throws Exception {
		try (StubbornServer stubborn = new StubbornServer()) {
			stubborn.toRecipient = "550 5.1.1 no such user here";
			this.town = town(stubborn.port());
			queue("lead-1", 1);
			this.town.send();
			MailRecord failed = this.town.outbox().ofSection(this.town.section(1).id()).get(0);
			assertThat(failed.state()).isEqualTo(MailState.FAILED);
			assertThat(failed.error()).isEqualTo("550 5.1.1 no such user here");
			assertThat(failed.address()).isEqualTo("lead-1@council.example");
		}
	}

	@Test
	void aRefusalForNowAndARefusedSignInWait() throws Exception {
		try (StubbornServer stubborn = new StubbornServer()) {
			this.town = town(stubborn.port());
			queue("lead-1", 1);
			for (String answer : List.of("450 4.2.1 try later", "530 5.7.0 sign in first")) {
				stubborn.toRecipient = answer;
				this.town.send();
				assertThat(this.town.states("ask-section-due")).containsExactly("QUEUED");
				this.town.clock().moveTo(this.town.outbox().nextDue().orElseThrow());
			}
			stubborn.toRecipient = "250 OK";
			stubborn.greeting = "554 not today";
			this.town.send();
			assertThat(this.town.states("ask-section-due")).containsExactly("QUEUED");
		}
	}

	@Test
	void lk2AServersAnswerThatQuotesTheLinkIsMasked() throws Exception {
		try (StubbornServer stubborn = new StubbornServer()) {
			this.town = town(stubborn.port());
			String token = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
			stubborn.toMessage = "554 spam: https://papers.council.example/task/" + token;
			queue("lead-1", 1);
			this.town.send();
			assertThat(this.town.outbox().ofSection(this.town.section(1).id()).get(0).error())
				.isEqualTo("554 spam: https://papers.council.example/task/(link)");
		}
	}

	@Test
	void anAmbiguousOutcomeIsRepeatedWithTheSameMessageId() throws Exception {
		try (StubbornServer stubborn = new StubbornServer()) {
			stubborn.hangsUpAfterMessage = true;
			this.town = town(stubborn.port());
			queue("lead-1", 1);
			this.town.send();
			stubborn.hangsUpAfterMessage = false;
			this.town.clock().moveTo(this.town.outbox().nextDue().orElseThrow());
			this.town.send();
			assertThat(this.town.states("ask-section-due")).containsExactly("SENT");
			assertThat(stubborn.accepted).hasSize(2);
			assertThat(stubborn.accepted).containsOnly("<" + id("lead-1") + "@papers.council.example>");
			assertThat(this.town.jdbc().sql("select attempts from outbox").query(Integer.class).single()).isEqualTo(2);
		}
	}

	@Test
	void aRowWhoseDispatcherDiedIsSentAgainWithTheSameMessageId() throws Exception {
		this.server = greenMail(0);
		this.town = town(this.server.getSmtp().getPort());
		queue("lead-1", 1);
		List<OutboxRow> lost = this.town.bean(OutboxClaims.class).next(MailTown.START);
		assertThat(this.town.send()).as("leased to the one that died").isZero();
		this.town.jdbc().sql("update outbox set leased_until = clock_timestamp() - interval '1 second'").update();
		this.town.send();
		assertThat(this.town.states("ask-section-due")).containsExactly("SENT");
		assertThat(this.server.getReceivedMessages()).hasSize(1);
		assertThat(this.server.getReceivedMessages()[0].getMessageID()).isEqualTo(lost.get(0).messageId());
		this.town.bean(DeliveryOutcomes.class).postponed(lost, "too late to say so", MailTown.START);
		assertThat(this.town.states("ask-section-due")).as("a dead attempt's outcome counts no more")
			.containsExactly("SENT");
	}

	@Test
	void aDigestWhoseDispatcherDiedIsTheSameDigestAgain() throws Exception {
		this.server = greenMail(0);
		this.town = town(this.server.getSmtp().getPort());
		this.town.jdbc().sql("update section set state = 'SENT', review_due = '2026-10-26 17:00Z'").update();
		for (int number = 1; number <= 2; number++) {
			this.town.queue("review-section-waiting", "director-1", this.town.section(number).id(), Map.of());
		}
		List<OutboxRow> lost = this.town.bean(OutboxClaims.class).next(MailTown.START);
		assertThat(lost).hasSize(2);
		this.town.queue("review-section-waiting", "director-1", this.town.section(3).id(), Map.of());
		this.town.jdbc().sql("update outbox set leased_until = clock_timestamp() - interval '1 second'").update();
		this.town.send();
		assertThat(this.server.getReceivedMessages()).hasSize(1);
		assertThat(this.server.getReceivedMessages()[0].getMessageID()).isEqualTo(lost.get(0).messageId());
		assertThat(this.server.getReceivedMessages()[0].getSubject()).endsWith("2 sections");
		assertThat(this.town.states("review-section-waiting")).containsExactlyInAnyOrder("SENT", "SENT", "QUEUED");
	}

	@Test
	void twoDispatchersAtOnceSendEachMailOnce() throws Exception {
		this.server = greenMail(0);
		this.town = town(this.server.getSmtp().getPort());
		UUID section = this.town.section(1).id();
		IntStream.range(0, 60)
			.forEach((number) -> this.town.outbox()
				.queue("ask-section-due", "lead-1", this.town.cycle.id(), section, "n" + number, Map.of()));
		try (MailTown other = this.town.anotherNode(settings(this.server.getSmtp().getPort()))) {
			ExecutorService nodes = Executors.newFixedThreadPool(4);
			Callable<Integer> first = this.town::send;
			Callable<Integer> second = other::send;
			nodes.invokeAll(List.of(first, second, first, second)).forEach(SmtpIT::succeeded);
			nodes.shutdown();
		}
		assertThat(Stream.of(this.server.getReceivedMessages()).map(SmtpIT::messageId)).hasSize(60)
			.doesNotHaveDuplicates();
		assertThat(this.town.states("ask-section-due")).hasSize(60).containsOnly("SENT");
	}

	@Test
	void twoDispatchersAtOnceMakeOneDigest() throws Exception {
		this.server = greenMail(0);
		this.town = town(this.server.getSmtp().getPort());
		this.town.jdbc().sql("update section set state = 'SENT', review_due = '2026-10-26 17:00Z'").update();
		for (int number = 1; number <= 3; number++) {
			this.town.queue("review-section-waiting", "director-1", this.town.section(number).id(), Map.of());
		}
		try (MailTown other = this.town.anotherNode(settings(this.server.getSmtp().getPort()))) {
			ExecutorService nodes = Executors.newFixedThreadPool(4);
			Callable<Integer> first = this.town::send;
			Callable<Integer> second = other::send;
			nodes.invokeAll(List.of(first, second, first, second)).forEach(SmtpIT::succeeded);
			nodes.shutdown();
		}
		assertThat(this.server.getReceivedMessages()).hasSize(1);
		assertThat(this.town.states("review-section-waiting")).containsExactly("SENT", "SENT", "SENT");
	}

	@Test
	void aSilentServerHoldsNobodyForEver() throws Exception {
		try (ServerSocket silent = new ServerSocket(0)) {
			Map<String, Object> settings = settings(silent.getLocalPort());
			settings.put("spring.mail.properties.mail.smtp.timeout", "300");
			this.town = new MailTown(settings);
			queue("lead-1", 1);
			this.town.send();
			assertThat(this.town.states("ask-section-due")).containsExactly("QUEUED");
		}
	}

	private UUID queue(String person, int section) {
		return this.town.queue("ask-section-due", person, this.town.section(section).id(), Map.of());
	}

	private UUID id(String person) {
		return this.town.jdbc()
			.sql("select id from outbox where person_id = ?")
			.param(person)
			.query(UUID.class)
			.single();
	}

	private static MailTown town(int port) {
		return new MailTown(settings(port));
	}

	private static Map<String, Object> settings(int port) {
		return new HashMap<>(Map.of("spring.mail.host", "127.0.0.1", "spring.mail.port", String.valueOf(port)));
	}

	private static GreenMail greenMail(int port) {
		GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		server.start();
		return server;
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static void succeeded(java.util.concurrent.Future<Integer> node) {
		try {
			node.get();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private static String recipient(MimeMessage mail) {
		try {
			return mail.getAllRecipients()[0].toString();
		}
		catch (jakarta.mail.MessagingException ex) {
			throw new AssertionError(ex);
		}
	}

	private static String messageId(MimeMessage mail) {
		try {
			return mail.getMessageID();
		}
		catch (jakarta.mail.MessagingException ex) {
			throw new AssertionError(ex);
		}
	}

}
