package org.quarterday.draft;

import java.util.ArrayList;
import java.util.List;

import org.quarterday.content.Hint;
import org.quarterday.cycle.Refusal;
import org.quarterday.figures.FigureRow;
import org.quarterday.figures.TypedFigure;

/** How far the parts of a section are: a pure function of what is typed. */
final class TaskList {

	private final Typed typed;

	private final List<Refusal> problems;

	private TaskList(Typed typed, List<Refusal> problems) {
		this.typed = typed;
		this.problems = problems;
	}

	/**
	 * The parts in the order of the form.
	 * @param untouched whether it came back and nothing was changed since
	 */
	static List<Task> of(Typed typed, List<FigureRow> rows, List<Refusal> problems, Advice advice, boolean untouched) {
		TaskList list = new TaskList(typed, problems);
		List<Task> tasks = new ArrayList<>();
		if (!rows.isEmpty()) {
			tasks.add(list.figures(rows));
		}
		tasks.add(list.achievements(advice));
		boolean ready = tasks.stream().allMatch((task) -> task.state() == Task.State.READY);
		Task.State state = !ready ? Task.State.NOT_STARTED : untouched ? Task.State.RETURNED : Task.State.READY;
		String hint = !ready ? "When the rest is ready"
				: untouched ? "Change what was asked for, then send again" : null;
		tasks.add(new Task("send", "Check and send", "#send", state, hint));
		return tasks;
	}

	private Task figures(List<FigureRow> rows) {
		long open = rows.stream().filter((row) -> faults(row) > 0).count();
		boolean wrong = rows.stream().anyMatch(this::wrong);
		boolean none = this.typed.figures().isEmpty();
		Task.State state = wrong ? Task.State.HAS_ERRORS
				: (open == 0) ? Task.State.READY : none ? Task.State.NOT_STARTED : Task.State.IN_PROGRESS;
		String hint = (open == 0) ? null : "%d of %d still to do".formatted(open, rows.size());
		return new Task("figures", "Figures", "#figures-heading", state, hint);
	}

	private long faults(FigureRow row) {
		return this.problems.stream().filter((problem) -> of(row, problem)).count();
	}

	/** Something is typed there that cannot stand. */
	private boolean wrong(FigureRow row) {
		return this.problems.stream()
			.filter((problem) -> of(row, problem))
			.map((problem) -> problem.field().substring(problem.field().lastIndexOf('.') + 1))
			.anyMatch((part) -> !text(this.typed.figure(row.code()), part).isBlank());
	}

	private static boolean of(FigureRow row, Refusal problem) {
		return problem.field().startsWith("figures.%s.".formatted(row.code()));
	}

	private static String text(TypedFigure figure, String part) {
		return switch (part) {
			case "value" -> figure.value();
			case "reason" -> figure.reason();
			case "expected" -> figure.expected();
			case "commentary" -> figure.commentary();
			default -> "typed";
		};
	}

	private Task achievements(Advice advice) {
		List<Refusal> own = this.problems.stream()
			.filter((problem) -> !problem.field().startsWith("figures."))
			.toList();
		boolean empty = this.typed.words().isBlank() && !this.typed.nil();
		long open = advice.hints().stream().filter((hint) -> hint.kind() == Hint.Kind.PLACEHOLDER).count();
		Task.State state = empty ? Task.State.NOT_STARTED
				: !own.isEmpty() ? Task.State.HAS_ERRORS : (open > 0) ? Task.State.IN_PROGRESS : Task.State.READY;
		String hint = (open > 0) ? "Something is still to be filled in"
				: (this.typed.nil() && own.isEmpty()) ? "Nothing to report" : null;
		return new Task("words", "Achievements", "#words-heading", state, hint);
	}

}
