package org.quarterday.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PublicationDeadlineTest {

	@DisplayName("DL4: on time is a London date and a cut-off time, not a UTC one")
	@ParameterizedTest
	@CsvSource({ "2026-06-02, 23:59, 2026-06-02T22:59:59.999Z, true", "2026-06-02, 23:59, 2026-06-02T23:00:00Z, false",
			"2026-06-02, 23:59, 2026-06-02T23:30:00Z, false", "2026-06-02, 23:59, 2026-06-01T23:30:00Z, true",
			"2026-12-18, 23:59, 2026-12-18T23:59:59Z, true", "2026-12-18, 23:59, 2026-12-19T00:00:00Z, false",
			"2026-06-02, 17:00, 2026-06-02T16:00:59Z, true", "2026-06-02, 17:00, 2026-06-02T16:01:00Z, false",
			"2026-06-02, 17:00, 2026-06-01T22:00:00Z, true", "2026-06-02, 00:00, 2026-06-01T23:00:30Z, true",
			"2026-06-02, 00:00, 2026-06-01T23:01:00Z, false" })
	void onTime(LocalDate lastDay, LocalTime cutOff, Instant published, boolean onTime) {
		assertThat(new PublicationDeadline(lastDay, cutOff).onTime(published)).isEqualTo(onTime);
	}

	@DisplayName("DL3: publishing on a non-working day counts as the next working day")
	@Test
	void countsFrom() {
		WorkingCalendar calendar = new WorkingCalendar(BankHolidayTable.bundled(), List.of());

		assertThat(PublicationDeadline.countsFrom(Instant.parse("2026-05-23T10:00:00Z"), calendar))
			.isEqualTo(LocalDate.of(2026, 5, 26));
		assertThat(PublicationDeadline.countsFrom(Instant.parse("2026-05-26T10:00:00Z"), calendar))
			.isEqualTo(LocalDate.of(2026, 5, 26));
		assertThat(PublicationDeadline.countsFrom(Instant.parse("2026-05-26T23:10:00Z"), calendar))
			.isEqualTo(LocalDate.of(2026, 5, 27));
	}

}
