package org.quarterday;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts the statements that a program prepares: give it to the context of a test. */
public final class CountedQueries implements BeanPostProcessor {

	private final AtomicInteger prepared = new AtomicInteger();

	/** How many statements some work prepares. */
	public <T> int during(Callable<T> work) throws Exception {
		int before = this.prepared.get();
		work.call();
		return this.prepared.get() - before;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource source) ? counted(DataSource.class, source) : bean;
	}

	@SuppressWarnings("unchecked")
	private <T> T counted(Class<T> type, T target) {
		return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, args) -> {
			try {
				if (method.getName().equals("prepareStatement")) {
					this.prepared.incrementAndGet();
				}
				Object answer = method.invoke(target, args);
				return (answer instanceof Connection connection && type == DataSource.class)
						? counted(Connection.class, connection) : answer;
			}
			catch (InvocationTargetException ex) {
				throw ex.getCause();
			}
		});
	}

}
