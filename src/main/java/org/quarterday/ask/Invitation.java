package org.quarterday.ask;

import java.util.UUID;

/**
 * What a personal link opens (LK2): one person's part in one section of one cycle. It
 * identifies an invitation and proves no identity (LK3).
 *
 * @param via what the audit trail says of whoever came by it, such as
 * {@code link sent to l•••@example.org}
 */
public record Invitation(UUID id, UUID sectionId, String personId, String via) {
}
