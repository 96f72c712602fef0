/** Ventail Deid. */
package org.ventail.deid;
