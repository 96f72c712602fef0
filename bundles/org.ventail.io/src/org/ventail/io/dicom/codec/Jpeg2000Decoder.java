package org.ventail.io.dicom.codec;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * JPEG 2000, lossless and lossy, through jai-imageio-jpeg2000. Its decoder does not always end on damaged frames, so
 * the header is checked first and every frame is decoded on a thread of its own that is waited for no longer than a
 * time-out.
 */
public final class Jpeg2000Decoder implements PixelDecoder {
    private static final String LOSSLESS = "1.2.840.10008.1.2.4.90";
    private static final String LOSSY = "1.2.840.10008.1.2.4.91";
    private static final long LEAST_SECONDS = 10;
    private static final int SLOWEST_BYTES_PER_SECOND = 1 << 20;

    @Override
    public boolean decodes(String transferSyntaxUid) {
        return LOSSLESS.equals(transferSyntaxUid) || LOSSY.equals(transferSyntaxUid);
    }

    @Override
    public byte[] decode(EncodedFrame frame) throws IOException {
        Jpeg2000Header.check(frame);
        // the provider is used directly: inside OSGi nobody registers it with ImageIO
        FutureTask<byte[]> task = new FutureTask<>(
                () -> ImageIoFrames.decode(new J2KImageReaderSpi().createReaderInstance(null), frame));
        Thread worker = new Thread(task, "ventail-jpeg2000");
        worker.setDaemon(true);
        worker.start();
        try {
            return task.get(LEAST_SECONDS + frame.decodedBytes() / SLOWEST_BYTES_PER_SECOND, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(
                    "the compressed frame cannot be decoded", e);
        } catch (TimeoutException e) {
            throw new IOException("the compressed frame takes too long to decode", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
