package org.ventail.io.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * A DICOM file as pictures, wherever they lie.
 *
 * @param planar whether the samples of a frame lie plane by plane
 * @param palette colours that its numbers stand for
 */
record PictureFile(Instance instance, boolean planar, Optional<Palette> palette) {
    private static final Instance.Uids NO_UIDS = new Instance.Uids("", "", "", "", "");

    /** Empty if the file has no pixels. */
    static Optional<PictureFile> of(Path file) throws VentailException {
        return DicomHeaderParser.parse(file, header -> of(file, header));
    }

    private static Optional<PictureFile> of(Path file, DicomHeader header) throws VentailException, IOException {
        if (header.pixels().isEmpty()) {
            return Optional.empty();
        }
        Attributes a = header.dataset();
        PixelLayout layout = PixelLayout.of(a, header.pixels().get().tag());
        Optional<String> wrong = layout.contradiction().or(() -> SamplePlanes.unsupported(layout));
        if (wrong.isPresent()) {
            throw new VentailException(DicomProblems.badPixels(file, wrong.get()));
        }
        Optional<Problem> incomplete = PixelExtent.check(file, header, layout);
        if (incomplete.isPresent()) {
            throw new VentailException(incomplete.get());
        }
        Instance instance = new Instance(file, NO_UIDS, "", "", ObjectKind.OTHER, header.withoutAttributes(),
                Optional.of(layout), Map.of(), List.of());
        boolean planar = a.getInt(Tag.PlanarConfiguration, 0) == 1 && TransferSyntaxes.isNative(header.transferSyntax());
        return Optional.of(new PictureFile(instance, planar, Palette.of(a, layout)));
    }

    PixelLayout layout() {
        return instance.layout().orElseThrow();
    }
}
