package org.quarterday.process.security;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Defence 1: of everything that the engine's web interface offers, read from its own
 * classes, only the calls in {@code tasklist-calls.txt} are open; the Tasklist's journey
 * makes no others. With {@code -Dquarterday.rewrite=true} the file is written anew, for
 * review.
 */
class TasklistCallsTest {

	private static final Path LIST = Path.of("src/test/resources/security/tasklist-calls.txt");

	@Test
	void ofAllThatTheEngineOffersOnlyTheListIsOpen() throws IOException {
		TreeSet<String> all = new TreeSet<>();
		collect(NamedProcessEngineRestServiceImpl.class, "/camunda/api/engine/engine", all, 0);
		assertThat(all).as("what the engine offers").hasSizeGreaterThan(400);
		List<String> open = all.stream().filter(TasklistCallsTest::open).toList();
		if (Boolean.getBoolean("quarterday.rewrite")) {
			Files.write(LIST, open);
		}
		assertThat(open).containsExactlyElementsOf(Files.readAllLines(LIST));
		assertThat(open.stream().collect(Collectors.groupingBy((call) -> call.split(" ")[0], Collectors.counting())))
			.as("nothing is put or deleted")
			.containsOnlyKeys("GET", "OPTIONS", "POST");
	}

	private static boolean open(String call) {
		String[] words = call.split(" ");
		MockHttpServletRequest request = new MockHttpServletRequest(words[0], words[1]);
		request.setServletPath(words[1]);
		return new TasklistCalls().matches(request);
	}

	private static void collect(Class<?> resource, String at, TreeSet<String> found, int depth) {
		for (Method method : resource.getMethods()) {
			String path = at + path(method);
			Optional<String> verb = verb(method);
			if (verb.isPresent()) {
				found.add(verb.get() + " " + path);
			}
			else if (method.isAnnotationPresent(jakarta.ws.rs.Path.class) && depth < 5) {
				collect(method.getReturnType(), path, found, depth + 1);
			}
		}
	}

	private static String path(Method method) {
		jakarta.ws.rs.Path path = method.getAnnotation(jakarta.ws.rs.Path.class);
		String value = (path != null) ? path.value() : "";
		String plain = value.replace("{name}", "default").replaceAll("\\{[^}]*}", "x");
		return (plain.isEmpty() || plain.startsWith("/")) ? plain.replaceAll("/$", "") : "/" + plain;
	}

	private static Optional<String> verb(Method method) {
		return Stream.of(method.getAnnotations())
			.map(Annotation::annotationType)
			.flatMap((type) -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
			.map(HttpMethod::value)
			.findFirst();
	}

}
