package org.quarterday.process.security;

import java.util.List;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * The engine's users and groups, read from our people and nowhere else. Read only: nobody
 * can make a user or change a group through the engine, and nobody can sign in to it.
 */
class PeopleIdentityProvider implements ReadOnlyIdentityProvider {

	private final EnginePeople people;

	PeopleIdentityProvider(EnginePeople people) {
		this.people = people;
	}

	@Override
	public User findUserById(String userId) {
		return createUserQuery(Context.getCommandContext()).userId(userId).singleResult();
	}

	@Override
	public UserQuery createUserQuery() {
		return new PeopleUserQuery(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired(), this.people);
	}

	@Override
	public UserQuery createUserQuery(CommandContext commandContext) {
		return createUserQuery();
	}

	@Override
	public NativeUserQuery createNativeUserQuery() {
		throw new UnsupportedOperationException("People are kept outside the engine");
	}

	/** One signs in to Quarterday, never to the engine. */
	@Override
	public boolean checkPassword(String userId, String password) {
		return false;
	}

	@Override
	public Group findGroupById(String groupId) {
		return createGroupQuery(Context.getCommandContext()).groupId(groupId).singleResult();
	}

	@Override
	public GroupQuery createGroupQuery() {
		return new RoleGroupQuery(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired(), this.people);
	}

	@Override
	public GroupQuery createGroupQuery(CommandContext commandContext) {
		return createGroupQuery();
	}

	@Override
	public Tenant findTenantById(String tenantId) {
		return null;
	}

	@Override
	public TenantQuery createTenantQuery() {
		return new NoTenants(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
	}

	@Override
	public TenantQuery createTenantQuery(CommandContext commandContext) {
		return createTenantQuery();
	}

	@Override
	public void flush() {
		// nothing is written
	}

	@Override
	public void close() {
		// nothing is held
	}

	static <T> List<T> page(List<T> all, org.camunda.bpm.engine.impl.Page page) {
		if (page == null) {
			return all;
		}
		int from = Math.min(page.getFirstResult(), all.size());
		int to = (int) Math.min((long) from + page.getMaxResults(), all.size());
		return all.subList(from, to);
	}

	/** The engine's {@code LIKE} with its wildcard {@code %}. */
	static boolean like(String text, String pattern) {
		return pattern == null || text.toLowerCase()
			.matches("(?s)" + java.util.Arrays.stream(pattern.toLowerCase().split("%", -1))
				.map(java.util.regex.Pattern::quote)
				.collect(java.util.stream.Collectors.joining(".*")));
	}

}
