/**
 * Runs a whole cycle from a past paper, on a simulated clock.
 */
package org.quarterday.rehearsal;
