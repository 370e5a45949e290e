/**
 * Who did what, when, on whose behalf.
 */
package org.quarterday.audit;
