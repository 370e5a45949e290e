/**
 * Measures, results, rating, comparison and trend.
 */
package org.quarterday.figures;
