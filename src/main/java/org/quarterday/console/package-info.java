/**
 * The officer's pages: board, cycle, set-up.
 */
package org.quarterday.console;
