package org.quarterday.sample;

import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * How a council is called that has not said so in {@code quarterday.council.name}: the
 * sample is a borough with a name.
 */
public class CouncilName implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String name = SampleWanted.in(environment) ? "Larkmere Borough Council" : "Our council";
		environment.getPropertySources()
			.addLast(new MapPropertySource("council-name", Map.of("quarterday.council.name", name)));
	}

}
