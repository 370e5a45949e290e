package org.quarterday.process;

import java.lang.reflect.Proxy;

import org.quarterday.compile.Compiling;
import org.quarterday.draft.SendRecord;
import org.quarterday.publish.Publishing;
import org.quarterday.review.ReviewRecord;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/**
 * Lets the program start while steps are being built: each of these gives way to the real
 * thing as soon as there is one, and refuses every call until then. To be deleted with
 * the last of them.
 */
@Configuration(proxyBeanMethods = false)
class StillToBuild {

	@Bean
	@Fallback
	ReviewRecord noReviewRecord() {
		return refusing(ReviewRecord.class);
	}

	@Bean
	@Fallback
	SendRecord noSendRecord() {
		return refusing(SendRecord.class);
	}

	@Bean
	@Fallback
	Publishing noPublishing() {
		return refusing(Publishing.class);
	}

	@Bean
	@Fallback
	Compiling noCompiling() {
		return refusing(Compiling.class);
	}

	private static <T> T refusing(Class<T> type) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
				if (method.getDeclaringClass() == Object.class) {
					return method.getName().equals("toString") ? "still to build" : method.getName().equals("hashCode")
							? System.identityHashCode(proxy) : proxy == arguments[0];
				}
				throw new UnsupportedOperationException(type.getSimpleName() + " is still to be built");
			}));
	}

}
