package org.ventail.verify.hidden;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Tag;

/** What frames in RLE Lossless (PS3.5 Annex G) carry beside the picture: decoders skip it, and so do all viewers. */
final class RleRest implements DicomPlace {
    private static final String RLE = "1.2.840.10008.1.2.5";

    @Override
    public void look(Parsed dicom, Consumer<String> problems) throws IOException {
        if (!dicom.transferSyntax().equals(RLE) || !(dicom.data().getValue(Tag.PixelData) instanceof Fragments fragments)) {
            return;
        }
        Attributes a = dicom.data();
        int pixels = Math.multiplyExact(a.getInt(Tag.Rows, 0), a.getInt(Tag.Columns, 0));
        int segments = a.getInt(Tag.SamplesPerPixel, 1) * a.getInt(Tag.BitsAllocated, Byte.SIZE) / Byte.SIZE;
        for (byte[] frame : frames(fragments, a.getInt(Tag.NumberOfFrames, 1))) {
            if (new RleFrame(frame, segments, pixels).carriesMore()) {
                problems.accept("A compressed frame (RLE) carries bytes that are no part of the picture.");
                return;
            }
        }
    }

    /** A frame is one fragment; a single frame may have been cut into several. */
    private static List<byte[]> frames(Fragments fragments, int frames) throws IOException {
        List<byte[]> pieces = new ArrayList<>();
        for (Object f : fragments.subList(Math.min(1, fragments.size()), fragments.size())) {
            pieces.add(f instanceof byte[] b ? b : new byte[0]);
        }
        if (frames == 1) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            pieces.forEach(all::writeBytes);
            return List.of(all.toByteArray());
        }
        if (pieces.size() != frames) {
            throw new IOException("not one fragment for each frame");
        }
        return pieces;
    }
}
