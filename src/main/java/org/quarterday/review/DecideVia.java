package org.quarterday.review;

/**
 * Whether this thread is in the middle of a decision taken on our own page: the process,
 * which passes it on in the same transaction, does not know roads.
 */
final class DecideVia {

	private static final ThreadLocal<String> ACTOR = new ThreadLocal<>();

	private DecideVia() {
	}

	static void page(String actor, Runnable deciding) {
		ACTOR.set(actor);
		try {
			deciding.run();
		}
		finally {
			ACTOR.remove();
		}
	}

	static String of(String actor) {
		return actor.equals(ACTOR.get()) ? "sign-in" : "Tasklist";
	}

}
