/**
 * The paper model: outline, numbering, readers of past papers, and the writers of every
 * format.
 */
package org.quarterday.paper;
