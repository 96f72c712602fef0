package org.ventail.io.dicom;

import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;

/**
 * The pixel data element of a file: integer, float or double.
 *
 * @param tag which of the three
 * @param vr as written
 * @param start first byte of the tag, in the inflated bytes
 * @param offset first byte of the value
 * @param length bytes of the value, -1 if encapsulated
 */
record PixelElement(int tag, VR vr, long start, long offset, long length) {
    boolean encapsulated() {
        return length < 0;
    }

    static boolean isPixelData(int tag) {
        return tag == Tag.PixelData || tag == Tag.FloatPixelData || tag == Tag.DoubleFloatPixelData;
    }
}
