/** The shape attack: lays the skin of a defaced head on the heads of people by trimmed ICP. */
package org.ventail.verify.shape;
