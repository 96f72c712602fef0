package org.ventail.verify.hidden;

import java.io.IOException;
import java.util.function.Consumer;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Tag;

/**
 * What compressed frames carry beside the pixels: comments, application segments with thumbnails or EXIF, bytes behind
 * the end.
 */
final class CodecComments implements DicomPlace {
    @Override
    public void look(Parsed dicom, Consumer<String> problems) throws IOException {
        if (!(dicom.data().getValue(Tag.PixelData) instanceof Fragments fragments)) {
            return;
        }
        for (int i = 1; i < fragments.size(); i++) {
            if (fragments.get(i) instanceof byte[] b && new Codestream(b).carriesMore()) {
                problems.accept("A compressed frame carries a comment or data of an application.");
                return;
            }
        }
    }
}
