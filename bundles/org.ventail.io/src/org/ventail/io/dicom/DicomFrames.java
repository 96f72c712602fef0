package org.ventail.io.dicom;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.ventail.api.io.FrameReader;
import org.ventail.api.model.VentailException;
import org.ventail.io.dicom.codec.PixelDecoder;

/** Frames of any DICOM file with pixels, one in memory at a time. Threads: safe. */
@Component
public final class DicomFrames implements FrameReader {
    private final PixelDecoders decoders;

    /** With the built-in decoders only. */
    public DicomFrames() {
        this(List.of());
    }

    /** With further decoders for compressed files. */
    @Activate
    public DicomFrames(@Reference(policyOption = ReferencePolicyOption.GREEDY) List<PixelDecoder> plugins) {
        this.decoders = new PixelDecoders(plugins);
    }

    @Override
    public boolean reads(Path file) {
        return DicomMagic.likely(file);
    }

    @Override
    public void read(Path file, Sink sink, IProgressMonitor monitor) throws VentailException {
        Optional<PictureFile> opened = PictureFile.of(file);
        if (opened.isEmpty()) {
            return;
        }
        PixelLayout layout = opened.get().layout();
        SubMonitor progress = SubMonitor.convert(monitor, layout.frames());
        try (FrameFile frames = FrameFile.open(opened.get().instance(), decoders)) {
            SamplePlanes planes = new SamplePlanes(layout, opened.get().planar(), opened.get().palette(), frames.codec());
            for (int f = 0; f < layout.frames(); f++) {
                progress.split(1);
                sink.take(new Frame(f, layout.columns(), layout.rows(), planes.of(frames.frame(f))));
            }
        }
    }
}
