package org.ventail.io.dicom;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dcm4che3.data.Attributes;

/**
 * The header of a file that is exactly as the standard wants it, read no further than a scan needs: what is the same in a whole
 * series is not even decoded.
 *
 * @param shared the bytes of all elements of {@link HeaderPart#SERIES}
 * @param own those of {@link HeaderPart#SLICE}
 * @param metaEnd where the dataset begins
 */
record PlainHeader(byte[] shared, Attributes own, long metaEnd, Optional<PixelElement> pixels) {
    /** Whether both have the same {@link SeriesFacts}. */
    boolean agreesWith(PlainHeader other) {
        return pixels.isPresent() == other.pixels.isPresent() && Arrays.equals(shared, other.shared);
    }

    /**
     * The header as far as a scan needs it: its dataset lacks what it shares with that of a file it {@link
     * #agreesWith}, and nobody who writes will ask it for spans.
     */
    DicomHeader like(DicomHeader other) {
        return new DicomHeader(own, other.transferSyntax(), other.mediaStorageClass(), metaEnd, pixels, Map.of(), List.of());
    }
}
