/**
 * A section's words: items, paragraphs and lists without numbers, their parsers and text
 * form.
 */
package org.quarterday.content;
