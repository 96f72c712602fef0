package org.ventail.io.dicom.codec;

import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Runs an {@link ImageReader} on one frame, checks the size against the header and lays the samples out as DICOM wants.
 */
final class ImageIoFrames {
    private ImageIoFrames() {
    }

    static byte[] decode(ImageReader reader, EncodedFrame frame) throws IOException {
        try (ImageInputStream in = new BoundedFrameStream(frame.bytes())) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != frame.columns() || reader.getHeight(0) != frame.rows()) {
                throw new IOException("the compressed frame has another size than the header says");
            }
            Raster raster = reader.readRaster(0, null);
            return samples(raster, frame);
        } catch (RuntimeException | Error e) {
            // decoders answer damaged streams with unchecked exceptions, jj2000 even with ThreadDeath
            throw new IOException("the compressed frame cannot be decoded (" + e.getClass().getSimpleName() + ")", e);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] samples(Raster raster, EncodedFrame frame) throws IOException {
        if (raster.getNumBands() != frame.samples()) {
            throw new IOException("the compressed frame has " + raster.getNumBands() + " samples per pixel, the header "
                    + frame.samples());
        }
        byte[] out = new byte[frame.decodedBytes()];
        int bytes = frame.bitsAllocated() / 8;
        int[] row = new int[frame.columns() * frame.samples()];
        int at = 0;
        for (int y = 0; y < frame.rows(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, frame.columns(), 1, row);
            for (int value : row) {
                for (int b = 0; b < bytes; b++) {
                    out[at++] = (byte) (value >> 8 * b);
                }
            }
        }
        return out;
    }
}
