package org.quarterday.process.security;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/**
 * Scripts bypass the restricted expressions, so there are none, whatever a library
 * brings.
 */
class NoScriptEngines implements ScriptEngineResolver {

	@Override
	public void addScriptEngineFactory(ScriptEngineFactory factory) {
		throw new ProcessEngineException("Scripts are switched off");
	}

	@Override
	public ScriptEngineManager getScriptEngineManager() {
		throw new ProcessEngineException("Scripts are switched off");
	}

	@Override
	public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
		throw new ProcessEngineException("Scripts are switched off: " + language);
	}

}
