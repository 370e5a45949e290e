/**
 * What a committee's meeting leaves for the next quarter: members' questions, promises in
 * published text, and what members will ask this time.
 */
package org.quarterday.meeting;
