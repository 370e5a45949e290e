/**
 * Takes a past paper over into a real installation: services, order, outline, and what
 * each service reported.
 */
package org.quarterday.past;
