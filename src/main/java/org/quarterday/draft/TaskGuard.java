package org.quarterday.draft;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.quarterday.mail.PublicUrl;
import org.quarterday.people.Attempts;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Guards the form: nothing keeps or forwards its address, no other site posts to it,
 * nobody tries tokens by the thousand, and what is too large is answered in plain words.
 */
@Component
class TaskGuard implements HandlerInterceptor, WebMvcConfigurer {

	/** Generous: a text ten times over what the form takes still gets its own answer. */
	private static final long MOST_BYTES = 32_000_000;

	private static final int MOST_BUCKETS = 10_000;

	/** Posts to one form in a minute: far more than two people with two tabs make. */
	private static final int POSTS = 300;

	/**
	 * Addresses that open nothing, from one client in ten minutes: counted for all nodes
	 * together. What floods a node is counted by the node itself.
	 */
	static final int UNKNOWN = 100;

	private static final String KIND = "unknown-link";

	private static final Set<String> OWN = Set.of("same-origin", "none");

	private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
			return size() > MOST_BUCKETS;
		}
	});

	private final PublicUrl publicUrl;

	private final Attempts attempts;

	TaskGuard(PublicUrl publicUrl, Attempts attempts) {
		this.attempts = attempts;
		this.publicUrl = publicUrl;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/task/**", "/sections/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("Referrer-Policy", "same-origin");
		response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
		int refusal = refusal(request);
		if (refusal != 0) {
			response.sendError(refusal);
		}
		return refusal == 0;
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			Exception ex) {
		if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND) {
			this.attempts.count(KIND, request.getRemoteAddr());
		}
	}

	private int refusal(HttpServletRequest request) {
		boolean post = "POST".equals(request.getMethod());
		if (!this.attempts.allowed(KIND, request.getRemoteAddr(), UNKNOWN)) {
			return 429;
		}
		if (post && !bucket(form(request)).tryConsume(1)) {
			return 429;
		}
		if (post && fromElsewhere(request)) {
			return 403;
		}
		return (request.getContentLengthLong() > MOST_BYTES) ? 413 : 0;
	}

	/** One form: many people may share a client's address. */
	private static String form(HttpServletRequest request) {
		String[] path = request.getRequestURI().split("/", 4);
		return (path.length > 2) ? path[2] : "";
	}

	private Bucket bucket(String form) {
		return this.buckets.computeIfAbsent(form,
				(each) -> Bucket.builder()
					.addLimit((limit) -> limit.capacity(POSTS).refillGreedy(POSTS, Duration.ofMinutes(1)))
					.build());
	}

	private boolean fromElsewhere(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return !OWN.contains(site);
		}
		String origin = request.getHeader("Origin");
		return origin != null && !origin.equals(origin(this.publicUrl.of("/")))
				&& !origin.equals(origin(request.getRequestURL().toString()));
	}

	private static String origin(String address) {
		URI uri = URI.create(address);
		String port = (uri.getPort() == -1) ? "" : ":" + uri.getPort();
		return uri.getScheme() + "://" + uri.getHost() + port;
	}

}
