package org.ventail.io.dicom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dcm4che3.data.Attributes;

/**
 * A DICOM file up to its pixel data.
 *
 * @param dataset the attributes before the pixel data; values too large to be of interest are left out
 * @param transferSyntax how the dataset is written
 * @param mediaStorageClass SOP class of the file meta information, empty without one
 * @param metaEnd where the dataset begins
 * @param pixels the pixel data element
 * @param spans where the elements lie that a writer may have to change
 * @param nestedPixels pixels of images inside sequences
 */
record DicomHeader(Attributes dataset, String transferSyntax, String mediaStorageClass, long metaEnd,
        Optional<PixelElement> pixels, Map<Integer, Span> spans,
        List<Span> nestedPixels) {
    boolean bigEndian() {
        return TransferSyntaxes.BIG_ENDIAN.equals(transferSyntax);
    }

    boolean deflated() {
        return TransferSyntaxes.DEFLATED.equals(transferSyntax);
    }

    /** The same without what takes memory, to be kept for every file of a cohort. */
    DicomHeader withoutAttributes() {
        return new DicomHeader(new Attributes(0), transferSyntax, mediaStorageClass, metaEnd, pixels, spans, nestedPixels);
    }
}
