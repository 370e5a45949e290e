/**
 * Step 3 of 5 - assistant directors approve or return a section.
 */
package org.quarterday.review;
