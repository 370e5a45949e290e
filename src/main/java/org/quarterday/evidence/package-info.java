/**
 * Files beside a section or a figure: their kinds, the virus scanner, and which of them
 * are published as appendices.
 */
package org.quarterday.evidence;
