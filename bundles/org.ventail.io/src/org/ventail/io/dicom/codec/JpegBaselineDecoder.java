package org.ventail.io.dicom.codec;

import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * JPEG Baseline (8 bit, lossy) through the JPEG reader that every Java has. Colour comes as it is stored, not
 * converted.
 */
public final class JpegBaselineDecoder implements PixelDecoder {
    private static final String BASELINE = "1.2.840.10008.1.2.4.50";

    @Override
    public boolean decodes(String transferSyntaxUid) {
        return BASELINE.equals(transferSyntaxUid);
    }

    @Override
    public byte[] decode(EncodedFrame frame) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        if (!readers.hasNext()) {
            throw new IOException("this Java has no JPEG reader");
        }
        return ImageIoFrames.decode(readers.next(), frame);
    }
}
