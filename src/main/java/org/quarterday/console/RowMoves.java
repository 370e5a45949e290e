package org.quarterday.console;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Buttons that change the rows of a form without saving it: add, up, down, remove. */
final class RowMoves {

	private RowMoves() {
	}

	/**
	 * @param button what was pressed, such as {@code add}, {@code up-2} or
	 * {@code remove-0}
	 * @return the rows as they are then, or null when the button is none of these
	 */
	static <T> List<T> apply(String button, List<T> rows, Supplier<T> empty) {
		List<T> moved = new ArrayList<>(rows);
		if (button.equals("add")) {
			moved.add(empty.get());
			return moved;
		}
		String[] parts = button.split("-", 2);
		if (parts.length < 2 || !parts[1].matches("[0-9]{1,3}") || Integer.parseInt(parts[1]) >= rows.size()) {
			return null;
		}
		int at = Integer.parseInt(parts[1]);
		switch (parts[0]) {
			case "up" -> Collections.swap(moved, at, Math.max(at - 1, 0));
			case "down" -> Collections.swap(moved, at, Math.min(at + 1, moved.size() - 1));
			case "remove" -> moved.remove(at);
			default -> {
				return null;
			}
		}
		return moved;
	}

}
