/**
 * DICOM: finds, reads and writes image series on dcm4che's API. Public entry points are {@link
 * org.ventail.io.dicom.DicomReader} and {@link org.ventail.io.dicom.DicomWriter}; everything else is package-private.
 */
package org.ventail.io.dicom;
