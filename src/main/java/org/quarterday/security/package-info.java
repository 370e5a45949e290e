/**
 * Signing in and staying signed in: who may open which page, sessions, forgotten
 * passwords.
 */
package org.quarterday.security;
