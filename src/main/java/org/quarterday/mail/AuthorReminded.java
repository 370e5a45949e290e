package org.quarterday.mail;

import java.util.UUID;

/**
 * The author of a section was reminded of it: heard in the transaction that queues the
 * mail by whoever knows of others who are waited for.
 */
public record AuthorReminded(UUID sectionId) {
}
