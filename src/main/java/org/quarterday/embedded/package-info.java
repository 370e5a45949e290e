/**
 * Trial storage: a real PostgreSQL inside the program, when no outside one is configured;
 * and the program as a command of the command line starts it on that storage.
 */
package org.quarterday.embedded;
