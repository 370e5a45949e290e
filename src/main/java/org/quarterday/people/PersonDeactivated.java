package org.quarterday.people;

/**
 * A person no longer takes part: sessions and links end. Published within the transaction
 * that deactivates.
 */
public record PersonDeactivated(String personId) {
}
