package org.ventail.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ventail.api.deface.DefaceOptions;
import picocli.CommandLine.Option;

/** Options that say how faces go. */
final class FaceOptions {
    @Option(names = "--method", defaultValue = "REFACE", description = "${COMPLETION-CANDIDATES}; default REFACE.")
    private DefaceOptions.Method method;

    @Option(names = "--parts", split = ",", paramLabel = "PART", defaultValue = "EARS,TEETH,EYES",
            description = {"What goes with the face, of ${COMPLETION-CANDIDATES}; default EARS,TEETH,EYES.",
                    "SCALP smooths the skin of the whole head."})
    private List<PartName> parts;

    @Option(names = "--keep", paramLabel = "PATH",
            description = {
                    "What must not change besides the brain, a file or a folder: NIfTI or NRRD masks on the grid of a scan, "
                            + "DICOM segmentations or RT structure sets of its frame of reference.",
                    "What is kept may identify: see the findings."})
    private Path keep;

    Optional<Path> keep() {
        return Optional.ofNullable(keep);
    }

    DefaceOptions options() {
        return new DefaceOptions(method, PartName.parts(parts), Optional.empty());
    }
}
