package org.quarterday.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quarterday.TestDatabase;
import org.quarterday.cycle.Refusal;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("2 and 7: the first administrator is made by us, and there is no default password")
class AdministratorCheckTest {

	private final People people = new People(JdbcClient.create(TestDatabase.fresh()), (event) -> {
	});

	private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

	@Test
	void whereNobodyCouldAdministerTheProgramEnds() {
		assertThatExceptionOfType(AdministratorCheck.NoAdministrator.class).isThrownBy(() -> start("", ""))
			.withMessageContaining("quarterday.first-officer.email")
			.satisfies((ex) -> assertThat(ex.getExitCode()).isEqualTo(2));
		assertThat(this.people.all()).isEmpty();
	}

	@Test
	void theFirstOfficerComesFromTheSettings() {
		start("first@council.example", "seven green bottles");
		Person officer = this.people.person("officer");
		assertThat(officer.roles()).containsExactlyInAnyOrder(Role.OFFICER, Role.ADMIN);
		assertThat(this.encoder.matches("seven green bottles", this.people.passwordHash("officer").orElseThrow()))
			.isTrue();
	}

	@Test
	void withoutAPasswordThereIsNoneUntilItsOwnerChoosesOneByMail() {
		assertThat(new FirstOfficer.Settings(null, null, null, null).password()).as("no default").isEmpty();
		start("first@council.example", "");
		assertThat(this.people.passwordHash("officer")).isEmpty();
	}

	@Test
	void aPasswordThatIsEasyToGuessIsRefused() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> start("first@council.example", "password1234"));
		assertThat(this.people.all()).isEmpty();
	}

	@Test
	void theSettingsAreOfNoUseOnceThereIsAnAdministrator() {
		start("first@council.example", "seven green bottles");
		start("second@council.example", "eight maids a milking");
		assertThat(this.people.person("officer").email()).isEqualTo("first@council.example");
		assertThat(this.encoder.matches("seven green bottles", this.people.passwordHash("officer").orElseThrow()))
			.isTrue();
	}

	@Test
	void noSettingOfOursHoldsAPassword() throws IOException {
		String settings = new ClassPathResource("application.yaml").getContentAsString(StandardCharsets.UTF_8);
		assertThat(settings.lines())
			.noneMatch((line) -> line.matches("(?i).*(password|secret|link-key)\\s*:\\s*\\S+.*"));
	}

	@Test
	void settingsNeverPrintTheirPassword() {
		assertThat(new FirstOfficer.Settings("a", "b", "c", "secret words")).asString().doesNotContain("secret");
	}

	private void start(String email, String password) {
		FirstOfficer.Settings settings = new FirstOfficer.Settings(null, null, email, password);
		new AdministratorCheck(new FirstOfficer(settings, this.people, this.encoder), this.people)
			.run(new DefaultApplicationArguments());
	}

}
