/**
 * Trial storage: a real PostgreSQL inside the program, when no outside one is configured.
 */
package org.quarterday.embedded;
