package org.ventail.deid;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.io.DicomInputStream;
import org.dcm4che3.io.DicomOutputStream;
import org.ventail.deid.ElementNotes.Element;

/**
 * A cleaned header as bytes, which other values can be put into. Immutable.
 *
 * @param header as it was written
 */
record CleanBytes(HeaderBytes header, String transferSyntax) {
    /** Where the length of the file meta information stands. */
    private static final int META_LENGTH_AT = 140;
    private static final int ROOM = 64;

    /** Reads what was written up to the pixels. */
    static CleanBytes of(byte[] bytes) throws IOException {
        ElementNotes notes = new ElementNotes();
        DicomInputStream dicom = new DicomInputStream(new ByteArrayInputStream(bytes));
        dicom.setImageInputHandler(notes);
        dicom.readDataset(-1, Tag.PixelData);
        return new CleanBytes(new HeaderBytes(bytes, notes.elements(), dicom.explicitVR()), dicom.getTransferSyntax());
    }

    /** Whether the values of some elements are these. */
    boolean has(Attributes data, List<Element> elements) throws IOException {
        for (Element e : elements) {
            Optional<Element> own = header.element(e.tag());
            byte[] there = own.isEmpty() ? new byte[0]
                    : Arrays.copyOfRange(header.bytes(), (int) own.get().start(), (int) own.get().end());
            ByteArrayOutputStream here = new ByteArrayOutputStream();
            if (data.contains(e.tag())) {
                write(data, e.tag(), e.tag(), new DicomOutputStream(here, transferSyntax));
            }
            if (!Arrays.equals(there, here.toByteArray())) {
                return false;
            }
        }
        return true;
    }

    /**
     * The same with other values of some elements.
     *
     * @param data which has them where this header has them, and only there
     */
    byte[] with(Attributes data, List<Element> elements) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(header.bytes().length + ROOM);
        int at = 0;
        if (data.contains(Tag.SOPInstanceUID)) {
            DicomOutputStream meta = new DicomOutputStream(bytes, UID.ExplicitVRLittleEndian);
            at = replace(Tag.MediaStorageSOPInstanceUID, data, Tag.SOPInstanceUID, at, bytes, meta);
        }
        int growth = bytes.size() - at;
        DicomOutputStream dicom = new DicomOutputStream(bytes, transferSyntax);
        for (Element e : elements) {
            at = replace(e.tag(), data, e.tag(), at, bytes, dicom);
        }
        bytes.write(header.bytes(), at, header.bytes().length - at);
        byte[] all = bytes.toByteArray();
        ByteBuffer lengths = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
        lengths.putInt(META_LENGTH_AT, lengths.getInt(META_LENGTH_AT) + growth);
        return all;
    }

    /** Copies what is before an element and writes the value of another tag in its place; the end of what was replaced. */
    private int replace(int tag, Attributes data, int by, int at, ByteArrayOutputStream bytes, DicomOutputStream dicom)
            throws IOException {
        Optional<Element> own = header.element(tag);
        if (own.isEmpty()) {
            return at;
        }
        bytes.write(header.bytes(), at, (int) own.get().start() - at);
        write(data, by, tag, dicom);
        return (int) own.get().end();
    }

    private static void write(Attributes data, int tag, int as, DicomOutputStream out) throws IOException {
        out.writeAttribute(as, data.getVR(tag), data.getValue(tag), data.getSpecificCharacterSet());
    }
}
