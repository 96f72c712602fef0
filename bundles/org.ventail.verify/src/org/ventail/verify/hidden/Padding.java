package org.ventail.verify.hidden;

import java.io.IOException;
import java.util.function.Consumer;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;

/** Padding after the data set, and bytes of the pixel element behind the last frame. */
final class Padding implements DicomPlace {
    private static final int TRAILING_PADDING = 0xfffcfffc;

    @Override
    public void look(Parsed dicom, Consumer<String> problems) throws IOException {
        Attributes a = dicom.data();
        if (a.contains(TRAILING_PADDING) && !zero(a.getBytes(TRAILING_PADDING), 0)) {
            problems.accept("The padding after the data set is not empty.");
        }
        if (a.getValue(Tag.PixelData) instanceof byte[] pixels && !zero(pixels, bytesOfFrames(a))) {
            problems.accept("Bytes follow the last frame.");
        }
    }

    private static long bytesOfFrames(Attributes a) {
        long samples = (long) a.getInt(Tag.Rows, 0) * a.getInt(Tag.Columns, 0) * Math.max(1, a.getInt(Tag.NumberOfFrames, 1));
        boolean halved = a.getString(Tag.PhotometricInterpretation, "").trim().equals("YBR_FULL_422");
        int each = halved ? 2 : a.getInt(Tag.SamplesPerPixel, 1);
        return (samples * each * a.getInt(Tag.BitsAllocated, Byte.SIZE) + Byte.SIZE - 1) / Byte.SIZE;
    }

    private static boolean zero(byte[] bytes, long from) {
        for (long i = from; bytes != null && i < bytes.length; i++) {
            if (bytes[(int) i] != 0) {
                return false;
            }
        }
        return true;
    }
}
