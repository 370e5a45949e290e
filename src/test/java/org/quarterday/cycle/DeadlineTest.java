package org.quarterday.cycle;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * DL1 to DL6 on real dates, each through the calendar and through the command.
 */
class DeadlineTest {

	private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

	@DisplayName("DL1-DL6: the table of the rules and dates of our own")
	@ParameterizedTest(name = "{0} {1}: publish by {2} ({4})")
	@CsvFileSource(resources = "/calendar/deadlines.csv", numLinesToSkip = 1, delimiter = '|')
	void throughTheClassAndTheCommand(LocalDate meeting, String options, LocalDate last, String clearDays, String why) {
		DeadlineOptions asked = DeadlineOptions.parse(arguments(meeting, options));
		WorkingCalendar calendar = new WorkingCalendar(BankHolidayTable.bundled(), asked.closed());

		assertThat(calendar.lastPublicationDay(meeting, asked.noticeDays())).as(why).isEqualTo(last);
		assertThat(calendar.clearDays(meeting, asked.noticeDays())).as(why)
			.isEqualTo(Stream.of(clearDays.split(" ")).map(LocalDate::parse).toList());
		Result result = run(arguments(meeting, options));
		assertThat(result.out()).as(why).isEqualTo(last + "\n" + clearDays + "\n");
		assertThat(result.err()).as(why).isEmpty();
		assertThat(result.exit()).isZero();
	}

	@DisplayName("DL5: beyond the table is refused, never guessed")
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					2028-01-05 | The bank holiday table ends on Friday 31 December 2027, so dates that depend on Wednesday 5 January 2028 cannot be worked out yet
					2028-01-01 | The bank holiday table ends on Friday 31 December 2027, so dates that depend on Saturday 1 January 2028 cannot be worked out yet
					9999-12-31 | The bank holiday table ends on Friday 31 December 2027, so dates that depend on Friday 31 December 9999 cannot be worked out yet
					1990-01-08 | The bank holiday table begins on Monday 1 January 1990, so dates that depend on Sunday 31 December 1989 cannot be worked out
					1989-06-01 | The bank holiday table begins on Monday 1 January 1990, so dates that depend on Thursday 1 June 1989 cannot be worked out
					""")
	void beyondTheTable(LocalDate meeting, String message) {
		WorkingCalendar calendar = new WorkingCalendar(BankHolidayTable.bundled(), List.of());

		assertThatExceptionOfType(BeyondHolidayTable.class).isThrownBy(() -> calendar.lastPublicationDay(meeting, 5))
			.withMessage(message)
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("meeting"));
		assertThat(run(meeting.toString())).isEqualTo(new Result(2, "", message + "\n"));
	}

	@DisplayName("A meeting on a non-working day is answered, with a warning")
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-06-07 | '' | 2026-05-29 | Warning: the meeting, 7 June 2026, is on a Sunday
			2026-04-06 | '' | 2026-03-26 | Warning: the meeting, 6 April 2026, is on a bank holiday (Easter Monday)
			2026-12-24 | --closed 2026-12-24 | 2026-12-16 | Warning: the meeting, 24 December 2026, is on a closure day
			""")
	void onANonWorkingDay(LocalDate meeting, String options, String last, String warning) {
		Result result = run(arguments(meeting, options));

		assertThat(result.exit()).isZero();
		assertThat(result.out()).startsWith(last + "\n");
		assertThat(result.out().lines()).hasSize(2);
		assertThat(result.err()).isEqualTo(warning + "\n");
	}

	@DisplayName("DL7: too late for a meeting ahead, only a committee is told of late items")
	@Test
	void tooLate() {
		assertThat(run("2026-11-25").err())
			.isEqualTo("Warning: the last publication day, 17 November 2026, has passed; "
					+ "a committee may take a late item for a written reason, with its chair's agreement\n");
		assertThat(run("2026-11-25", "--body", "executive").err()).isEqualTo(
				"Warning: the last publication day, 17 November 2026, has passed; an executive body cannot take a late item: defer to its next meeting\n");
		assertThat(run("2026-11-25", "--body", "executive").out())
			.isEqualTo("2026-11-17\n2026-11-18 2026-11-19 2026-11-20 2026-11-23 2026-11-24\n");
	}

	@DisplayName("What is not understood is refused in one line")
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                                  | The date of the meeting is missing
			2026-02-30                          | The date of the meeting: there is no day "2026-02-30" in the calendar
			10/06/2026                          | The date of the meeting: "10/06/2026" is not a date such as 2026-06-10
			2026-6-10                           | The date of the meeting: "2026-6-10" is not a date such as 2026-06-10
			+12026-06-10                        | The date of the meeting: "+12026-06-10" is not a date
			2026-06-10 2026-06-11               | Give one date of a meeting, not two
			2026-06-10 --body council           | --body: "council" is neither committee nor executive
			2026-06-10 --body                   | --body needs a value
			2026-06-10 --body --closed          | --body needs a value
			2026-06-10 --body=executive --body=committee | --body is given twice
			2026-06-10 --notice-days 0          | --notice-days: "0" is not a whole number from 1 to 99
			2026-06-10 --notice-days five       | --notice-days: "five" is not a whole number from 1 to 99
			2026-06-10 --notice-days -1         | --notice-days: "-1" is not a whole number from 1 to 99
			2026-06-10 --notice-days 5.0        | --notice-days: "5.0" is not a whole number from 1 to 99
			2026-06-10 --notice-days 4294967301 | --notice-days: "4294967301" is not a whole number from 1 to 99
			2026-06-10 --closed                 | --closed needs a value
			2026-06-10 --closed yesterday       | --closed: "yesterday" is not a date such as 2026-06-10
			2026-06-10 --closed 2026-13-01      | --closed: there is no day "2026-13-01" in the calendar
			2026-06-10 --verbose                | There is no option "--verbose"
			2026-06-10 -x                       | There is no option "-x"
			""")
	void refused(String line, String message) {
		Result result = run(line.isEmpty() ? new String[0] : line.split(" "));

		assertThat(result.exit()).isEqualTo(2);
		assertThat(result.out()).isEmpty();
		assertThat(result.err()).startsWith(message).endsWith("\n");
		assertThat(result.err().lines()).hasSize(1);
	}

	@Test
	void oneLineEvenForAnArgumentWithLineEnds() {
		assertThat(run("2026\n06").err())
			.isEqualTo("The date of the meeting: \"2026 06\" is not a date such as 2026-06-10\n");
	}

	@Test
	void optionsMayStandBeforeTheDateAndCarryEqualsSigns() {
		assertThat(run("--notice-days=3", "--closed=2026-06-08", "2026-06-10").out())
			.isEqualTo("2026-06-03\n2026-06-04 2026-06-05 2026-06-09\n");
	}

	private static String[] arguments(LocalDate meeting, String options) {
		List<String> words = new ArrayList<>(List.of(meeting.toString()));
		if (options != null && !options.isBlank()) {
			words.addAll(Arrays.asList(options.split(" ")));
		}
		return words.toArray(String[]::new);
	}

	private static Result run(String... args) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int exit = DeadlineCommand.run(args, new PrintStream(out, true, StandardCharsets.UTF_8),
				new PrintStream(err, true, StandardCharsets.UTF_8), Clock.fixed(NOW, Time.LONDON));
		return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	private record Result(int exit, String out, String err) {
	}

}
