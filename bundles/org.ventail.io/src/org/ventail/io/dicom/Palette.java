package org.ventail.io.dicom;

import java.io.IOException;
import java.util.Optional;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;

/**
 * The colours of a palette image (PS3.3 C.7.6.3.1.5): a number stands for an entry of three tables.
 *
 * @param first number that stands for the first entry; smaller ones do, too
 * @param tables red, green and blue, all of one length
 */
record Palette(int first, float[][] tables) {
    private static final int[] DESCRIPTORS = {Tag.RedPaletteColorLookupTableDescriptor,
            Tag.GreenPaletteColorLookupTableDescriptor, Tag.BluePaletteColorLookupTableDescriptor};
    private static final int[] DATA = {Tag.RedPaletteColorLookupTableData, Tag.GreenPaletteColorLookupTableData,
            Tag.BluePaletteColorLookupTableData};
    private static final int ALL_ENTRIES = 1 << 16;

    /** The palette of an image; none where it has none, or one that is segmented: then the numbers are looked at. */
    static Optional<Palette> of(Attributes a, PixelLayout layout) throws IOException {
        if (!layout.photometric().startsWith("PALETTE") || layout.samples() != 1) {
            return Optional.empty();
        }
        float[][] tables = new float[DATA.length][];
        int first = 0;
        for (int c = 0; c < DATA.length; c++) {
            int[] descriptor = a.getInts(DESCRIPTORS[c]);
            byte[] data = a.getBytes(DATA[c]);
            if (descriptor == null || descriptor.length < 3 || data == null) {
                return Optional.empty();
            }
            tables[c] = table(data, descriptor[0] == 0 ? ALL_ENTRIES : descriptor[0] & 0xffff, a.bigEndian());
            first = descriptor[1];
            if (tables[c].length == 0 || tables[c].length != tables[0].length) {
                return Optional.empty();
            }
        }
        return Optional.of(new Palette(first, tables));
    }

    private static float[] table(byte[] data, int entries, boolean bigEndian) {
        boolean words = data.length >= 2 * entries;
        float[] t = new float[Math.min(entries, data.length)];
        for (int i = 0; i < t.length; i++) {
            t[i] = words ? (data[2 * i + (bigEndian ? 1 : 0)] & 0xff) + 256 * (data[2 * i + (bigEndian ? 0 : 1)] & 0xff)
                    : data[i] & 0xff;
        }
        return t;
    }

    float colour(int channel, int number) {
        float[] t = tables[channel];
        return t[Math.max(0, Math.min(t.length - 1, number - first))];
    }
}
