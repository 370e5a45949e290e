package org.quarterday.process;

import java.lang.reflect.Method;
import java.util.function.Supplier;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;

import org.springframework.aop.Advisor;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Around every service method that begins a transaction of its own, whichever page,
 * command or task calls it: a {@link Conflict} is met by doing it again.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class ConflictRetries {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static Advisor retriesOutsideTransactions() {
		DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(new Transactions(), new Retry());
		advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 1); // just outside the transaction
		return advisor;
	}

	private static final class Transactions extends StaticMethodMatcherPointcut {

		private final AnnotationTransactionAttributeSource transactions = new AnnotationTransactionAttributeSource();

		@Override
		public boolean matches(Method method, Class<?> type) {
			if (!type.getName().startsWith("org.quarterday.")) {
				return false;
			}
			TransactionAttribute transaction = this.transactions.getTransactionAttribute(method, type);
			return transaction != null && !transaction.isReadOnly()
					&& transaction.getPropagationBehavior() == TransactionDefinition.PROPAGATION_REQUIRED;
		}

	}

	private static final class Retry implements MethodInterceptor {

		@Override
		public Object invoke(MethodInvocation invocation) throws Throwable {
			if (TransactionSynchronizationManager.isActualTransactionActive()) {
				return invocation.proceed();
			}
			try {
				return Conflict.retried(once((ProxyMethodInvocation) invocation));
			}
			catch (Checked ex) {
				throw ex.getCause();
			}
		}

		private static Supplier<Object> once(ProxyMethodInvocation invocation) {
			return () -> {
				try {
					return invocation.invocableClone().proceed();
				}
				catch (RuntimeException | Error ex) {
					throw ex;
				}
				catch (Throwable ex) {
					throw new Checked(ex);
				}
			};
		}

	}

	/** Carries a checked exception through a supplier. */
	private static final class Checked extends RuntimeException {

		Checked(Throwable cause) {
			super(cause);
		}

	}

}
