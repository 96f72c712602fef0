package org.ventail.io.dicom.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class GdcmDecoderTest {
    private static final String JPEG_LOSSLESS = "1.2.840.10008.1.2.4.70";
    private final GdcmDecoder decoder = new GdcmDecoder();

    @Test
    void saysWhatToInstallWhenTheToolIsNotThere() {
        decoder.missing().ifPresent(text -> assertTrue(text.contains("libgdcm-tools"), text));
        assertTrue(decoder.decodes(JPEG_LOSSLESS));
    }

    @Test
    void failsWithAnIoExceptionOnNoise() {
        Assumptions.assumeTrue(decoder.missing().isEmpty(), "gdcmconv is not installed");
        EncodedFrame noise = new EncodedFrame(JPEG_LOSSLESS, 4, 4, 1, 16, 12, false, new byte[] {1, 2, 3, 4});
        assertEquals(IOException.class, assertThrows(IOException.class, () -> decoder.decode(noise)).getClass());
    }
}
