/**
 * Reporting cycles: quarters, the working calendar, the timetable, sections and their
 * states.
 */
package org.quarterday.cycle;
