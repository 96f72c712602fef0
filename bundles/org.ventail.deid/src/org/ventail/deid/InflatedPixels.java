package org.ventail.deid;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;

/**
 * The pixel data of a deflated file, which have no place in it that could be copied from: cleaned in memory, as those
 * in files are.
 */
final class InflatedPixels {
    private InflatedPixels() {
    }

    /**
     * Cuts off what stands behind the last pixel and clears bits that hold no part of a value.
     *
     * @throws IOException if they are fewer than the header says, or fragments, which this transfer syntax does not have
     */
    static void clean(Attributes data) throws IOException {
        Object value = data.getValue(Tag.PixelData);
        if (value == null || data.getVR(Tag.PixelData) == null) {
            return;
        }
        if (!(value instanceof byte[] bytes)) {
            if (data.containsValue(Tag.PixelData)) {
                throw new IOException("fragments in a transfer syntax that has none");
            }
            return;
        }
        PixelHeader header = PixelHeader.inflated(data, bytes.length);
        if (header.expected() != Long.MAX_VALUE && bytes.length < header.expected()) {
            throw new IOException("fewer pixels than the header says");
        }
        byte[] pixels = Arrays.copyOf(bytes, (int) Math.min(bytes.length, header.expected()));
        header.unused().ifPresent(u -> u.clear(ByteBuffer.wrap(pixels)));
        data.setBytes(Tag.PixelData, header.vr(), pixels);
    }
}
