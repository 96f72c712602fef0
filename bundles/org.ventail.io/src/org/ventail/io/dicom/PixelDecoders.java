package org.ventail.io.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ventail.api.model.Problem;
import org.ventail.io.dicom.codec.GdcmDecoder;
import org.ventail.io.dicom.codec.Jpeg2000Decoder;
import org.ventail.io.dicom.codec.JpegBaselineDecoder;
import org.ventail.io.dicom.codec.PixelDecoder;
import org.ventail.io.dicom.codec.RleDecoder;

/** The decoders that are there, plug-ins first. */
final class PixelDecoders {
    private static final String CONVERT = "Convert the series to uncompressed DICOM first, or add a bundle with a PixelDecoder.";

    private final List<PixelDecoder> decoders;

    PixelDecoders(List<PixelDecoder> plugins) {
        List<PixelDecoder> all = new ArrayList<>(plugins);
        all.addAll(List.of(new RleDecoder(), new JpegBaselineDecoder(), new Jpeg2000Decoder(), new GdcmDecoder()));
        this.decoders = List.copyOf(all);
    }

    /** The first one for that transfer syntax that is ready. */
    Optional<PixelDecoder> decoder(String transferSyntax) {
        return decoders.stream().filter(d -> d.decodes(transferSyntax) && d.missing().isEmpty()).findFirst();
    }

    /** Why pixels of that transfer syntax cannot be decoded here; empty if they can. */
    Optional<Problem> missing(Path file, String transferSyntax) {
        if (TransferSyntaxes.isNative(transferSyntax) || decoder(transferSyntax).isPresent()) {
            return Optional.empty();
        }
        String whatToDo = decoders.stream().filter(d -> d.decodes(transferSyntax)).flatMap(d -> d.missing().stream())
                .findFirst().orElse(CONVERT);
        return Optional.of(DicomProblems.codecMissing(file, TransferSyntaxes.name(transferSyntax), whatToDo));
    }
}
