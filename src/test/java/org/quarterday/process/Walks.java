package org.quarterday.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The stories of this class together walk every flow node and sequence flow of a model:
 * otherwise the build fails. Not asked when only some of them run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Walks.Check.class)
@interface Walks {

	/** The model's key. */
	String value();

	/** Counts the stories and asks at the end. */
	class Check implements BeforeAllCallback, AfterTestExecutionCallback, AfterAllCallback {

		private static final Namespace SPACE = Namespace.create(Walks.class);

		@Override
		public void beforeAll(ExtensionContext context) {
			ModelCoverage.forget(key(context));
		}

		@Override
		public void afterTestExecution(ExtensionContext context) {
			if (context.getExecutionException().isEmpty()) {
				context.getParent()
					.orElseThrow()
					.getStore(SPACE)
					.put(context.getUniqueId(), context.getRequiredTestMethod());
			}
		}

		@Override
		public void afterAll(ExtensionContext context) {
			long told = Arrays.stream(context.getRequiredTestClass().getDeclaredMethods())
				.filter((method) -> method.isAnnotationPresent(Test.class))
				.filter((method) -> context.getStore(SPACE)
					.get(context.getUniqueId() + "/[method:" + method.getName() + "()]") != null)
				.count();
			long all = Arrays.stream(context.getRequiredTestClass().getDeclaredMethods())
				.filter((method) -> method.isAnnotationPresent(Test.class))
				.count();
			if (told == all) {
				assertThat(ModelCoverage.missed(key(context))).as("nodes and flows of the model that no story walks")
					.isEmpty();
			}
		}

		private static String key(ExtensionContext context) {
			return context.getRequiredTestClass().getAnnotation(Walks.class).value();
		}

	}

}
