package org.ventail.io.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.ventail.api.io.Region;
import org.ventail.api.model.VentailException;

/**
 * The frames of a segmentation as sets of pixels (PS3.3 C.8.20): one bit a pixel, packed over all frames, or one byte and
 * more where it is fractional or a map of labels. For one thread.
 */
final class SegmentBits {
    private final PlanarObject object;
    private final PixelLayout layout;
    private final byte[] pixels;

    private SegmentBits(PlanarObject object, byte[] pixels) {
        this.object = object;
        this.layout = object.instance().layout().orElseThrow();
        this.pixels = pixels;
    }

    static SegmentBits read(PlanarObject object) throws VentailException {
        Path file = object.instance().file();
        PixelElement element = object.instance().header().pixels().orElseThrow();
        if (element.encapsulated() || object.instance().header().bigEndian()) {
            throw PlanarObject.unclean(file, "it is a compressed or big-endian segmentation");
        }
        try (DicomBytes bytes = DicomBytes.open(file, object.instance().header())) {
            byte[] pixels = new byte[Math.toIntExact(element.length())];
            bytes.read(element.offset(), pixels, pixels.length);
            return new SegmentBits(object, pixels);
        } catch (IOException | ArithmeticException e) {
            throw new VentailException(DicomProblems.unreadable(file, e), e);
        }
    }

    List<Plane> planes() {
        return object.planes();
    }

    int columns() {
        return layout.columns();
    }

    int rows() {
        return layout.rows();
    }

    /** Whether a pixel of a frame belongs to a segment. */
    boolean get(int frame, int pixel) {
        long at = (long) frame * layout.framePixels() + pixel;
        if (layout.bitsAllocated() == 1) {
            return (pixels[(int) (at >> 3)] >> (at & 7) & 1) != 0;
        }
        int bytes = layout.bitsAllocated() / 8;
        for (int b = 0; b < bytes; b++) {
            if (pixels[(int) (at * bytes) + b] != 0) {
                return true;
            }
        }
        return false;
    }

    private void clear(int frame, int pixel) {
        long at = (long) frame * layout.framePixels() + pixel;
        if (layout.bitsAllocated() == 1) {
            pixels[(int) (at >> 3)] &= (byte) ~(1 << (at & 7));
            return;
        }
        int bytes = layout.bitsAllocated() / 8;
        for (int b = 0; b < bytes; b++) {
            pixels[(int) (at * bytes) + b] = 0;
        }
    }

    /** Takes the region out of all frames; how many pixels went. */
    long clear(Region region) {
        long[] count = new long[1];
        List<Plane> planes = object.planes();
        for (int f = 0; f < planes.size(); f++) {
            int frame = f;
            Planes.inRegion(planes.get(f), layout.columns(), layout.rows(), region, i -> {
                if (get(frame, i)) {
                    clear(frame, i);
                    count[0]++;
                }
            });
        }
        return count[0];
    }

    /** Number of pixels by the number of their segment; label maps count as one segment. */
    Map<Integer, Long> sizes() {
        Map<Integer, Long> sizes = new TreeMap<>();
        Sequence groups = object.dataset().getSequence(Tag.PerFrameFunctionalGroupsSequence);
        for (int f = 0; f < object.planes().size(); f++) {
            Attributes own = groups.get(f).getNestedDataset(Tag.SegmentIdentificationSequence);
            int segment = own == null ? 0 : own.getInt(Tag.ReferencedSegmentNumber, 0);
            long n = 0;
            for (int i = 0; i < layout.framePixels(); i++) {
                n += get(f, i) ? 1 : 0;
            }
            sizes.merge(segment, n, Long::sum);
        }
        return sizes;
    }

    /** Writes the file with the pixels as they are now. */
    void write(Path target) throws VentailException {
        DicomHeader header = object.instance().header();
        PixelElement element = header.pixels().orElseThrow();
        try (DicomBytes bytes = DicomBytes.open(object.instance().file(), header)) {
            ByteEdits edits = new ByteEdits();
            Thumbnails.of(header).edit(edits);
            edits.replace(element.offset(), element.offset() + element.length(), pixels);
            NewFile.write(target, header, bytes, edits);
        } catch (IOException e) {
            throw new VentailException(DicomProblems.unreadable(object.instance().file(), e), e);
        }
    }
}
