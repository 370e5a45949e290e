/**
 * The only package that knows the process engine: contracts, delegates, listeners,
 * configuration.
 */
package org.quarterday.process;
