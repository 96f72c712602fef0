package org.ventail.io.dicom.codec;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;

/** JPEG 2000, lossless and lossy, through jai-imageio-jpeg2000. */
@Component
public final class Jpeg2000Decoder implements PixelDecoder {
    private static final String LOSSLESS = "1.2.840.10008.1.2.4.90";
    private static final String LOSSY = "1.2.840.10008.1.2.4.91";

    @Override
    public boolean decodes(String transferSyntaxUid) {
        return LOSSLESS.equals(transferSyntaxUid) || LOSSY.equals(transferSyntaxUid);
    }

    @Override
    public byte[] decode(EncodedFrame frame) throws IOException {
        // the provider is used directly: inside OSGi nobody registers it with ImageIO
        return ImageIoFrames.decode(new J2KImageReaderSpi().createReaderInstance(null), frame, false);
    }
}
