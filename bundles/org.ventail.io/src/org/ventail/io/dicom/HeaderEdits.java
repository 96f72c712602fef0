package org.ventail.io.dicom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dcm4che3.data.Tag;

/** What must change in a header when pixels did. For one file. */
final class HeaderEdits {
    private static final int UID_HEADER_BYTES = 8;

    private final DicomHeader header;
    private final DicomBytes bytes;

    HeaderEdits(DicomHeader header, DicomBytes bytes) {
        this.header = header;
        this.bytes = bytes;
    }

    ByteEdits of(PixelSummary summary) throws IOException {
        ByteEdits edits = new ByteEdits();
        Map<Integer, Span> spans = header.spans();
        value(edits, spans.get(Tag.SmallestImagePixelValue), summary.min());
        value(edits, spans.get(Tag.LargestImagePixelValue), summary.max());
        if (!TransferSyntaxes.isNative(header.transferSyntax())) {
            transferSyntax(edits, spans);
        }
        return edits;
    }

    /** A two-byte number in the byte order of the dataset. */
    private void value(ByteEdits edits, Span span, double value) {
        if (span != null && span.end() - span.valueStart() == 2) {
            int v = (int) value;
            byte low = (byte) v;
            byte high = (byte) (v >> 8);
            edits.replace(span.valueStart(), span.end(),
                    header.bigEndian() ? new byte[] {high, low} : new byte[] {low, high});
        }
    }

    /** Uncompressed now; the length of the group changes with the length of the UID. */
    private void transferSyntax(ByteEdits edits, Map<Integer, Span> spans) throws IOException {
        Span old = spans.get(Tag.TransferSyntaxUID);
        byte[] uid = TransferSyntaxes.EXPLICIT.getBytes(StandardCharsets.US_ASCII);
        int padded = uid.length + (uid.length & 1);
        byte[] element = new byte[UID_HEADER_BYTES + padded];
        bytes.read(old.start(), element, UID_HEADER_BYTES - 2);
        element[6] = (byte) padded;
        System.arraycopy(uid, 0, element, UID_HEADER_BYTES, uid.length);
        edits.replace(old.start(), old.end(), element);
        Span group = spans.get(Tag.FileMetaInformationGroupLength);
        if (group != null && group.end() - group.valueStart() == 4) {
            byte[] length = new byte[4];
            bytes.read(group.valueStart(), length, 4);
            long value = FragmentScanner.unsigned(length, 0) + element.length - (old.end() - old.start());
            for (int b = 0; b < 4; b++) {
                length[b] = (byte) (value >> 8 * b);
            }
            edits.replace(group.valueStart(), group.end(), length);
        }
    }
}
