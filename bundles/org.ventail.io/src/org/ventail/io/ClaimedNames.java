package org.ventail.io;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Names that promise an image: a file called so that no reader wants is worth a word, a README is not. */
final class ClaimedNames {
    private static final Set<String> IMAGES = Set.of(".dcm", ".dicom", ".ima", ".nii", ".nii.gz", ".hdr", ".img", ".img.gz",
            ".nrrd",
            ".nhdr", ".mha", ".mhd", ".mgh", ".mgz", ".mnc");
    private static final String ZIP = ".zip";

    private ClaimedNames() {
    }

    static boolean claimsToBeImage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.', name.length() - (name.endsWith(".gz") ? ".gz".length() + 1 : 1));
        return dot >= 0 && IMAGES.contains(name.substring(dot));
    }

    static boolean zip(Path file) {
        return zip(file.getFileName().toString());
    }

    static boolean zip(String name) {
        return name.regionMatches(true, name.length() - ZIP.length(), ZIP, 0, ZIP.length());
    }
}
