/** Our own small part of JPEG (ITU-T T.81, T.87): entropy coding for frames that are changed without losing anything else. */
package org.ventail.io.dicom.codec.jpeg;
