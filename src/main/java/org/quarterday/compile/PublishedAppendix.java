package org.quarterday.compile;

/**
 * An appendix with its bytes, ready to be published.
 *
 * @param name the end of its address
 * @param title as the paper lists it
 */
public record PublishedAppendix(String name, String title, String mediaType, byte[] content) {
}
