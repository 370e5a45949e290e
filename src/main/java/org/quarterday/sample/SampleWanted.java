package org.quarterday.sample;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether the sample is wanted: as {@code quarterday.sample} says; without that, only in
 * the embedded database.
 */
class SampleWanted implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		return in(context.getEnvironment());
	}

	static boolean in(Environment settings) {
		return settings.getProperty("quarterday.sample", Boolean.class,
				!settings.containsProperty("spring.datasource.url"));
	}

}
