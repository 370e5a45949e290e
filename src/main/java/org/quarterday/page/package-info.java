/**
 * What every page shares: the layout's dress (the council's name and colour), the menu,
 * the problems shown beside fields, error pages.
 */
package org.quarterday.page;
