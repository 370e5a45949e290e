package org.quarterday.process.security;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Stands before every other resolver and refuses whatever could leave the world of
 * variables: properties of anything but maps and lists, every method, every assignment.
 */
class ExpressionGuard extends ELResolver {

	@Override
	public Object getValue(ELContext context, Object base, Object property) {
		if (base instanceof DelegateExecution execution && "processBusinessKey".equals(property)) {
			context.setPropertyResolved(true);
			return execution.getProcessBusinessKey();
		}
		if (base != null && !(base instanceof Map<?, ?> || base instanceof List<?>)) {
			throw refused(property);
		}
		if ("class".equals(property)) {
			throw refused(property);
		}
		return null;
	}

	@Override
	public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] values) {
		throw refused(method);
	}

	@Override
	public void setValue(ELContext context, Object base, Object property, Object value) {
		throw refused(property);
	}

	@Override
	public boolean isReadOnly(ELContext context, Object base, Object property) {
		context.setPropertyResolved(true);
		return true;
	}

	@Override
	public Class<?> getType(ELContext context, Object base, Object property) {
		return null;
	}

	@Override
	public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
		return null;
	}

	@Override
	public Class<?> getCommonPropertyType(ELContext context, Object base) {
		return Object.class;
	}

	private static ProcessEngineException refused(Object what) {
		return new ProcessEngineException("Expressions may only name delegates and read variables, not: " + what);
	}

}
