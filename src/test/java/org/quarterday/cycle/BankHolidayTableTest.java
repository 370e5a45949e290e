package org.quarterday.cycle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** DL5: the bundled table, with an independent library as cross-check. */
class BankHolidayTableTest {

	private static final Map<LocalDate, String> TABLE = BankHolidayTable.bundled();

	/** Where the library is known to be wrong. */
	private static final Set<LocalDate> LIBRARY_LACKS = Set.of(LocalDate.of(1999, 12, 31), LocalDate.of(2002, 6, 3),
			LocalDate.of(2002, 6, 4));

	private static final Set<LocalDate> LIBRARY_INVENTS = Set.of(LocalDate.of(2002, 5, 27));

	@DisplayName("DL5: each year from 1990 to 2027 has the library's weekday holidays, corrected")
	@ParameterizedTest
	@MethodSource("years")
	void equalsTheLibraryButForKnownCorrections(int year) {
		Set<LocalDate> expected = new TreeSet<>(library(year));
		LIBRARY_LACKS.stream().filter((day) -> day.getYear() == year).forEach(expected::add);
		expected.removeAll(LIBRARY_INVENTS);

		assertThat(table(year)).isEqualTo(expected);
	}

	@DisplayName("DL5: the corrections are still needed")
	@Test
	void theLibraryIsStillWrongThere() {
		assertThat(library(1999)).doesNotContain(LocalDate.of(1999, 12, 31));
		assertThat(library(2002)).contains(LocalDate.of(2002, 5, 27))
			.doesNotContain(LocalDate.of(2002, 6, 3), LocalDate.of(2002, 6, 4));
	}

	@DisplayName("DL5: moved and one-off days")
	@Test
	void movedAndOneOffDays() {
		assertThat(TABLE).containsKeys(day("2020-05-08"), day("2022-06-02"), day("2022-06-03"), day("2022-09-19"),
				day("2023-05-08"), day("2011-04-29"), day("2012-06-04"), day("2012-06-05"), day("1995-05-08"));
		assertThat(TABLE).doesNotContainKeys(day("2020-05-04"), day("2022-05-30"), day("2012-05-28"), day("1995-05-01"),
				day("2002-05-27"));
	}

	@DisplayName("DL5: 2026 and 2027 as announced")
	@Test
	void announced() {
		assertThat(table(2026)).containsExactly(day("2026-01-01"), day("2026-04-03"), day("2026-04-06"),
				day("2026-05-04"), day("2026-05-25"), day("2026-08-31"), day("2026-12-25"), day("2026-12-28"));
		assertThat(table(2027)).containsExactly(day("2027-01-01"), day("2027-03-26"), day("2027-03-29"),
				day("2027-05-03"), day("2027-05-31"), day("2027-08-30"), day("2027-12-27"), day("2027-12-28"));
	}

	@DisplayName("DL5: the table answers from 1990 to the last announced year")
	@Test
	void coverage() {
		WorkingCalendar calendar = new WorkingCalendar(TABLE, Set.of());

		assertThat(calendar.firstDay()).isEqualTo(day("1990-01-01"));
		assertThat(calendar.lastDay()).isEqualTo(day("2027-12-31"));
	}

	@Test
	void everyRowIsAWeekdayWithAName() {
		assertThat(TABLE.keySet()).noneMatch(BankHolidayTableTest::weekend);
		assertThat(TABLE.values()).noneMatch(String::isBlank);
	}

	static IntStream years() {
		return IntStream.rangeClosed(1990, 2027);
	}

	private static Set<LocalDate> table(int year) {
		return TABLE.keySet()
			.stream()
			.filter((day) -> day.getYear() == year)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<LocalDate> library(int year) {
		return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM))
			.getHolidays(Year.of(year), "eng")
			.stream()
			.map(Holiday::getDate)
			.filter((day) -> !weekend(day))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static boolean weekend(LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

	private static LocalDate day(String iso) {
		return LocalDate.parse(iso);
	}

}
