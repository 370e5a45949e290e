package org.quarterday.draft;

import java.util.List;

import org.quarterday.content.Hint;

/**
 * What is worth a look before a section is sent; none of it keeps it from being sent.
 *
 * @param hints places in the words
 * @param left how many hints the author left as they are
 * @param questions what else the author should look at again
 * @param length how long the text is, in words
 * @param over whether it is longer than may be sent
 */
record Advice(List<Hint> hints, int left, List<String> questions, String length, boolean over) {
}
