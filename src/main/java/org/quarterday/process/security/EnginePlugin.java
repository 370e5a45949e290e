package org.quarterday.process.security;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.quarterday.process.PersonCommands;

import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Settings of the engine that have no property of their own. What the engine would allow
 * by default and we do not is set here.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EnginePlugin extends AbstractProcessEnginePlugin {

	private final ApplicationContext context;

	private final PeopleIdentityProviderFactory people;

	EnginePlugin(ApplicationContext context, PeopleIdentityProviderFactory people) {
		this.context = context;
		this.people = people;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setExpressionManager(new RestrictedExpressionManager(this.context));
		configuration.setScriptEngineResolver(new NoScriptEngines());
		configuration.setIdentityProviderSessionFactory(this.people);
		configuration
			.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(new PersonCommands(configuration))));
		configuration.setAdminGroups(new ArrayList<>(List.of(Groups.ADMIN)));
		authorizations(configuration);
		limits(configuration);
		history(configuration);
	}

	private static void authorizations(ProcessEngineConfigurationImpl configuration) {
		configuration.setAuthorizationEnabled(true);
		configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
		configuration.setEnableHistoricInstancePermissions(true);
		configuration.setEnableExpressionsInAdhocQueries(false);
		configuration.setEnableExpressionsInStoredQueries(true); // our own filters
	}

	private static void limits(ProcessEngineConfigurationImpl configuration) {
		configuration.setQueryMaxResultsLimit(2000); // what the Tasklist asks for
		configuration.setJavaSerializationFormatEnabled(false);
		configuration.setEnableXxeProcessing(false);
		configuration.setFailedJobRetryTimeCycle("PT1M,PT5M,PT30M,PT2H");
	}

	private static void history(ProcessEngineConfigurationImpl configuration) {
		configuration.setHistoryCleanupBatchWindowStartTime("01:00");
		configuration.setHistoryCleanupBatchWindowEndTime("05:00");
	}

}
