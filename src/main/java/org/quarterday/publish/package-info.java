/**
 * Step 5 of 5 - the democratic services officer publishes the paper; the public reads it.
 */
package org.quarterday.publish;
