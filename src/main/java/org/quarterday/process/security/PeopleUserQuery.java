package org.quarterday.process.security;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryProperty;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.quarterday.process.security.EnginePeople.Member;

/** Users, as far as the asking person may see them: oneself, unless an administrator. */
class PeopleUserQuery extends UserQueryImpl {

	private static final long serialVersionUID = 1;

	private final transient EnginePeople people;

	PeopleUserQuery(CommandExecutor executor, EnginePeople people) {
		super(executor);
		this.people = people;
	}

	@Override
	public long executeCount(CommandContext context) {
		return matches(context).size();
	}

	@Override
	public List<User> executeList(CommandContext context, Page page) {
		return PeopleIdentityProvider.page(matches(context), page);
	}

	private List<User> matches(CommandContext context) {
		checkQueryOk();
		Stream<Member> found = this.people.all().stream().filter(this::wanted).filter((one) -> visible(context, one));
		List<User> users = found.<User>map(Member::asUser).toList();
		for (QueryOrderingProperty order : getOrderingProperties()) {
			Comparator<User> comparator = Comparator.comparing((user) -> valueOf(user, order));
			boolean down = order.getDirection() == Direction.DESCENDING;
			users = users.stream().sorted(down ? comparator.reversed() : comparator).toList();
		}
		return users;
	}

	private boolean wanted(Member one) {
		User user = one.asUser();
		return (this.id == null || this.id.equals(one.id()))
				&& (this.ids == null || List.of(this.ids).contains(one.id()))
				&& (this.groupId == null || one.groups().contains(this.groupId)) && this.tenantId == null
				&& this.procDefId == null && isOrUnset(user.getFirstName(), this.firstName)
				&& isOrUnset(user.getLastName(), this.lastName) && isOrUnset(user.getEmail(), this.email)
				&& PeopleIdentityProvider.like(user.getFirstName(), this.firstNameLike)
				&& PeopleIdentityProvider.like(user.getLastName(), this.lastNameLike)
				&& PeopleIdentityProvider.like(user.getEmail(), this.emailLike);
	}

	private static boolean isOrUnset(String value, String wanted) {
		return wanted == null || wanted.equals(value);
	}

	private static boolean visible(CommandContext context, Member one) {
		return one.id().equals(context.getAuthenticatedUserId())
				|| context.getAuthorizationManager().isAuthorized(Permissions.READ, Resources.USER, one.id());
	}

	private static String valueOf(User user, QueryOrderingProperty order) {
		if (UserQueryProperty.FIRST_NAME.equals(order.getQueryProperty())) {
			return user.getFirstName();
		}
		if (UserQueryProperty.LAST_NAME.equals(order.getQueryProperty())) {
			return user.getLastName();
		}
		return UserQueryProperty.EMAIL.equals(order.getQueryProperty()) ? user.getEmail() : user.getId();
	}

}
