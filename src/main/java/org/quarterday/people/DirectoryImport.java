package org.quarterday.people;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.transaction.annotation.Transactional;

/**
 * People and services from CSV files. Every row is checked before the first is taken; one
 * fault and nothing is. What is there already, by its id, is changed.
 * <p>
 * People: {@code id}, {@code name}, {@code email}, {@code roles} (lead, reviewer,
 * officer, admin; several with spaces between), and if wanted {@code job title} and
 * {@code phone}.
 * <p>
 * Services: {@code id}, {@code committee} (its id or name), {@code name}, {@code lead},
 * {@code reviewer}, and if wanted {@code position} (a whole number; else where it was, or
 * the order of the file, after the others), {@code deputy} and {@code reviewer deputy}.
 * People are named by id or email address.
 */
@org.springframework.stereotype.Service
public class DirectoryImport {

	/** Columns that a file of people must have. */
	public static final List<String> PEOPLE_REQUIRED = List.of("id", "name", "email", "roles");

	/** Columns that a file of people may have. */
	public static final List<String> PEOPLE_OPTIONAL = List.of("job title", "phone");

	/** Columns that a file of services must have. */
	public static final List<String> SERVICES_REQUIRED = List.of("id", "committee", "name", "lead", "reviewer");

	/** Columns that a file of services may have. */
	public static final List<String> SERVICES_OPTIONAL = List.of("position", "deputy", "reviewer deputy");

	/** Stands after every position that a file can name. */
	private static final int AFTER_ALL = 10_000;

	private final People people;

	private final Committees committees;

	public DirectoryImport(People people, Committees committees) {
		this.people = people;
		this.committees = committees;
	}

	/**
	 * Takes in people.
	 * @throws ImportRefused with every fault
	 */
	@Transactional
	public Imported people(byte[] file) {
		Sheet sheet = new Sheet(file, PEOPLE_REQUIRED, PEOPLE_OPTIONAL);
		sheet.unique("id");
		sheet.unique("email");
		List<Person> read = new ArrayList<>();
		for (Sheet.Row row : sheet.rows()) {
			Person person = new Person(row.cell("id"), row.cell("name"), row.cell("job title"), row.cell("email"),
					row.cell("phone"), roles(sheet, row), true);
			checkEach(sheet, row, person);
			read.add(person);
		}
		sheet.refuseFaults();
		int changed = (int) read.stream().filter((person) -> this.people.find(person.id()).isPresent()).count();
		read.forEach(this.people::save);
		return new Imported(read.size() - changed, changed);
	}

	private void checkEach(Sheet sheet, Sheet.Row row, Person person) {
		sheet.check(row, (each) -> PersonRules.id(person.id()));
		sheet.check(row, (each) -> PersonRules.required("name", "a name", person.name()));
		sheet.check(row, (each) -> PersonRules.email(person.email()));
		this.people.byEmail(person.email())
			.filter((other) -> !other.id().equals(person.id()))
			.ifPresent((other) -> sheet.add(row, "email",
					"%s is the email address of %s (%s)".formatted(person.email(), other.name(), other.id())));
	}

	private static Set<Role> roles(Sheet sheet, Sheet.Row row) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		for (String word : row.cell("roles").split("[\\s;,/]+")) {
			Stream.of(Role.values())
				.filter((role) -> role.name().equalsIgnoreCase(word))
				.findFirst()
				.ifPresentOrElse(roles::add,
						() -> sheet.add(row, "roles",
								word.isEmpty() ? "enter at least one of lead, reviewer, officer, admin"
										: "\"%s\" is none of lead, reviewer, officer, admin".formatted(word)));
		}
		return roles;
	}

	/**
	 * Takes in services.
	 * @throws ImportRefused with every fault
	 */
	@Transactional
	public Imported services(byte[] file) {
		Sheet sheet = new Sheet(file, SERVICES_REQUIRED, SERVICES_OPTIONAL);
		sheet.unique("id");
		Map<String, Integer> positions = new HashMap<>();
		this.committees.all()
			.forEach((committee) -> this.committees.allServices(committee.id())
				.forEach((service) -> positions.put(service.id(), service.position())));
		List<Service> read = sheet.rows().stream().map((row) -> service(sheet, row, positions)).toList();
		sheet.refuseFaults();
		int changed = (int) read.stream().filter((service) -> positions.containsKey(service.id())).count();
		read.forEach(this.committees::save);
		return new Imported(read.size() - changed, changed);
	}

	private Service service(Sheet sheet, Sheet.Row row, Map<String, Integer> positions) {
		Service service = new Service(row.cell("id"), committee(sheet, row), row.cell("name"),
				position(sheet, row, positions), person(sheet, row, "lead", Role.LEAD),
				person(sheet, row, "deputy", Role.LEAD), person(sheet, row, "reviewer", Role.REVIEWER),
				person(sheet, row, "reviewer deputy", Role.REVIEWER), true);
		sheet.check(row, (each) -> PersonRules.id(service.id()));
		sheet.check(row, (each) -> PersonRules.required("name", "the service's name", service.name()));
		if (service.leadId() != null && service.reviewerId() != null) {
			sheet.check(row, (each) -> Committees.checkPeople(service));
		}
		return service;
	}

	private String committee(Sheet sheet, Sheet.Row row) {
		String named = row.cell("committee");
		Optional<String> found = this.committees.all()
			.stream()
			.filter((each) -> each.id().equals(named) || each.name().equalsIgnoreCase(named))
			.map(Committee::id)
			.findFirst();
		if (found.isEmpty()) {
			sheet.add(row, "committee", named.isEmpty() ? "enter the committee's id or name"
					: "there is no committee \"%s\"".formatted(named));
		}
		return found.orElse("");
	}

	private static int position(Sheet sheet, Sheet.Row row, Map<String, Integer> positions) {
		String text = row.cell("position");
		if (text.isEmpty()) {
			return positions.getOrDefault(row.cell("id"), AFTER_ALL + (int) row.number());
		}
		if (!text.matches("[1-9][0-9]{0,3}")) {
			sheet.add(row, "position", "\"%s\" is not a whole number from 1 to 9999".formatted(text));
			return 0;
		}
		return Integer.parseInt(text);
	}

	private String person(Sheet sheet, Sheet.Row row, String column, Role role) {
		String named = row.cell(column);
		if (named.isEmpty()) {
			if (SERVICES_REQUIRED.contains(column)) {
				sheet.add(row, column, "enter an id or email address");
			}
			return null;
		}
		Optional<Person> person = this.people.find(named.toLowerCase(Locale.UK)).or(() -> this.people.byEmail(named));
		if (person.isEmpty() || !person.get().active()) {
			sheet.add(row, column, "there is no active person \"%s\": import people first".formatted(named));
		}
		else if (!person.get().is(role)) {
			sheet.add(row, column,
					"%s does not have the role %s".formatted(person.get().name(), role.name().toLowerCase(Locale.UK)));
		}
		return person.map(Person::id).orElse(null);
	}

	/** What was taken in. */
	public record Imported(int added, int changed) {
	}

}
