package org.ventail.deid;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.UID;
import org.dcm4che3.io.DicomOutputStream;
import org.ventail.api.deid.CleaningRecord;

/**
 * A cleaned header, ready to be written before the pixels that stayed in the file. Immutable.
 *
 * @param bytes the new file up to its pixels
 * @param record what was done
 */
record CleanHeader(byte[] bytes, PixelBytes pixels, CleaningRecord record) {
    private static final int ROOM = 1 << 13;

    /** Of a cleaned data set. */
    static CleanHeader of(Attributes meta, Attributes data, PixelBytes pixels, CleaningRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(ROOM);
        DicomOutputStream dicom = new DicomOutputStream(bytes, UID.ExplicitVRLittleEndian);
        dicom.writeDataset(meta, data);
        pixels.writeHeader(dicom);
        return new CleanHeader(bytes.toByteArray(), pixels, record);
    }

    /** Writes the new file. */
    void write(FileChannel in, PageWriter out) throws IOException {
        out.put(bytes);
        pixels.writeValue(in, out);
        out.flush();
    }
}
