package org.quarterday.process.security;

import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.springframework.context.ApplicationContext;

/**
 * Expressions that can name delegates and read variables, and nothing else
 * (CVE-2026-109432: the stock manager evaluates what a plain user puts into a query, with
 * every bean of the program in reach).
 */
class RestrictedExpressionManager extends SpringExpressionManager {

	RestrictedExpressionManager(ApplicationContext context) {
		super(context);
	}

	@Override
	protected ELResolver createElResolver() {
		CompositeELResolver resolvers = new CompositeELResolver();
		resolvers.add(new ExpressionGuard());
		resolvers.add(new VariableScopeElResolver());
		resolvers.add(new VariableContextElResolver());
		resolvers.add(new DelegateElResolver(this.applicationContext));
		resolvers.add(new ListELResolver(true));
		resolvers.add(new MapELResolver(true));
		return resolvers;
	}

}
