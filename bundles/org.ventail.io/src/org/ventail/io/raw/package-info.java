/** Stored values as bytes: what all formats with plain voxel arrays share. */
package org.ventail.io.raw;
