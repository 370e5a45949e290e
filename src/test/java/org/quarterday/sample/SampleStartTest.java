package org.quarterday.sample;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentCaptor;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

/** Defence 7: no default password, in the sample neither. */
@ExtendWith(OutputCaptureExtension.class)
class SampleStartTest {

	private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

	@Test
	void thePasswordIsRandomAtEveryStartAndPrinted(CapturedOutput output) {
		String first = start("");
		String second = start("");
		List<String> printed = printed(output);
		assertThat(printed).doesNotHaveDuplicates().hasSize(2).allSatisfy((one) -> assertThat(one).hasSize(14));
		assertThat(this.encoder.matches(printed.get(0), first)).isTrue();
		assertThat(this.encoder.matches(printed.get(1), second)).isTrue();
	}

	@Test
	void aSettingNamesIt() {
		assertThat(this.encoder.matches("chosen for a demonstration", start("chosen for a demonstration"))).isTrue();
	}

	/** The hash that the one sample user got. */
	private String start(String setting) {
		People people = mock(People.class);
		Person officer = new Person("officer", "Sample officer", "", "officer@larkmere.example", "",
				Set.of(Role.OFFICER), true);
		when(people.all()).thenReturn(List.of(officer));
		new SampleStart(mock(SampleBorough.class), people, this.encoder, setting).run(null);
		ArgumentCaptor<String> hash = ArgumentCaptor.captor();
		verify(people).setPasswordHash(eq("officer"), hash.capture());
		return hash.getValue();
	}

	private static List<String> printed(CapturedOutput output) {
		return output.getOut()
			.lines()
			.filter((line) -> line.contains("Their password: "))
			.map((line) -> line.replaceFirst(".*Their password: ", ""))
			.toList();
	}

}
