package org.quarterday.cycle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The bundled table of bank holidays in England and Wales, 1990 to the last year
 * officially announced: {@code calendar/bank-holidays-england-and-wales.csv}.
 */
final class BankHolidayTable {

	private static final String RESOURCE = "/calendar/bank-holidays-england-and-wales.csv";

	private BankHolidayTable() {
	}

	/** Day and name of each bundled bank holiday. */
	static SortedMap<LocalDate, String> bundled() {
		SortedMap<LocalDate, String> days = new TreeMap<>();
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(
				Objects.requireNonNull(BankHolidayTable.class.getResourceAsStream(RESOURCE), RESOURCE),
				StandardCharsets.UTF_8))) {
			reader.lines().skip(1).map((line) -> line.split(",", 2)).forEach((cells) -> {
				days.put(LocalDate.parse(cells[0]), cells[1]);
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return days;
	}

}
