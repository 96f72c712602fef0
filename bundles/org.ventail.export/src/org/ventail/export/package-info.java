/** Ventail Export. */
package org.ventail.export;
