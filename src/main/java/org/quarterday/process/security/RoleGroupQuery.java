package org.quarterday.process.security;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.quarterday.process.security.EnginePeople.Member;

/** Groups: the roles, and which of them a person is in. */
class RoleGroupQuery extends GroupQueryImpl {

	private static final long serialVersionUID = 1;

	private final transient EnginePeople people;

	RoleGroupQuery(CommandExecutor executor, EnginePeople people) {
		super(executor);
		this.people = people;
	}

	@Override
	public long executeCount(CommandContext context) {
		return matches(context).size();
	}

	@Override
	public List<Group> executeList(CommandContext context, Page page) {
		return PeopleIdentityProvider.page(matches(context), page);
	}

	private List<Group> matches(CommandContext context) {
		checkQueryOk();
		Set<String> own = (this.userId != null) ? groupsOf(this.userId) : null;
		return Groups.ALL.stream()
			.filter((group) -> own == null || own.contains(group))
			.filter(this::wanted)
			.filter((group) -> visible(context, group))
			.<Group>map(RoleGroupQuery::asGroup)
			.toList();
	}

	private boolean wanted(String group) {
		return (this.id == null || this.id.equals(group)) && (this.ids == null || List.of(this.ids).contains(group))
				&& (this.name == null || this.name.equals(group)) && PeopleIdentityProvider.like(group, this.nameLike)
				&& (this.type == null || this.type.equals("ROLE")) && this.tenantId == null && this.procDefId == null;
	}

	private Set<String> groupsOf(String person) {
		return this.people.all()
			.stream()
			.filter((one) -> one.id().equals(person))
			.map(Member::groups)
			.findFirst()
			.orElse(Set.of());
	}

	/** Everyone may see the groups that they are in. */
	private boolean visible(CommandContext context, String group) {
		String asking = context.getAuthenticatedUserId();
		return asking == null || groupsOf(asking).contains(group)
				|| context.getAuthorizationManager().isAuthorized(Permissions.READ, Resources.GROUP, group);
	}

	private static GroupEntity asGroup(String id) {
		GroupEntity group = new GroupEntity(id);
		group.setName(id);
		group.setType("ROLE");
		return group;
	}

}
