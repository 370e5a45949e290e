package org.quarterday.publish;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;
import org.quarterday.mail.PublicMail;
import org.quarterday.mail.PublicUrl;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who gets an email when something is published (H5): nobody before they confirmed from
 * their own mailbox, nobody after they said stop.
 */
@Service
@Transactional
public class Subscriptions {

	private static final Pattern EMAIL = Pattern
		.compile("[^\\s@<>\"(),:;]{1,64}@[^\\s@<>\"(),:;]{1,180}\\.[^\\s@<>\"(),:;.]{2,}");

	private final JdbcClient jdbc;

	private final PublicMail mail;

	private final PublicUrl url;

	private final Clock clock;

	Subscriptions(JdbcClient jdbc, PublicMail mail, PublicUrl url, Clock clock) {
		this.jdbc = jdbc;
		this.mail = mail;
		this.url = url;
		this.clock = clock;
	}

	/**
	 * One subscription.
	 *
	 * @param what in words, such as "papers of the Housing Committee"
	 */
	record Subscription(UUID id, String email, String what, boolean confirmed) {
	}

	/**
	 * Asks an address to confirm, at most once in ten minutes; says the same whether it
	 * is known or not.
	 * @param committeeId empty for all committees
	 * @throws Refusal when it is no address
	 */
	public void ask(String email, String committeeId) {
		String address = (email != null) ? email.strip().toLowerCase(Locale.ROOT) : "";
		if (!EMAIL.matcher(address).matches()) {
			throw new Refusal("email", "Enter an email address, like name@example.com");
		}
		String committee = committeeId.isEmpty() ? null : committeeId;
		if (committee != null && this.jdbc.sql("select id from committee where id = ?")
			.param(committee)
			.query()
			.listOfRows()
			.isEmpty()) {
			throw new Refusal("committee", "Choose a committee");
		}
		Instant now = Time.now(this.clock);
		UUID id = this.jdbc.sql("""
				insert into subscription (id, email, committee_id, created_at) values (?, ?, ?, ?)
				on conflict (email, coalesce(committee_id, '')) do update set email = excluded.email returning id""")
			.params(java.util.Arrays.asList(UUID.randomUUID(), address, committee, Time.toDb(now)))
			.query(UUID.class)
			.single();
		Subscription known = find(id).orElseThrow();
		if (!known.confirmed()) {
			long tenMinutes = now.truncatedTo(ChronoUnit.HOURS).until(now, ChronoUnit.MINUTES) / 10;
			this.mail.queue(PublicMail.Kind.CONFIRM, id, address, now.truncatedTo(ChronoUnit.HOURS) + " " + tenMinutes,
					Map.of("what", known.what()));
		}
	}

	@Transactional(readOnly = true)
	Optional<Subscription> find(UUID id) {
		return this.jdbc.sql("""
				select s.id, s.email, s.confirmed_at is not null as confirmed, c.name from subscription s
				left join committee c on c.id = s.committee_id where s.id = ?""")
			.param(id)
			.query((row, number) -> new Subscription(row.getObject("id", UUID.class), row.getString("email"),
					(row.getString("name") != null) ? "papers of the " + row.getString("name")
							: "papers of all committees",
					row.getBoolean("confirmed")))
			.optional();
	}

	void confirm(UUID id) {
		this.jdbc.sql("update subscription set confirmed_at = coalesce(confirmed_at, ?) where id = ?")
			.params(Time.toDb(Time.now(this.clock)), id)
			.update();
	}

	/** The address is forgotten at once. */
	void end(UUID id) {
		this.mail.drop(id);
		this.jdbc.sql("delete from public_mail where subscription_id = ?").param(id).update();
		this.jdbc.sql("delete from subscription where id = ?").param(id).update();
	}

	/**
	 * Tells everybody who asked, at the moment at which it is public (DL10).
	 * @param headline such as "the paper is published"
	 * @param news one line or none
	 */
	void tell(PublishedPaper paper, String headline, String news) {
		this.jdbc.sql("""
				select id, email from subscription
				where confirmed_at is not null and (committee_id is null or committee_id = ?)""")
			.param(paper.committeeId())
			.query((row) -> {
				this.mail.queue(PublicMail.Kind.NEWS, row.getObject("id", UUID.class), row.getString("email"),
						paper.path() + " " + headline,
						Map.of("committee", paper.committeeName(), "quarter", paper.quarter().toString(), "meeting",
								Words.day(paper.meeting()), "headline", headline, "news",
								news.isBlank() ? "" : "\n" + news + "\n", "paper", this.url.of(paper.path())));
			});
	}

}
