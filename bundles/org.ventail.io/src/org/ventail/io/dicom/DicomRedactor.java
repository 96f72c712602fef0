package org.ventail.io.dicom;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.ventail.api.io.FrameBox;
import org.ventail.api.io.FrameRedactor;
import org.ventail.api.model.VentailException;
import org.ventail.io.dicom.codec.PixelDecoder;

/**
 * Blanks rectangles in any DICOM file with pixels. The transfer syntax stays where frames can be compressed again without loss;
 * in JPEG with loss only the coded blocks change that a rectangle touches. Else the pixels are written uncompressed.
 * Threads: safe.
 */
@Component
public final class DicomRedactor implements FrameRedactor {
    private final PixelDecoders decoders;

    /** With the built-in decoders only. */
    public DicomRedactor() {
        this(List.of());
    }

    /** With further decoders for compressed files. */
    @Activate
    public DicomRedactor(@Reference(policyOption = ReferencePolicyOption.GREEDY) List<PixelDecoder> plugins) {
        this.decoders = new PixelDecoders(plugins);
    }

    @Override
    public boolean redacts(Path file) {
        return DicomMagic.likely(file);
    }

    @Override
    public Redacted redact(Path file, Path target, List<FrameBox> boxes, IProgressMonitor monitor) throws VentailException {
        PictureFile picture = PictureFile.of(file)
                .orElseThrow(() -> new VentailException(DicomProblems.badPixels(file, "no pixels at all")));
        if (picture.layout().bitsAllocated() < Byte.SIZE && !boxes.isEmpty()) {
            throw new VentailException(DicomProblems.unsupportedPixels(file, picture.layout().bitsAllocated() + " bit"));
        }
        BoxEdits edits = new BoxEdits(picture.layout(), picture.planar(), boxes);
        FileRewriter rewriter = new FileRewriter(picture.instance(), edits, decoders);
        FileRewriter.Written written = rewriter.write(target, !edits.touched().isEmpty(), monitor);
        return new Redacted(written.pixelsChanged() ? edits.touched() : Set.of(), written == FileRewriter.Written.UNCOMPRESSED);
    }
}
