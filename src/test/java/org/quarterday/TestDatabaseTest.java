package org.quarterday;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class TestDatabaseTest {

	@Test
	void everyCallerGetsTheSchemaAndADatabaseOfItsOwn() {
		JdbcClient one = JdbcClient.create(TestDatabase.fresh());
		JdbcClient two = JdbcClient.create(TestDatabase.fresh());
		one.sql("insert into closure_day values ('2026-12-24', 'Christmas Eve')").update();
		assertThat(one.sql("select count(*) from closure_day").query(Long.class).single()).isEqualTo(1);
		assertThat(two.sql("select count(*) from closure_day").query(Long.class).single()).isZero();
	}

}
