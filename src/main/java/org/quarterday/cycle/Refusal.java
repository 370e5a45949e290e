package org.quarterday.cycle;

import java.util.ArrayList;
import java.util.List;

/**
 * A person asked for something that the rules do not allow now. The message is for that
 * person: plain words, what is wrong and what to do; it is shown beside the field named.
 */
public class Refusal extends RuntimeException {

	private final String field;

	private final List<Refusal> others = new ArrayList<>();

	public Refusal(String field, String message) {
		super(message);
		this.field = field;
	}

	public Refusal(String message) {
		this("", message);
	}

	/**
	 * Makes every check, and throws what they refuse as one, so that a person meets all
	 * of it at once.
	 */
	public static void all(Runnable... checks) {
		List<Refusal> refused = new ArrayList<>();
		for (Runnable check : checks) {
			try {
				check.run();
			}
			catch (Refusal refusal) {
				refused.addAll(refusal.all());
			}
		}
		if (!refused.isEmpty()) {
			Refusal first = new Refusal(refused.get(0).field, refused.get(0).getMessage());
			first.others.addAll(refused.subList(1, refused.size()));
			throw first;
		}
	}

	/** This one, and what else was refused at the same time. */
	public List<Refusal> all() {
		List<Refusal> all = new ArrayList<>(List.of(this));
		all.addAll(this.others);
		return all;
	}

	/** The form field that the message belongs to, or empty. */
	public String field() {
		return this.field;
	}

}
