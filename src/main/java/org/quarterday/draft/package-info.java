/**
 * Step 2 of 5 - service leads fill in figures and achievements on the emailed form, and
 * send them.
 */
package org.quarterday.draft;
