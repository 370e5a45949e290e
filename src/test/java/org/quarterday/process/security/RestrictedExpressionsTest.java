package org.quarterday.process.security;

import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.StaticApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * CVE-2026-109432: the guard in front of all resolvers refuses by itself, whatever those
 * behind it would do.
 */
class RestrictedExpressionsTest {

	private final StaticApplicationContext beans = new StaticApplicationContext();

	private final ELResolver resolvers = new RestrictedExpressionManager(this.beans).createElResolver();

	private final ELContext context = new SimpleContext(this.resolvers);

	@Test
	void noMethodIsCalledNotEvenOfAMapOrAList() {
		assertRefused(() -> this.resolvers.invoke(this.context, List.of("a"), "size", null, new Object[0]));
		assertRefused(() -> this.resolvers.invoke(this.context, Map.of("a", 1), "get", null, new Object[] { "a" }));
		assertRefused(() -> this.resolvers.invoke(this.context, "text", "getClass", null, new Object[0]));
	}

	@Test
	void onlyDelegatesAndListenersCanBeNamed() {
		JavaDelegate delegate = (execution) -> {
		};
		this.beans.getBeanFactory().registerSingleton("askForSectionDelegate", delegate);
		this.beans.getBeanFactory().registerSingleton("dataSource", "every other bean");
		assertThat(this.resolvers.getValue(this.context, null, "askForSectionDelegate")).isSameAs(delegate);
		assertThat(this.resolvers.getValue(this.context, null, "dataSource")).isNull();
	}

	@Test
	void nothingIsAssigned() {
		assertRefused(() -> this.resolvers.setValue(this.context, Map.of(), "a", 1));
		assertRefused(() -> this.resolvers.setValue(this.context, null, "variable", 1));
	}

	@Test
	void noPropertyOfAnObjectAndNoClassIsRead() {
		assertRefused(() -> this.resolvers.getValue(this.context, "text", "bytes"));
		assertRefused(() -> this.resolvers.getValue(this.context, Map.of(), "class"));
		assertRefused(() -> this.resolvers.getValue(this.context, null, "class"));
	}

	private static void assertRefused(ThrowingCallable call) {
		assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(call)
			.withMessageContaining("may only name delegates and read variables");
	}

}
