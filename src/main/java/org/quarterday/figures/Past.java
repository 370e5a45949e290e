package org.quarterday.figures;

import org.quarterday.cycle.Quarter;

/**
 * What is known of a measure in an earlier quarter.
 *
 * @param result approved, or null
 * @param target or null
 */
record Past(Quarter quarter, Result result, MeasureTarget target) {
}
