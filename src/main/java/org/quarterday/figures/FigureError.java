package org.quarterday.figures;

/**
 * What keeps one measure from being sent, in words for its author; the same words stand
 * in the summary and beside the field (LK6).
 *
 * @param code the measure's code
 * @param field the part of {@link TypedFigure} that it belongs to: value, state, reason,
 * expected, commentary, byHandReason
 */
public record FigureError(String code, String field, String message) {
}
