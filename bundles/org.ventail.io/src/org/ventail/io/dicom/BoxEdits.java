package org.ventail.io.dicom;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ventail.api.io.FrameBox;
import org.ventail.io.dicom.codec.EncodedFrame;
import org.ventail.io.dicom.codec.jpeg.JpegBoxes;

/**
 * Blanks rectangles of frames: each sample in them, and in two pixels around, gets the median of what surrounds it. In JPEG with
 * loss the coded blocks are blanked instead, so that all others stay as they are. Immutable.
 */
final class BoxEdits implements FrameEdits {
    private static final int MARGIN = 2;
    private static final Set<String> BLOCKS = Set.of("1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51");

    private final PixelLayout layout;
    private final boolean planar;
    private final Map<Integer, List<FrameBox>> boxes;

    /** @param planar whether uncompressed samples lie plane by plane */
    BoxEdits(PixelLayout layout, boolean planar, List<FrameBox> boxes) {
        this.layout = layout;
        this.planar = planar;
        this.boxes = boxes.stream().map(b -> b.grown(MARGIN, layout.columns(), layout.rows()))
                .collect(Collectors.groupingBy(FrameBox::frame));
    }

    @Override
    public int frames() {
        return layout.frames();
    }

    /** Frames with rectangles. */
    Set<Integer> touched() {
        return boxes.keySet().stream().filter(f -> f < frames()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean touches(int frame) {
        return boxes.containsKey(frame);
    }

    @Override
    public boolean apply(int frame, byte[] raw, SampleCodec codec) {
        byte[] before = raw.clone();
        for (FrameBox box : boxes.getOrDefault(frame, List.of())) {
            for (int s = 0; s < layout.samples(); s++) {
                blank(raw, codec, box, s);
            }
        }
        return !Arrays.equals(before, raw);
    }

    private void blank(byte[] raw, SampleCodec codec, FrameBox box, int sample) {
        FrameBox around = box.grown(1, layout.columns(), layout.rows());
        double[] values = new double[around.width() * around.height() - box.width() * box.height()];
        int n = 0;
        for (int y = around.y(); y < around.y() + around.height(); y++) {
            for (int x = around.x(); x < around.x() + around.width(); x++) {
                if (!box.contains(x, y)) {
                    values[n++] = codec.value(raw, at(x, y, sample));
                }
            }
        }
        Arrays.sort(values);
        double value = n == 0 ? 0 : values[n / 2];
        for (int y = box.y(); y < box.y() + box.height(); y++) {
            for (int x = box.x(); x < box.x() + box.width(); x++) {
                codec.put(raw, at(x, y, sample), value);
            }
        }
    }

    private int at(int x, int y, int sample) {
        int pixel = y * layout.columns() + x;
        return planar ? sample * layout.framePixels() + pixel : pixel * layout.samples() + sample;
    }

    @Override
    public Optional<byte[]> editCodestream(int frame, EncodedFrame was) throws IOException {
        if (!BLOCKS.contains(was.transferSyntaxUid())) {
            return Optional.empty();
        }
        return Optional.of(JpegBoxes.blank(was.bytes(), boxes.getOrDefault(frame, List.of()).stream()
                .map(b -> new JpegBoxes.Box(b.x(), b.y(), b.width(), b.height())).toList()));
    }
}
