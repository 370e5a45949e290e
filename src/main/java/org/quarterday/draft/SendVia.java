package org.quarterday.draft;

/**
 * The road of the sending that this thread is in the middle of: the process, which passes
 * it on in the same transaction, does not know roads.
 */
final class SendVia {

	private static final ThreadLocal<Author> CURRENT = new ThreadLocal<>();

	private static final ThreadLocal<String> NOTE = new ThreadLocal<>();

	private SendVia() {
	}

	static void during(Author author, String note, Runnable sending) {
		CURRENT.set(author);
		NOTE.set(note);
		try {
			sending.run();
		}
		finally {
			CURRENT.remove();
			NOTE.remove();
		}
	}

	/** What the author declared, for the audit trail; empty when nothing was asked. */
	static String note() {
		String note = NOTE.get();
		return (note != null) ? note : "";
	}

	/** The road; the Tasklist's when the task was completed there. */
	static String of(String actor) {
		Author author = CURRENT.get();
		return (author != null && author.personId().equals(actor)) ? author.via() : "Tasklist";
	}

}
