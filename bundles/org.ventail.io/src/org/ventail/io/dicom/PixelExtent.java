package org.ventail.io.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ventail.api.model.Problem;

/** Whether a file holds as many pixel bytes as its header promises, found without reading them. */
final class PixelExtent {
    private PixelExtent() {
    }

    static Optional<Problem> check(Path file, DicomHeader header, PixelLayout layout) throws IOException {
        return check(file, Files.size(file), header, layout);
    }

    /** The same of a file whose length is known. */
    static Optional<Problem> check(Path file, long fileBytes, DicomHeader header, PixelLayout layout) throws IOException {
        PixelElement pixels = header.pixels().orElseThrow();
        if (pixels.encapsulated() == TransferSyntaxes.isNative(header.transferSyntax())) {
            return Optional.of(DicomProblems.badPixels(file, "transfer syntax and form of the pixel data do not fit"));
        }
        if (pixels.encapsulated()) {
            return checkFragments(file, header, layout);
        }
        long expected = layout.allBytes();
        if (pixels.length() < expected) {
            return Optional.of(DicomProblems.truncated(file,
                    "it holds " + pixels.length() + " of " + expected + " bytes of pixels"));
        }
        long there = fileBytes - pixels.offset();
        // how much a deflated file holds is known only when it is inflated, in read
        if (!header.deflated() && there < expected) {
            return Optional.of(DicomProblems.truncated(file, "it ends " + (expected - there) + " bytes too early"));
        }
        return Optional.empty();
    }

    private static Optional<Problem> checkFragments(Path file, DicomHeader header, PixelLayout layout)
            throws IOException {
        try (DicomBytes bytes = DicomBytes.open(file, header)) {
            FragmentIndex fragments = FragmentScanner.scan(bytes, header.pixels().orElseThrow().offset());
            if (!fragments.complete()) {
                return Optional.of(DicomProblems.truncated(file, "it ends inside its compressed pixels"));
            }
            if (fragments.count() == 0 || fragments.count() < layout.frames()) {
                return Optional.of(DicomProblems.truncated(file,
                        "it holds " + fragments.count() + " pieces of pixels for " + layout.frames() + " frames"));
            }
            return Optional.empty();
        }
    }
}
