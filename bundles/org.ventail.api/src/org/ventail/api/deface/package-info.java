/** Defacers and what they return. */
package org.ventail.api.deface;
