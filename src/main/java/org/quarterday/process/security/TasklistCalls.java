package org.quarterday.process.security;

import java.util.Arrays;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The calls that the Tasklist makes, and no others: what is not listed is closed to
 * everybody but administrators. Nobody may make or change filters, tasks, variables,
 * users or groups here; the system does.
 */
class TasklistCalls implements RequestMatcher {

	private static final String API = "/camunda/api";

	private static final String ENGINE = API + "/engine/engine/default";

	private static final String[] READ = { API + "/engine/engine", API + "/engine/engine/", ENGINE + "/version",
			API + "/admin/auth/user/default", API + "/admin/auth/user/default/", API + "/tasklist/plugin/*/static/**",
			ENGINE + "/authorization/check", ENGINE + "/filter", ENGINE + "/filter/*", ENGINE + "/filter/*/list",
			ENGINE + "/filter/*/count", ENGINE + "/task", ENGINE + "/task/*", ENGINE + "/task/*/form",
			ENGINE + "/task/*/deployed-form", ENGINE + "/task/*/form-variables", ENGINE + "/task/*/comment",
			ENGINE + "/task/*/identity-links", ENGINE + "/task/*/attachment", ENGINE + "/task/*/variables",
			ENGINE + "/history/user-operation", ENGINE + "/history/user-operation/count",
			ENGINE + "/process-definition", ENGINE + "/process-definition/count", ENGINE + "/process-definition/*",
			ENGINE + "/process-definition/*/xml", ENGINE + "/process-definition/*/diagram",
			ENGINE + "/process-instance/*/activity-instances", ENGINE + "/case-definition/*",
			ENGINE + "/user/*/profile", ENGINE + "/deployment/*/resources/*/data" };

	/** Written by a person about a task of their own, or a question asked by POST. */
	private static final String[] WRITE = { ENGINE + "/filter/*/list", ENGINE + "/filter/*/count",
			ENGINE + "/task/*/claim", ENGINE + "/task/*/unclaim", ENGINE + "/task/*/submit-form",
			ENGINE + "/task/*/complete", ENGINE + "/task/*/comment/create", ENGINE + "/variable-instance" };

	private static final RequestMatcher[] ALLOWED = Stream
		.of(paths(HttpMethod.GET, READ), paths(HttpMethod.OPTIONS, READ), paths(HttpMethod.POST, WRITE))
		.flatMap((paths) -> paths)
		.toArray(RequestMatcher[]::new);

	private static Stream<EnginePath> paths(HttpMethod method, String[] patterns) {
		return Arrays.stream(patterns).map((pattern) -> new EnginePath(method, pattern));
	}

	@Override
	public boolean matches(HttpServletRequest request) {
		return Arrays.stream(ALLOWED).anyMatch((call) -> call.matches(request));
	}

}
