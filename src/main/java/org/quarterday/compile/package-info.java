/**
 * Step 4 of 5 - approved sections become one paper, at any minute, gaps and all.
 */
package org.quarterday.compile;
