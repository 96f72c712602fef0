/** Ventail Registry. */
package org.ventail.registry;
