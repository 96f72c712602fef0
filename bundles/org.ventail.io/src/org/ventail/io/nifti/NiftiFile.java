package org.ventail.io.nifti;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ventail.io.raw.DataSize;

/**
 * The file or the two files of one image.
 *
 * @param header the file with the header
 * @param image the file with the voxels; the same for {@code .nii}
 * @param stem the file name without its extensions
 */
record NiftiFile(Path header, Path image, String stem) {
    /** From a header file's name; empty if it is not the name of one. The image file need not exist. */
    static Optional<NiftiFile> of(Path header) {
        String name = header.getFileName().toString();
        String low = name.toLowerCase(Locale.ROOT);
        String plain = low.endsWith(".gz") ? low.substring(0, low.length() - 3) : low;
        if (!plain.endsWith(".nii") && !plain.endsWith(".hdr")) {
            return Optional.empty();
        }
        String stem = name.substring(0, plain.length() - 4);
        return Optional.of(new NiftiFile(header, plain.endsWith(".nii") ? header : image(header, stem), stem));
    }

    private static Path image(Path header, String stem) {
        return List.of(".img", ".img.gz", ".IMG").stream().map(e -> header.resolveSibling(stem + e))
                .filter(Files::exists).findFirst().orElse(header.resolveSibling(stem + ".img"));
    }

    boolean single() {
        return header.equals(image);
    }

    List<Path> files() {
        return single() ? List.of(header) : List.of(header, image);
    }

    boolean gzipHeader() throws IOException {
        return DataSize.isGzip(header);
    }

    boolean gzipImage() throws IOException {
        return DataSize.isGzip(image);
    }
}
