/**
 * Takes out of free text what identifies: words of the header's own identifiers, and what looks like a date, a number
 * or a name.
 */
package org.ventail.deid.text;
