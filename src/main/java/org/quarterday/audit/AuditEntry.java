package org.quarterday.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that was done. Never changed, never removed.
 *
 * @param actor person id, or {@code system}
 * @param via {@code sign-in}, {@code link sent to <masked address>}, {@code system},
 * {@code Tasklist} or {@code command line}
 * @param onBehalfOf person id, or null
 * @param action step and verb, such as {@code review.approved}
 * @param cycleId or null
 * @param sectionId or null
 * @param detail in plain words; may be empty
 * @param hash SHA-256 over the previous entry's hash and this entry, in hexadecimal
 */
public record AuditEntry(long id, Instant at, String actor, String via, String onBehalfOf, String action, UUID cycleId,
		UUID sectionId, String detail, String hash) {
}
