package org.quarterday.cycle;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;

/**
 * The {@code deadline} command: the last publication day of a meeting and its clear days,
 * from the bundled holiday table alone. No server starts, no database is read.
 */
public final class DeadlineCommand {

	private final DeadlineOptions options;

	private final PrintStream out;

	private final PrintStream err;

	private DeadlineCommand(DeadlineOptions options, PrintStream out, PrintStream err) {
		this.options = options;
		this.out = out;
		this.err = err;
	}

	/**
	 * Runs the command.
	 * @param args what stands after the word {@code deadline}
	 * @return the exit code: 0 with two lines on out, or 2 with one line on err
	 */
	public static int run(String[] args, PrintStream out, PrintStream err) {
		return run(args, out, err, Clock.system(Time.LONDON));
	}

	static int run(String[] args, PrintStream out, PrintStream err, Clock clock) {
		try {
			new DeadlineCommand(DeadlineOptions.parse(args), out, err).answer(Time.today(clock));
			return 0;
		}
		catch (Refusal ex) {
			err.print(ex.getMessage() + "\n");
			return 2;
		}
	}

	private void answer(LocalDate today) {
		WorkingCalendar calendar = new WorkingCalendar(BankHolidayTable.bundled(), this.options.closed());
		LocalDate meeting = this.options.meeting();
		LocalDate last = calendar.lastPublicationDay(meeting, this.options.noticeDays());
		String clearDays = calendar.clearDays(meeting, this.options.noticeDays())
			.stream()
			.map(LocalDate::toString)
			.collect(Collectors.joining(" "));
		this.out.print(last + "\n" + clearDays + "\n");
		String notWorking = calendar.whyNotWorking(meeting);
		if (!notWorking.isEmpty()) {
			this.err.print("Warning: the meeting, %s, is on %s\n".formatted(Words.date(meeting), notWorking));
		}
		if (today.isAfter(last) && today.isBefore(meeting)) {
			this.err.print(tooLate(last));
		}
	}

	private String tooLate(LocalDate last) {
		return "Warning: the last publication day, %s, has passed; %s\n".formatted(Words.date(last),
				this.options.body().takesLateItems()
						? "a committee may take a late item for a written reason, with its chair's agreement"
						: "an executive body cannot take a late item: defer to its next meeting");
	}

}
