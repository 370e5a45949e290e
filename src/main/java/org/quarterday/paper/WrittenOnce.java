package org.quarterday.paper;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Writes each paper once in each format while one piece of work is done, however often
 * the work asks for it: first to prepare, then to check, then to keep. A paper that has
 * changed in between is not equal any more, and is written again.
 */
public final class WrittenOnce {

	private static final ThreadLocal<WrittenOnce> CURRENT = new ThreadLocal<>();

	private final Map<Object, Object> made = new HashMap<>();

	private final Consumer<File> telling;

	private WrittenOnce(Consumer<File> telling) {
		this.telling = telling;
	}

	/** What takes its time to write. */
	public enum File {

		PDF, DOCX

	}

	private record Key(File file, Paper paper, Object style) {
	}

	/**
	 * Does some work.
	 * @param telling hears which file is being written
	 */
	public static <T> T during(Consumer<File> telling, Supplier<T> work) {
		WrittenOnce outer = CURRENT.get();
		CURRENT.set(new WrittenOnce(telling));
		try {
			return work.get();
		}
		finally {
			if (outer != null) {
				CURRENT.set(outer);
			}
			else {
				CURRENT.remove();
			}
		}
	}

	static byte[] file(File file, Paper paper, Object style, Supplier<byte[]> writing) {
		return once(new Key(file, paper, style), () -> {
			WrittenOnce current = CURRENT.get();
			if (current != null) {
				current.telling.accept(file);
			}
			return writing.get();
		});
	}

	/**
	 * The same for whatever else follows from its key alone. Outside such work it is made
	 * each time.
	 */
	@SuppressWarnings("unchecked")
	public static <T> T once(Object key, Supplier<T> making) {
		WrittenOnce current = CURRENT.get();
		if (current == null) {
			return making.get();
		}
		T made = (T) current.made.get(key);
		if (made == null) {
			made = making.get();
			current.made.put(key, made);
		}
		return made;
	}

}
