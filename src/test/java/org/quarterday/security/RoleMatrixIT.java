package org.quarterday.security;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.quarterday.SampleProgram;
import org.quarterday.Visitor;
import org.quarterday.cycle.Cycles;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every role at every address of ours. The addresses are those that the program really
 * has; {@code addresses.txt} says who may, so that a new address without a row is red.
 * Reading is tried at the contact centre's section of the sample, whose lead and reviewer
 * have colleagues beside them; writing at a section that does not exist, so that nothing
 * changes. With {@code -Dquarterday.rewrite=true} the file is written anew, for review.
 */
class RoleMatrixIT extends SampleProgram {

	private static final Path TABLE = Path.of("src/test/resources/security/addresses.txt");

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

	/** In the order of the table's columns. */
	private static final List<String> PEOPLE = List.of("", "lead-3", "lead-1", "director-2", "director-9", "officer",
			"admin");

	private int requests;

	private final Map<Visitor, String> tokens = new HashMap<>();

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Cycles cycles;

	@Test
	void everyRoleMayOpenWhatTheTableSaysAndNothingElse() throws IOException {
		colleague();
		Map<String, Visitor> visitors = new LinkedHashMap<>();
		PEOPLE.forEach((person) -> visitors.put(person,
				person.isEmpty() ? new Visitor(this.port) : new Visitor(this.port).signedIn(person, PASSWORD)));
		List<String> rows = addresses().stream().map((address) -> row(address, visitors)).toList();
		if (Boolean.getBoolean("quarterday.rewrite")) {
			Files.write(TABLE, Stream.concat(heading().stream(), rows.stream()).toList());
		}
		assertThat(rows).as("who may open what; the rows that are expected stand in " + TABLE)
			.containsExactlyElementsOf(
					Files.readAllLines(TABLE).stream().filter((line) -> !line.startsWith("#")).toList());
	}

	private static List<String> heading() {
		return List.of(
				"# Who may open what: + may, - may not, . leads nowhere. In order: a visitor; a section's lead, another lead; its",
				"# reviewer, another reviewer; an officer; an administrator. Checked, and rewritten, by RoleMatrixIT.");
	}

	/** A reviewer who has no part in the section. */
	private void colleague() {
		this.jdbc.sql("""
				insert into person (id, name, email, roles, password_hash)
				values ('director-9', 'Another director', 'director-9@council.example', '{REVIEWER}', ?)
				on conflict do nothing""").param("{noop}" + PASSWORD).update();
	}

	private TreeSet<String> addresses() {
		return this.mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().getBeanType().getName().startsWith("org.quarterday."))
			.flatMap((entry) -> addresses(entry.getKey()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<String> addresses(RequestMappingInfo mapping) {
		return mapping.getPatternValues()
			.stream()
			.flatMap((pattern) -> (mapping.getMethodsCondition().getMethods().isEmpty() ? Stream.of(RequestMethod.GET)
					: mapping.getMethodsCondition().getMethods().stream())
				.map((method) -> "%-4s %s".formatted(method, pattern)));
	}

	private String row(String address, Map<String, Visitor> visitors) {
		boolean reading = address.startsWith("GET");
		String path = path(address.substring(5), reading);
		return "%-66s %s".formatted(address, visitors.values()
			.stream()
			// each time from another address: nobody may try that often
			.map((visitor) -> visitor.at("198.51.100." + this.requests++ % 250))
			.map((visitor) -> may(reading ? visitor.get(path) : post(visitor, path)))
			.collect(Collectors.joining(" ")));
	}

	private String path(String pattern, boolean reading) {
		UUID nothing = new UUID(0, 0);
		UUID cycle = this.cycles.openCycles().get(0).id();
		UUID section = this.cycles.sections(cycle)
			.stream()
			.filter((one) -> one.serviceId().equals("contact-centre"))
			.findFirst()
			.orElseThrow()
			.id();
		return pattern.replace("{cycleId}", (reading ? cycle : nothing).toString())
			.replaceAll("\\{sectionId}|(?<=/sections/|/review/)\\{id}", (reading ? section : nothing).toString())
			.replaceAll("\\{\\*?[a-zA-Z]+(:([^{}]|\\{[^}]*})*)?}", "none");
	}

	private HttpResponse<String> post(Visitor visitor, String path) {
		String token = this.tokens.computeIfAbsent(visitor, RoleMatrixIT::token);
		return visitor.post(path, "_csrf=" + token, "application/x-www-form-urlencoded");
	}

	/** One serves for as long as somebody is signed in. */
	private static String token(Visitor visitor) {
		Matcher token = CSRF.matcher(visitor.get("/login").body());
		assertThat(token.find()).isTrue();
		return token.group(1);
	}

	/**
	 * Asked to sign in, or refused; led nowhere; or let in, whatever the page then says.
	 */
	private static String may(HttpResponse<String> answer) {
		String location = answer.headers().firstValue("location").orElse("");
		if (location.startsWith("/login?next") || location.startsWith("/login?ended")) {
			return "-";
		}
		return switch (answer.statusCode()) {
			case 401, 403 -> "-";
			case 400, 404 -> ".";
			case 429 -> "slow down";
			default -> "+";
		};
	}

}
