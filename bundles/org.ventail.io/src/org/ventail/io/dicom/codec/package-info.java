/** Decoders of compressed DICOM frames: what a team implements to add one. */
package org.ventail.io.dicom.codec;
