/** Ventail Gate. */
package org.ventail.gate;
