package org.quarterday.process.security;

import java.util.List;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Opens the Tasklist to reviewers and officers, and everything to administrators. What
 * else a person may see or do comes from being a candidate for a task. Made at every
 * start where it is missing; one node at a time.
 */
@Component
class EngineAuthorizations implements SmartInitializingSingleton {

	/** Any number that nobody else locks. */
	private static final long LOCK = 0x51_44_41_55L;

	private final AuthorizationService authorizations;

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	EngineAuthorizations(AuthorizationService authorizations, JdbcClient jdbc, TransactionOperations transactions) {
		this.authorizations = authorizations;
		this.jdbc = jdbc;
		this.transactions = transactions;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row) -> {
			});
			for (String group : List.of(Groups.REVIEWER, Groups.OFFICER)) {
				grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
			}
			for (Resource resource : Resources.values()) {
				grant(Groups.ADMIN, resource, Authorization.ANY, Permissions.ALL);
			}
		});
	}

	private void grant(String group, Resource resource, String id, Permission permission) {
		boolean granted = this.authorizations.createAuthorizationQuery()
			.resourceType(resource)
			.resourceId(id)
			.groupIdIn(group)
			.count() > 0;
		if (!granted) {
			Authorization grant = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
			grant.setGroupId(group);
			grant.setResource(resource);
			grant.setResourceId(id);
			grant.addPermission(permission);
			this.authorizations.saveAuthorization(grant);
		}
	}

}
