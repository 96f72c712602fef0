/** Ventail Deface. */
package org.ventail.deface;
