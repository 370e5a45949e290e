package org.quarterday.security;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.github.bucket4j.Bucket;

import org.springframework.stereotype.Component;

/**
 * How often one may try: a few times per name and address, more per address, so that
 * guessing is slow and nobody can shut a colleague out from elsewhere. Counted on each
 * node for itself.
 */
@Component
class Attempts {

	static final int PER_NAME = 10;

	static final int PER_ADDRESS = 100;

	private static final Duration WINDOW = Duration.ofMinutes(10);

	private static final int REMEMBERED = 50_000;

	private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
			return size() > REMEMBERED;
		}

	});

	/** Whether another try is allowed. */
	boolean allowed(String kind, String address, String name) {
		return buckets(kind, address, name).allMatch((bucket) -> bucket.getAvailableTokens() > 0);
	}

	/** Begins anew, for tests. */
	void forget() {
		this.buckets.clear();
	}

	/** Counts a try. */
	void count(String kind, String address, String name) {
		buckets(kind, address, name).forEach((bucket) -> bucket.tryConsume(1));
	}

	private Stream<Bucket> buckets(String kind, String address, String name) {
		String named = name.strip().toLowerCase(Locale.ROOT);
		return Stream.of(bucket(kind + "|" + address + "|" + named, PER_NAME),
				bucket(kind + "|" + address, PER_ADDRESS));
	}

	private Bucket bucket(String key, int tries) {
		return this.buckets.computeIfAbsent(key,
				(absent) -> Bucket.builder()
					.addLimit((limit) -> limit.capacity(tries).refillIntervally(tries, WINDOW))
					.build());
	}

}
