package org.ventail.io.dicom;

import java.util.List;
import java.util.Optional;
import org.ventail.io.dicom.codec.Jpeg2000Encoder;
import org.ventail.io.dicom.codec.PixelEncoder;
import org.ventail.io.dicom.codec.RleEncoder;
import org.ventail.io.dicom.codec.jpeg.JpegLsEncoder;
import org.ventail.io.dicom.codec.jpeg.LosslessJpegEncoder;

/** The encoders that are there. Without state. */
final class PixelEncoders {
    private static final List<PixelEncoder> ALL = List.of(new RleEncoder(), new LosslessJpegEncoder(), new Jpeg2000Encoder(),
            new JpegLsEncoder());

    private PixelEncoders() {
    }

    /** The one for that transfer syntax. */
    static Optional<PixelEncoder> of(String transferSyntax) {
        return ALL.stream().filter(e -> e.encodes(transferSyntax)).findFirst();
    }
}
