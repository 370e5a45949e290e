/**
 * Step 1 of 5 - every service lead is asked by mail, with a personal link, for the
 * quarter's section.
 */
package org.quarterday.ask;
