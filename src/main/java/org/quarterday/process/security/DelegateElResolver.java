package org.quarterday.process.security;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.List;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;

/** The beans that a model may name: delegates and listeners of the process package. */
class DelegateElResolver extends ELResolver {

	private static final List<Class<?>> NAMEABLE = List.of(JavaDelegate.class, ExecutionListener.class,
			TaskListener.class);

	private final ApplicationContext context;

	DelegateElResolver(ApplicationContext context) {
		this.context = context;
	}

	@Override
	public Object getValue(ELContext el, Object base, Object property) {
		if (base != null || !(property instanceof String name) || !isNameable(name)) {
			return null;
		}
		el.setPropertyResolved(true);
		return this.context.getBean(name);
	}

	private boolean isNameable(String name) {
		return this.context.containsBean(name)
				&& NAMEABLE.stream().anyMatch((type) -> this.context.isTypeMatch(name, type));
	}

	@Override
	public Class<?> getType(ELContext el, Object base, Object property) {
		return null;
	}

	@Override
	public void setValue(ELContext el, Object base, Object property, Object value) {
		throw new UnsupportedOperationException();
	}

	@Override
	public boolean isReadOnly(ELContext el, Object base, Object property) {
		return true;
	}

	@Override
	public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext el, Object base) {
		return null;
	}

	@Override
	public Class<?> getCommonPropertyType(ELContext el, Object base) {
		return Object.class;
	}

}
