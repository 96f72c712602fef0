/** The model: immutable values that cross bundles. Positions are LPS millimetres unless a name says otherwise. */
package org.ventail.api.model;
