package org.quarterday.process;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.quarterday.cycle.Refusal;

import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Around what a person asks of the engine itself, which is what the Tasklist does: a
 * {@link Conflict} is met by doing it again, and a refusal of ours is noted for the
 * answer.
 */
public class PersonCommands extends CommandInterceptor {

	/** Where the request keeps a refusal. */
	public static final String REFUSAL = PersonCommands.class.getName() + ".refusal";

	private final ProcessEngineConfigurationImpl configuration;

	public PersonCommands(ProcessEngineConfigurationImpl configuration) {
		this.configuration = configuration;
	}

	@Override
	public <T> T execute(Command<T> command) {
		boolean within = Context.getCommandContext() != null
				|| TransactionSynchronizationManager.isActualTransactionActive();
		if (within || this.configuration.getIdentityService().getCurrentAuthentication() == null) {
			return this.next.execute(command);
		}
		try {
			return Conflict.retried(() -> this.next.execute(command));
		}
		catch (RuntimeException ex) {
			note(ex);
			throw ex;
		}
	}

	private static void note(Throwable thrown) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		for (Throwable cause = thrown; cause != null && request != null; cause = cause.getCause()) {
			if (cause instanceof Refusal refusal) {
				request.setAttribute(REFUSAL, refusal.getMessage(), RequestAttributes.SCOPE_REQUEST);
			}
		}
	}

}
