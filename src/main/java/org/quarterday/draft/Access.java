package org.quarterday.draft;

import java.util.UUID;

/**
 * Somebody's way into one section's form: a personal link, or a signed-in lead's page.
 *
 * @param base the address of the form; every other address of it begins with this one
 * @param byLink whether a link opened it, not a sign-in
 */
record Access(UUID sectionId, Author author, String base, boolean byLink) {
}
