/**
 * What past cycles tell: each person's record, forecasts, days per stage, the handover.
 */
package org.quarterday.report;
