package org.quarterday.rehearsal;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;

import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Stage;
import org.quarterday.cycle.Stages;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.TimetablePlanner;
import org.quarterday.cycle.WorkingCalendar;
import org.quarterday.paper.PastPaper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * The {@code rehearse} command: reads a past paper, makes a throw-away council from it,
 * runs the real process on a simulated clock and leaves all that came of it in a folder.
 */
public final class RehearseCommand {

	private static final int NOTICE_DAYS = 5;

	private RehearseCommand() {
	}

	/**
	 * @param application the program that is rehearsed
	 * @param args the words after {@code rehearse}
	 * @return 0, or 2 after one line on {@code err} that says what is wrong
	 */
	public static int run(Class<?> application, String[] args, PrintStream out, PrintStream err) {
		Instant began = Instant.now(Clock.systemUTC());
		try {
			RehearseOptions options = RehearseOptions.parse(Arrays.asList(args));
			PastPaper past = PastPaper.read(options.paper());
			RehearsalPlan plan = plan(options, past);
			Files.createDirectories(options.out());
			rehearse(application, plan, out, began);
			return 0;
		}
		catch (Refusal refusal) {
			err.println(refusal.getMessage());
		}
		catch (IOException ex) {
			err.println("The folder for the results cannot be written: " + ex.getMessage());
		}
		return 2;
	}

	private static RehearsalPlan plan(RehearseOptions options, PastPaper past) {
		LocalDate today = Time.today(Clock.systemUTC());
		WorkingCalendar calendar = WorkingCalendar.bundled();
		LocalDate meeting = (options.meeting() != null) ? options.meeting()
				: calendar.plusWorkingDays(today, Stage.ASK.defaultDays());
		if (!meeting.isAfter(today)) {
			throw new Refusal("The meeting, %s, must be after today, %s".formatted(meeting, today));
		}
		LocalDate ask = new TimetablePlanner(calendar).plan(meeting, Stages.DEFAULT, NOTICE_DAYS).ask();
		Instant start = Time.at(ask.isAfter(today) ? ask : today, LocalTime.of(9, 0));
		Quarter quarter = past.quarter()
			.filter((spoken) -> spoken.firstDay().isBefore(Time.date(start)))
			.orElse(Quarter.of(today).previous());
		return new RehearsalPlan(options, past, quarter, meeting, start, RehearsalPlan.named(past, options.returned()),
				RehearsalPlan.named(past, options.late()));
	}

	private static void rehearse(Class<?> application, RehearsalPlan plan, PrintStream out, Instant began)
			throws IOException {
		Path data = Files.createTempDirectory("rehearsal");
		int port = freePort();
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application).environment(alone())
			.profiles("rehearsal")
			.run("--spring.config.location=classpath:/", "--quarterday.rehearsal.start=" + plan.start(),
					"--quarterday.data-dir=" + data, "--server.port=" + port,
					"--quarterday.public-url=http://127.0.0.1:" + port)) {
			Instant started = Instant.now(Clock.systemUTC());
			RehearsalResults results = context.getBean(RehearsalResults.class);
			results.write(plan, context.getBean(Rehearsal.class).play(plan));
			Instant ended = Instant.now(Clock.systemUTC());
			results.summary(plan).forEach(out::println);
			out.printf("Started in %.1f s, rehearsed in %.1f s, %.1f s in all%n", seconds(began, started),
					seconds(started, ended), seconds(began, ended));
			out.println("Results: " + plan.options().out());
		}
		finally {
			FileSystemUtils.deleteRecursively(data);
		}
	}

	/** Without the machine's own settings: no outside database, no real mail. */
	private static ConfigurableEnvironment alone() {
		StandardServletEnvironment environment = new StandardServletEnvironment();
		environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
		return environment;
	}

	private static double seconds(Instant from, Instant to) {
		return Duration.between(from, to).toMillis() / 1000.0;
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
