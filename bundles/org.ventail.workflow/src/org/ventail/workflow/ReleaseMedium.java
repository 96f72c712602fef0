package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.export.ReleaseManifest;
import org.ventail.api.io.MediumWriter;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.export.Folders;
import org.ventail.export.ManifestVerifier;
import org.ventail.export.ReleaseVerification;

/**
 * A medium that was made from a release.
 *
 * @param folder what goes on the disc or stick
 * @param objects files on it, without the directory
 * @param others files of the release that have no place on it
 */
public record ReleaseMedium(Path folder, int objects, int others) {
    /**
     * Verifies the release first, and afterwards that every copy is the very file that was signed.
     *
     * @param trusted fingerprint of the key that must have signed; without it any key will do
     * @param out new or empty; appears when it is complete
     * @throws VentailException if the release is not as it was signed, nothing in it belongs on a medium, or it cannot be written
     */
    static ReleaseMedium write(MediumWriter writer, Path release, Optional<String> trusted, Path out, IProgressMonitor monitor)
            throws VentailException {
        OutputPlace.needNewFolder(out, release);
        List<ReleaseManifest.Entry> all = verified(release, trusted);
        Map<Path, String> files = all.stream().filter(e -> writer.takes(release.resolve(e.path()))).collect(Collectors
                .toMap(e -> release.resolve(e.path()), ReleaseManifest.Entry::sha256, (a, b) -> a, LinkedHashMap::new));
        if (files.isEmpty()) {
            throw new VentailException(Problem.error("medium.nothing", "There is no DICOM object in this release.", release,
                    "Share the release as it is: a medium is for DICOM."));
        }
        Path part = OutputPlace.besides(out);
        try {
            Folders.delete(part);
            try {
                Map<Path, Path> written = writer.write(List.copyOf(files.keySet()), Files.createDirectories(part), monitor);
                compare(files, written);
                Files.deleteIfExists(out);
                Files.move(part, out, StandardCopyOption.ATOMIC_MOVE);
                return new ReleaseMedium(out, written.size(), all.size() - written.size());
            } finally {
                // after the move there is nothing left to delete
                Folders.delete(part);
            }
        } catch (IOException e) {
            throw new VentailException(
                    Problem.error("medium.unwritable", "The medium cannot be written: " + Problem.reason(e), out,
                            "Make room, or choose another folder."),
                    e);
        }
    }

    private static List<ReleaseManifest.Entry> verified(Path release, Optional<String> trusted) throws VentailException {
        ReleaseVerification v = ManifestVerifier.verify(release, trusted);
        if (!v.ok()) {
            throw new VentailException(v.problems().get(0));
        }
        return v.manifest().orElseThrow().files();
    }

    private static void compare(Map<Path, String> signed, Map<Path, Path> written) throws IOException, VentailException {
        for (Map.Entry<Path, Path> e : written.entrySet()) {
            if (!Digest.ofFile(e.getValue()).hex().equals(signed.get(e.getKey()))) {
                throw new VentailException(Problem.error("medium.changed", "A copy is not the file that was signed.", e.getKey(),
                        "Try again; if it happens twice, do not trust this disk."));
            }
        }
    }
}
