/**
 * Mail templates, the outbox, the delivery record and the development mailbox.
 */
package org.quarterday.mail;
