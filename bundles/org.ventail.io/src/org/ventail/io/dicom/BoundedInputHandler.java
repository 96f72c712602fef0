package org.ventail.io.dicom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomInputHandler;
import org.dcm4che3.io.DicomInputStream;

/**
 * Stands between dcm4che's parser and a possibly hostile file: bounds nesting, items, elements and inflated bytes,
 * leaves out large values, and notes where the elements lie that matter to a writer. One per file.
 */
final class BoundedInputHandler implements DicomInputHandler {
    private static final int MAX_DEPTH = 48;
    private static final int MAX_ITEMS = 400_000;
    private static final int MAX_ELEMENTS = 4_000_000;
    private static final long MAX_HEADER_BYTES = 512L << 20;
    private static final long MAX_VALUE_BYTES = 1L << 20;

    private final Map<Integer, Span> spans = new HashMap<>();
    private final List<Span> nestedPixels = new ArrayList<>();
    private PixelElement pixels;
    private int items;
    private int elements;

    Map<Integer, Span> spans() {
        return Map.copyOf(spans);
    }

    /** Pixels of images inside sequences, such as icons. */
    List<Span> nestedPixels() {
        return List.copyOf(nestedPixels);
    }

    /** Float or double pixel data that was met and skipped. */
    Optional<PixelElement> pixels() {
        return Optional.ofNullable(pixels);
    }

    private static boolean isNoted(int tag) {
        return Thumbnails.isOverlay(tag) || switch (tag) {
            case Tag.FileMetaInformationGroupLength, Tag.TransferSyntaxUID, Tag.SmallestImagePixelValue,
                    Tag.LargestImagePixelValue,
                    Tag.IconImageSequence, Thumbnails.ICON_GROUP_LENGTH, OffsetTables.EXTENDED, OffsetTables.EXTENDED_LENGTHS,
                    Tag.PhotometricInterpretation, Tag.PlanarConfiguration ->
                true;
            default -> false;
        };
    }

    @Override
    public void readValue(DicomInputStream in, Attributes target) throws IOException {
        count(in);
        boolean top = in.level() == 0;
        int tag = in.tag();
        long start = in.getTagPosition();
        long valueStart = in.getPosition();
        if (top && PixelElement.isPixelData(tag)) {
            pixels = new PixelElement(tag, in.vr(), start, valueStart, length(in));
            skip(in);
        } else if (length(in) > MAX_VALUE_BYTES && in.vr() != VR.SQ) {
            skip(in);
        } else {
            in.readValue(in, target);
        }
        if (!top && PixelElement.isPixelData(tag) && in.getPosition() > valueStart && length(in) >= 0) {
            nestedPixels.add(new Span(start, valueStart, in.getPosition()));
        }
        if (top && isNoted(tag)) {
            spans.put(tag, new Span(start, valueStart, in.getPosition()));
        }
    }

    @Override
    public void readValue(DicomInputStream in, Sequence sequence) throws IOException {
        if (in.level() > MAX_DEPTH) {
            throw new IOException("sequences are nested deeper than " + MAX_DEPTH);
        }
        if (++items > MAX_ITEMS) {
            throw new IOException("more than " + MAX_ITEMS + " sequence items");
        }
        in.readValue(in, sequence);
    }

    @Override
    public void readValue(DicomInputStream in, Fragments fragments) throws IOException {
        count(in);
        long start = in.getTagPosition();
        long valueStart = in.getPosition();
        if (length(in) > MAX_VALUE_BYTES) {
            skip(in);
        } else {
            in.readValue(in, fragments);
        }
        if (in.level() > 0) {
            nestedPixels.add(new Span(start, valueStart, in.getPosition()));
        }
    }

    @Override
    public void startDataset(DicomInputStream in) {
        // nothing to prepare
    }

    @Override
    public void endDataset(DicomInputStream in) {
        // nothing to finish
    }

    private void count(DicomInputStream in) throws IOException {
        if (++elements > MAX_ELEMENTS || in.getPosition() > MAX_HEADER_BYTES) {
            throw new IOException("the header is larger than any real one");
        }
    }

    private static void skip(DicomInputStream in) throws IOException {
        long length = length(in);
        if (length < 0) {
            throw new IOException("a value of undefined length where none is allowed");
        }
        in.skipFully(length);
    }

    /** The unsigned length, -1 for an undefined one. */
    static long length(DicomInputStream in) {
        return in.length() == -1 ? -1 : in.length() & 0xffffffffL;
    }
}
