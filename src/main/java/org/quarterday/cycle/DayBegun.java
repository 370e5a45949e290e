package org.quarterday.cycle;

import java.time.LocalDate;

/** A day begins, each once, in the transaction of what begins with it. */
public record DayBegun(LocalDate day) {
}
