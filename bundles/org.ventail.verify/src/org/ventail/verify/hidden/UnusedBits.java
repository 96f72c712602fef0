package org.ventail.verify.hidden;

import java.io.IOException;
import java.util.function.Consumer;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;

/**
 * Bits of 16-bit samples that hold no part of a value: overlays were kept there, and anything else can be. The sign of a
 * signed value may go on in them.
 */
final class UnusedBits implements DicomPlace {
    @Override
    public void look(Parsed dicom, Consumer<String> problems) throws IOException {
        Attributes a = dicom.data();
        int stored = a.getInt(Tag.BitsStored, Short.SIZE);
        if (a.getInt(Tag.BitsAllocated, 0) != Short.SIZE || stored >= Short.SIZE
                || !(a.getValue(Tag.PixelData) instanceof byte[]) || a.getVR(Tag.PixelData) == VR.SQ) {
            return;
        }
        byte[] pixels = a.getBytes(Tag.PixelData);
        int high = a.getInt(Tag.HighBit, stored - 1);
        int used = (1 << stored) - 1 << high + 1 - stored;
        boolean signed = a.getInt(Tag.PixelRepresentation, 0) == 1;
        int above = 0xffff & -(1 << high + 1);
        int low = a.bigEndian() ? 1 : 0;
        for (int i = 0; i + 1 < pixels.length; i += 2) {
            int word = pixels[i + low] & 0xff | (pixels[i + 1 - low] & 0xff) << Byte.SIZE;
            boolean signGoesOn = signed && (word >> high & 1) == 1 && (word & 0xffff & ~used) == above;
            if ((word & 0xffff & ~used) != 0 && !signGoesOn) {
                problems.accept("Unused bits of the pixels hold something.");
                return;
            }
        }
    }
}
