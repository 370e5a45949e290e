package org.quarterday.compile;

import java.util.List;
import java.util.UUID;

import org.quarterday.content.ContentDiff.Change;

/**
 * What was edited in one section.
 *
 * @param changes item by item, those that stayed the same left out
 * @param moved whether items stand in another order
 * @param words the whole section with the edits, as light Markdown
 */
public record SectionEdit(UUID sectionId, String serviceName, List<Change> changes, boolean moved, String words) {
}
