package org.ventail.verify.text;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.io.FrameReader;
import org.ventail.api.model.VentailException;

/** Pictures in memory as the frames of any file. */
record PictureFrames(List<GreyPicture> pictures) implements FrameReader {
    @Override
    public boolean reads(Path file) {
        return true;
    }

    @Override
    public void read(Path file, Sink sink, IProgressMonitor monitor) throws VentailException {
        for (int i = 0; i < pictures.size(); i++) {
            GreyPicture p = pictures.get(i);
            sink.take(new Frame(i, p.width(), p.height(), List.of(p.values())));
        }
    }
}
