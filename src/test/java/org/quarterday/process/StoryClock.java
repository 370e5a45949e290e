package org.quarterday.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.quarterday.cycle.Time;

/** A clock that every story sets as it likes. */
class StoryClock extends Clock {

	private volatile Instant now = Time.at(LocalDate.of(2026, 10, 5), LocalTime.of(9, 0));

	void set(LocalDate day, LocalTime time) {
		this.now = Time.at(day, time);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return Time.LONDON;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
