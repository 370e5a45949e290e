/**
 * A fictional borough, alive on the first start.
 */
package org.quarterday.sample;
