package org.quarterday.people;

/**
 * A person has a new password: sessions begun with the old one end. Published within the
 * transaction that changes it.
 */
public record PasswordChanged(String personId) {
}
