/** Ventail IO: DICOM, NIfTI, BIDS. */
package org.ventail.io;
