package org.quarterday.publish;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives every public page an entity tag of its bytes: whoever has it already is told so
 * instead of getting it again.
 */
@Configuration(proxyBeanMethods = false)
class PapersCache {

	@Bean
	FilterRegistrationBean<ShallowEtagHeaderFilter> papersEntityTags() {
		FilterRegistrationBean<ShallowEtagHeaderFilter> filter = new FilterRegistrationBean<>(
				new ShallowEtagHeaderFilter());
		filter.addUrlPatterns("/papers", "/papers/*");
		filter.setName("papersEntityTags");
		return filter;
	}

}
