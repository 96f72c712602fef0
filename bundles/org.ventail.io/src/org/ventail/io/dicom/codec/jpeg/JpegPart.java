package org.ventail.io.dicom.codec.jpeg;

import java.io.IOException;

/** What a sequential JPEG is made of, besides its Huffman tables. */
sealed interface JpegPart permits DctScan, JpegSegments.Segment {
    /** Writes it, with all it needs to be decoded. */
    void write(JpegOutput out) throws IOException;
}
