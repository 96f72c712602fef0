package org.ventail.deid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomInputHandler;
import org.dcm4che3.io.DicomInputStream;

/** Notes where the elements of a data set lie, those of the file meta information too, while it is parsed. One per file. */
final class ElementNotes implements DicomInputHandler {
    /** Longer headers are not compared with others. */
    private static final int MOST = 4096;
    private final List<Element> elements = new ArrayList<>();

    /**
     * An element that is in no sequence.
     *
     * @param vr as the parser understood it
     * @param start of its header
     * @param value start of its value
     * @param end of its value
     */
    record Element(int tag, VR vr, long start, long value, long end) {
        boolean ofMeta() {
            return tag >>> 16 == 2;
        }

        boolean ofPrivate() {
            return (tag >>> 16 & 1) == 1;
        }

        /** Tag of the creator of the block that a private element is in. */
        int creator() {
            return tag & 0xffff0000 | tag >>> 8 & 0xff;
        }
    }

    /** In the order of the file. */
    List<Element> elements() {
        return List.copyOf(elements);
    }

    @Override
    public void readValue(DicomInputStream in, Attributes target) throws IOException {
        boolean noted = in.level() == 0 && elements.size() < MOST;
        int tag = in.tag();
        VR vr = in.vr();
        long start = in.getTagPosition();
        long value = in.getPosition();
        in.readValue(in, target);
        if (noted) {
            elements.add(new Element(tag, vr, start, value, in.getPosition()));
        }
    }

    @Override
    public void readValue(DicomInputStream in, Sequence items) throws IOException {
        in.readValue(in, items);
    }

    @Override
    public void readValue(DicomInputStream in, Fragments fragments) throws IOException {
        in.readValue(in, fragments);
    }

    @Override
    public void startDataset(DicomInputStream in) {
        // nothing to prepare
    }

    @Override
    public void endDataset(DicomInputStream in) {
        // nothing to finish
    }
}
