package org.ventail.deid;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.io.DicomInputStream;
import org.dcm4che3.io.DicomOutputStream;
import org.ventail.deid.ElementNotes.Element;

/** A cleaned header as bytes, which other values can be put into. Immutable. */
final class CleanBytes {
    private final HeaderBytes header;
    private final String transferSyntax;
    private final String classUid;
    private final String instanceUid;

    private CleanBytes(HeaderBytes header, String transferSyntax, Attributes data) {
        this.header = header;
        this.transferSyntax = transferSyntax;
        this.classUid = data.getString(Tag.SOPClassUID);
        this.instanceUid = data.getString(Tag.SOPInstanceUID);
    }

    /** Reads what was written up to the pixels. */
    static CleanBytes of(byte[] bytes) throws IOException {
        ElementNotes notes = new ElementNotes();
        DicomInputStream dicom = new DicomInputStream(new ByteArrayInputStream(bytes));
        dicom.setImageInputHandler(notes);
        Attributes data = dicom.readDataset(-1, Tag.PixelData);
        return new CleanBytes(new HeaderBytes(bytes, notes.elements(), dicom.explicitVR()), dicom.getTransferSyntax(), data);
    }

    /** Whether the values of some elements are these. */
    boolean has(Attributes data, List<Element> elements) throws IOException {
        for (Element e : elements) {
            Optional<Element> own = header.element(e.tag());
            byte[] there = own.isEmpty() ? new byte[0]
                    : Arrays.copyOfRange(header.bytes(), (int) own.get().start(), (int) own.get().end());
            ByteArrayOutputStream here = new ByteArrayOutputStream();
            write(data, e.tag(), new DicomOutputStream(here, transferSyntax));
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(header.bytes().length + 64);
        new DicomOutputStream(bytes, UID.ExplicitVRLittleEndian).writeFileMetaInformation(
                FileMeta.of(classUid, data.getString(Tag.SOPInstanceUID, instanceUid), transferSyntax));
        DicomOutputStream dicom = new DicomOutputStream(bytes, transferSyntax);
        int at = header.metaEnd();
        for (Element e : elements) {
            Optional<Element> own = header.element(e.tag());
            if (own.isPresent()) {
                bytes.write(header.bytes(), at, (int) own.get().start() - at);
                write(data, e.tag(), dicom);
                at = (int) own.get().end();
            }
        }
        bytes.write(header.bytes(), at, header.bytes().length - at);
        return bytes.toByteArray();
    }

    private static void write(Attributes data, int tag, DicomOutputStream out) throws IOException {
        if (data.contains(tag)) {
            out.writeAttribute(tag, data.getVR(tag), data.getValue(tag), data.getSpecificCharacterSet());
        }
    }
}
