package org.quarterday.process.security;

import java.util.List;

import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** One council, no tenants. */
class NoTenants extends TenantQueryImpl {

	private static final long serialVersionUID = 1;

	NoTenants(CommandExecutor executor) {
		super(executor);
	}

	@Override
	public long executeCount(CommandContext context) {
		return 0;
	}

	@Override
	public List<Tenant> executeList(CommandContext context, Page page) {
		return List.of();
	}

}
