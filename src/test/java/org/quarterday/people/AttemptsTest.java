package org.quarterday.people;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quarterday.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Guessing is slow, however many nodes one tries it on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttemptsTest {

	private static final String HOME = "198.51.100.7";

	private DataSource database;

	private JdbcClient jdbc;

	private Attempts node;

	private Attempts otherNode;

	@BeforeAll
	void open() {
		this.database = TestDatabase.fresh();
		this.jdbc = JdbcClient.create(this.database);
		this.node = new Attempts(this.jdbc);
		this.otherNode = new Attempts(this.jdbc);
	}

	@BeforeEach
	void anew() {
		this.jdbc.sql("delete from attempt").update();
	}

	@AfterAll
	void close() {
		TestDatabase.drop(this.database);
	}

	private void guess(Attempts at, int times, String name) {
		for (int time = 0; time < times; time++) {
			at.count("sign-in", HOME, name);
		}
	}

	@Test
	void triesCountOnAllNodesTogether() {
		guess(this.node, Attempts.PER_NAME / 2, "lead-1");
		guess(this.otherNode, Attempts.PER_NAME / 2 - 1, " LEAD-1");
		assertThat(this.node.allowed("sign-in", HOME, "lead-1")).isTrue();
		guess(this.otherNode, 1, "lead-1");
		assertThat(this.node.allowed("sign-in", HOME, "lead-1")).isFalse();
		assertThat(this.otherNode.allowed("sign-in", HOME, "lead-1")).isFalse();
	}

	@Test
	void nobodyShutsAColleagueOutFromElsewhere() {
		guess(this.node, Attempts.PER_NAME, "lead-1");
		assertThat(this.node.allowed("sign-in", "198.51.100.8", "lead-1")).isTrue();
		assertThat(this.node.allowed("sign-in", HOME, "lead-2")).isTrue();
		assertThat(this.node.allowed("reset", HOME, "lead-1")).isTrue();
	}

	@Test
	void anAddressThatTriesManyNamesIsStoppedToo() {
		for (int name = 0; name < Attempts.PER_ADDRESS; name++) {
			guess(this.node, 1, "lead-" + name);
		}
		assertThat(this.otherNode.allowed("sign-in", HOME, "officer")).isFalse();
	}

	@Test
	void linksThatOpenNothingCountOnAllNodesTogetherToo() {
		for (int time = 0; time < 3; time++) {
			this.node.count("unknown-link", HOME);
			this.otherNode.count("unknown-link", HOME);
		}
		assertThat(this.node.allowed("unknown-link", HOME, 6)).isFalse();
		assertThat(this.otherNode.allowed("unknown-link", HOME, 7)).isTrue();
		assertThat(this.otherNode.allowed("unknown-link", "198.51.100.8", 6)).isTrue();
		assertThat(this.node.allowed("sign-in", HOME, "lead-1")).isTrue();
	}

	@Test
	void afterTenMinutesItBeginsAnewAndNothingIsKeptForLong() {
		guess(this.node, Attempts.PER_NAME, "lead-1");
		this.jdbc.sql("update attempt set since = since - interval '11 minutes'").update();
		assertThat(this.node.allowed("sign-in", HOME, "lead-1")).isTrue();
		guess(this.node, 1, "lead-1");
		assertThat(this.jdbc.sql("select max(tries) from attempt").query(Integer.class).single()).isOne();
		this.jdbc.sql("update attempt set since = since - interval '2 days'").update();
		guess(this.node, 1, "lead-2");
		assertThat(this.jdbc.sql("select count(*) from attempt").query(Integer.class).single()).isEqualTo(2);
		assertThat(this.jdbc.sql("select string_agg(key, ' ') from attempt").query(String.class).single())
			.doesNotContain("lead", HOME);
	}

}
