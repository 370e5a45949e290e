package org.quarterday.process.security;

import java.util.List;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Opens the Tasklist to reviewers and officers. Everything else they may see there comes
 * from being a candidate for a task.
 */
@Component
class EngineAuthorizations implements SmartInitializingSingleton {

	private final AuthorizationService authorizations;

	EngineAuthorizations(AuthorizationService authorizations) {
		this.authorizations = authorizations;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List.of(Groups.REVIEWER, Groups.OFFICER).forEach(this::openTasklist);
	}

	private void openTasklist(String group) {
		boolean open = this.authorizations.createAuthorizationQuery()
			.resourceType(Resources.APPLICATION)
			.resourceId("tasklist")
			.groupIdIn(group)
			.count() > 0;
		if (!open) {
			Authorization grant = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
			grant.setGroupId(group);
			grant.setResource(Resources.APPLICATION);
			grant.setResourceId("tasklist");
			grant.addPermission(Permissions.ACCESS);
			this.authorizations.saveAuthorization(grant);
		}
	}

}
