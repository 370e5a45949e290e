package org.quarterday.console;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The address of a cycle that does not exist leads nowhere, whatever is sent there. */
@Component
class KnownCycles implements HandlerInterceptor, WebMvcConfigurer {

	private final Cycles cycles;

	KnownCycles(Cycles cycles) {
		this.cycles = cycles;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/cycles/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
				&& variables.get("cycleId") instanceof String id) {
			this.cycles.get(cycle(id));
		}
		return true;
	}

	private static UUID cycle(String id) {
		try {
			return UUID.fromString(id);
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal("There is no such cycle");
		}
	}

}
