package org.ventail.verify.hidden;

import java.io.IOException;
import java.util.function.Consumer;
import org.dcm4che3.data.Tag;

/** Pictures inside sequences: icon images and the like, which show what the scan showed before it was cleaned. */
final class EmbeddedPictures implements DicomPlace {
    @Override
    public void look(Parsed dicom, Consumer<String> problems) throws IOException {
        boolean[] found = new boolean[2];
        try {
            dicom.data().accept((item, tag, vr, value) -> {
                found[0] |= tag == Tag.IconImageSequence && item.containsValue(tag);
                found[1] |= item != dicom.data() && tag == Tag.PixelData;
                return true;
            }, true);
        } catch (Exception e) {
            throw new IOException("not readable as DICOM", e);
        }
        if (found[0]) {
            problems.accept("An icon image is still there.");
        } else if (found[1]) {
            problems.accept("A picture inside a sequence is still there.");
        }
    }
}
