package org.quarterday.security;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.quarterday.SampleProgram;
import org.quarterday.Visitor;

import org.springframework.test.context.TestPropertySource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every role at every address of ours. The addresses are those that the program really
 * has; {@code addresses.txt} says who may, so that a new address without a row is red.
 * The contact centre's section of the sample is tried, whose lead and reviewer have
 * colleagues beside them; forms are sent empty, which changes next to nothing. With
 * {@code -Dquarterday.rewrite=true} the file is written anew, for review.
 */
@TestPropertySource(properties = "quarterday.own-program=what others did to the sample would be in the table")
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
	ApplicationContext program;

	@Autowired
	JdbcClient jdbc;

	@Test
	void everyRoleMayOpenWhatTheTableSaysAndNothingElse() throws IOException {
		colleague();
		Map<String, Visitor> visitors = new LinkedHashMap<>();
		PEOPLE.forEach((person) -> visitors.put(person,
				person.isEmpty() ? new Visitor(this.port) : new Visitor(this.port).signedIn(person, PASSWORD)));
		RealIds ids = new RealIds(this.program);
		List<String> rows = new ArrayList<>();
		addresses().forEach((address, form) -> rows.add(row(address, form, ids, visitors)));
		if (Boolean.getBoolean("quarterday.rewrite")) {
			Files.write(TABLE, Stream.concat(heading().stream(), rows.stream()).toList());
		}
		assertThat(rows).as("who may open what; the rows that are expected stand in " + TABLE)
			.containsExactlyElementsOf(
					Files.readAllLines(TABLE).stream().filter((line) -> !line.startsWith("#")).toList());
	}

	@Test
	void whatDoesNotExistLeadsNowhereAndIsNoFaultOfTheProgram() {
		Visitor officer = new Visitor(this.port).signedIn("officer", PASSWORD);
		List<String> faults = new ArrayList<>();
		addresses().forEach((address, form) -> {
			String path = RealIds.nowhere(address.substring(5));
			if (!path.equals(address.substring(5))) {
				officer.at("198.51.100." + this.requests++ % 250);
				int status = (address.startsWith("GET") ? officer.get(path) : post(officer, path, form)).statusCode();
				if (status >= 500 || address.contains("{cycleId}") && status != 404) {
					faults.add(status + " " + address);
				}
			}
		});
		assertThat(faults).isEmpty();
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

	/** Address to what its form must carry, each empty. */
	private SortedMap<String, String> addresses() {
		SortedMap<String, String> addresses = new TreeMap<>();
		this.mappings.getHandlerMethods().forEach((mapping, handler) -> {
			if (handler.getBeanType().getName().startsWith("org.quarterday.")) {
				addresses(mapping).forEach((address) -> addresses.put(address, empty(handler)));
			}
		});
		return addresses;
	}

	private static Stream<String> addresses(RequestMappingInfo mapping) {
		return mapping.getPatternValues()
			.stream()
			.flatMap((pattern) -> (mapping.getMethodsCondition().getMethods().isEmpty() ? Stream.of(RequestMethod.GET)
					: mapping.getMethodsCondition().getMethods().stream())
				.map((method) -> "%-4s %s".formatted(method, pattern)));
	}

	/**
	 * Without them the program would refuse before it asks who somebody is; empty, a form
	 * changes next to nothing.
	 */
	private static String empty(HandlerMethod handler) {
		return Stream.of(handler.getMethod().getParameters())
			.filter((parameter) -> parameter.isAnnotationPresent(RequestParam.class)
					&& !Map.class.isAssignableFrom(parameter.getType()))
			.map((parameter) -> parameter.getName() + (parameter.getType().isPrimitive() ? "=0&" : "=&"))
			.collect(Collectors.joining());
	}

	private String row(String address, String form, RealIds ids, Map<String, Visitor> visitors) {
		boolean reading = address.startsWith("GET");
		String path = ids.path(address.substring(5));
		return "%-66s %s".formatted(address, visitors.values()
			.stream()
			// each time from another address: nobody may try that often
			.map((visitor) -> visitor.at("198.51.100." + this.requests++ % 250))
			.map((visitor) -> may(reading ? visitor.get(path) : post(visitor, path, form)))
			.collect(Collectors.joining(" ")));
	}

	private HttpResponse<String> post(Visitor visitor, String path, String form) {
		String token = this.tokens.computeIfAbsent(visitor, RoleMatrixIT::token);
		return visitor.post(path, form + "_csrf=" + token, "application/x-www-form-urlencoded");
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
			case 400, 404, 410 -> ".";
			case 200, 302, 303, 304, 413, 415 -> "+";
			default -> Integer.toString(answer.statusCode());
		};
	}

}
