package org.quarterday.sample;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Fills an empty embedded database with the fictional borough, and prints how to sign in.
 * The password is new and random at every start, unless
 * {@code quarterday.sample-password} sets it.
 */
@Component
@Order(0) // before the check that somebody can sign in
@Conditional(SampleWanted.class)
class SampleStart implements ApplicationRunner {

	private static final Logger LOG = LoggerFactory.getLogger(SampleStart.class);

	/** Letters and digits that nobody confuses. */
	private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

	private final SampleBorough borough;

	private final People people;

	private final PasswordEncoder encoder;

	private final String password;

	SampleStart(SampleBorough borough, People people, PasswordEncoder encoder,
			@Value("${quarterday.sample-password:}") String password) {
		this.borough = borough;
		this.people = people;
		this.encoder = encoder;
		this.password = password.isEmpty() ? random() : password;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.people.all().isEmpty()) {
			this.borough.create();
		}
		List<Person> sample = this.people.all()
			.stream()
			.filter((person) -> person.email().endsWith("@larkmere.example") && person.active())
			.toList();
		if (sample.isEmpty()) {
			return;
		}
		String hash = this.encoder.encode(this.password);
		sample.forEach((person) -> this.people.setPasswordHash(person.id(), hash));
		LOG.info("Sample users: {}", sample.stream().map(Person::id).sorted().collect(Collectors.joining(", ")));
		LOG.info("Their password: {}", this.password);
	}

	private static String random() {
		SecureRandom random = new SecureRandom();
		return IntStream.range(0, 14)
			.mapToObj((i) -> String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))))
			.collect(Collectors.joining());
	}

}
