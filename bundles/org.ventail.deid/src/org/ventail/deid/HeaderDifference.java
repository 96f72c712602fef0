package org.ventail.deid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ventail.api.deid.AttributeChange;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * What cleaning made of the metadata of one file: reads both, so that it shows what really stands there, not what the cleaner
 * says it did. Pixels are not compared. Threads: safe.
 */
public final class HeaderDifference {
    private HeaderDifference() {
    }

    /**
     * Compares.
     *
     * @param before a file
     * @param after what a cleaner made of it
     * @param profile what the cleaner was told; names the reasons
     * @return every attribute in the order of the file, kept ones too; empty if the format is not known
     */
    public static List<AttributeChange> between(Path before, Path after, CleaningProfile profile) throws VentailException {
        String name = before.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".json")) {
                return new JsonDifference(profile).between(before, after);
            }
            if (name.endsWith(".tsv")) {
                return new TableDifference(profile).between(before, after);
            }
            if (name.matches(".*\\.(nii|hdr)(\\.gz)?")) {
                return NiftiDifference.between(before, after);
            }
            return name.endsWith(".img") || name.endsWith(".img.gz") ? List.of()
                    : new DicomDifference(profile).between(before, after);
        } catch (IOException | RuntimeException e) {
            throw new VentailException(Problem.error("deid.difference", "the header cannot be shown", before,
                    "look at the file with a tool of its format"), e);
        }
    }
}
