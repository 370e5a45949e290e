package org.quarterday.people;

import java.time.Instant;
import java.util.Map;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.EmptyProgram;
import org.quarterday.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** A code of one's telephone beside the password, for whoever wants it. */
class SignInCodeIT extends EmptyProgram {

	@BeforeEach
	void people() {
		person("code-lead", "Cody Lead", "LEAD");
		person("an-officer", "an-officer", "OFFICER");
		this.jdbc.sql("delete from sign_in_code").update();
	}

	@Test
	void fromTheFirstRightCodeOnItIsAskedAndNoCodeCountsTwice() {
		Visitor lead = new Visitor(this.port).signedIn("code-lead", PASSWORD);
		String secret = begin(lead);
		assertThat(lead.form("/sign-in-code", "/sign-in-code/confirm", Map.of("code", "12")).body())
			.contains("There is a problem", "The app does not show this code now", secret.substring(0, 8));
		assertThat(signIn("")).as("not asked yet").isEqualTo("/sections");
		long now = Instant.now().getEpochSecond() / 30;
		lead.form("/sign-in-code", "/sign-in-code/confirm", Map.of("code", OneTimeCode.at(secret, now)));
		assertThat(lead.get("/sign-in-code").body()).contains("Ask no code any more").doesNotContain(secret);
		assertThat(signIn("")).isEqualTo("/login?error");
		assertThat(signIn(OneTimeCode.at(secret, now))).as("used up").isEqualTo("/login?error");
		assertThat(signIn(OneTimeCode.at(secret, now + 1))).isEqualTo("/sections");
		assertThat(this.jdbc.sql("select encode(attribute_bytes, 'escape') from spring_session_attributes")
			.query(String.class)
			.list()).as("no session keeps the code")
			.noneMatch((bytes) -> bytes.contains(OneTimeCode.at(secret, now + 1)));
	}

	@Test
	void whoLostTheTelephoneIsLetInByAnOfficer() {
		Visitor lead = new Visitor(this.port).signedIn("code-lead", PASSWORD);
		String secret = begin(lead);
		lead.form("/sign-in-code", "/sign-in-code/confirm",
				Map.of("code", OneTimeCode.at(secret, Instant.now().getEpochSecond() / 30)));
		assertThat(signIn("")).isEqualTo("/login?error");
		Visitor officer = new Visitor(this.port).signedIn("an-officer", PASSWORD);
		assertThat(officer.get("/set-up/people/code-lead").body()).contains("Who lost the telephone");
		officer.form("/set-up/people/code-lead", "/set-up/people/code-lead/end-code", Map.of());
		assertThat(signIn("")).isEqualTo("/sections");
		assertThat(this.jdbc.sql("select action from audit_entry where actor = 'an-officer' order by id desc limit 1")
			.query(String.class)
			.single()).isEqualTo("set-up.code-ended");
	}

	private static String begin(Visitor lead) {
		lead.form("/sign-in-code", "/sign-in-code/begin", Map.of());
		return Jsoup.parse(lead.get("/sign-in-code").body()).select(".qd-key").text().replace(" ", "");
	}

	private String signIn(String code) {
		return new Visitor(this.port)
			.form("/login", "/login", Map.of("username", "code-lead", "password", PASSWORD, "code", code))
			.headers()
			.firstValue("location")
			.orElse("none");
	}

}
