/**
 * The engine's defences: who it believes in, what its expressions may touch, which of its
 * web calls are open.
 */
package org.quarterday.process.security;
