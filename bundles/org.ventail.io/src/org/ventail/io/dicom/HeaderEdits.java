package org.ventail.io.dicom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dcm4che3.data.Tag;

/** What must change in a header when pixels did. For one file. */
final class HeaderEdits {
    private static final int UID_HEADER_BYTES = 8;
    /** Colours of JPEG 2000 without and with loss (PS3.3 C.7.6.3.1.2). */
    private static final String REVERSIBLE = "YBR_RCT";
    private static final String IRREVERSIBLE = "YBR_ICT";

    private final DicomHeader header;
    private final DicomBytes bytes;

    HeaderEdits(DicomHeader header, DicomBytes bytes) {
        this.header = header;
        this.bytes = bytes;
    }

    /** @param again the frames that are written as they were */
    ByteEdits of(PixelSummary summary, Recompression again) throws IOException {
        ByteEdits edits = new ByteEdits();
        Map<Integer, Span> spans = header.spans();
        value(edits, spans.get(Tag.SmallestImagePixelValue), summary.min());
        value(edits, spans.get(Tag.LargestImagePixelValue), summary.max());
        if (again.complete()) {
            value(edits, spans.get(OffsetTables.EXTENDED), again.tables().extended());
            value(edits, spans.get(OffsetTables.EXTENDED_LENGTHS), again.tables().extendedLengths());
            if (again.changedAll() && photometric(spans).equals(IRREVERSIBLE)) {
                // each frame says itself how it was coded; where all were coded again, the header says so, too
                photometric(edits, spans, REVERSIBLE);
            }
        } else if (!TransferSyntaxes.isNative(header.transferSyntax())) {
            transferSyntax(edits, spans);
            colours(edits, spans);
            spans.entrySet().stream()
                    .filter(e -> e.getKey() == OffsetTables.EXTENDED || e.getKey() == OffsetTables.EXTENDED_LENGTHS)
                    .forEach(e -> edits.remove(e.getValue()));
        }
        return edits;
    }

    /** Decoders give samples pixel by pixel, without the subsampling of JPEG and the colour transforms of JPEG 2000. */
    private void colours(ByteEdits edits, Map<Integer, Span> spans) throws IOException {
        value(edits, spans.get(Tag.PlanarConfiguration), 0);
        String was = photometric(spans);
        photometric(edits, spans, was.equals(REVERSIBLE) || was.equals(IRREVERSIBLE) ? "RGB"
                : was.equals("YBR_FULL_422") ? "YBR_FULL" : was);
    }

    private String photometric(Map<Integer, Span> spans) throws IOException {
        Span span = spans.get(Tag.PhotometricInterpretation);
        byte[] value = new byte[span == null ? 0 : (int) (span.end() - span.valueStart())];
        if (span != null) {
            bytes.read(span.valueStart(), value, value.length);
        }
        return new String(value, StandardCharsets.US_ASCII).trim();
    }

    /** Padded with spaces to the length it had. */
    private static void photometric(ByteEdits edits, Map<Integer, Span> spans, String now) {
        Span span = spans.get(Tag.PhotometricInterpretation);
        int length = span == null ? 0 : (int) (span.end() - span.valueStart());
        value(edits, span, (now + " ".repeat(Math.max(0, length - now.length()))).getBytes(StandardCharsets.US_ASCII));
    }

    /** A value of the same length. */
    private static void value(ByteEdits edits, Span span, byte[] value) {
        if (span != null && span.end() - span.valueStart() == value.length) {
            edits.replace(span.valueStart(), span.end(), value);
        }
    }

    /** A two-byte number in the byte order of the dataset. */
    private void value(ByteEdits edits, Span span, double value) {
        if (span != null && Double.isFinite(value) && span.end() - span.valueStart() == 2) {
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
