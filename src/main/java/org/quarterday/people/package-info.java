/**
 * Committees, services, and the people with their roles and sign-in.
 */
package org.quarterday.people;
