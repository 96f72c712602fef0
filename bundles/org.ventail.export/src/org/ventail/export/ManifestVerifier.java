package org.ventail.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ventail.api.export.ReleaseManifest;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;

/**
 * Says whether a release is as it was signed: every byte of every file, no file more, no file less. Needs nothing but
 * the folder; opens nothing outside of it, whatever the manifest lists.
 */
public final class ManifestVerifier {
    private static final String REMEDY = "do not use this release; get it again from its source";
    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();

    private ManifestVerifier(Path folder) {
        this.folder = folder;
    }

    /**
     * Verifies a release.
     *
     * @param trustedFingerprint of the key that must have signed, as the releasing institution published it; without it
     *        only the release's own consistency is checked
     */
    public static ReleaseVerification verify(Path folder, Optional<String> trustedFingerprint) {
        return new ManifestVerifier(folder.toAbsolutePath().normalize()).run(trustedFingerprint);
    }

    private ReleaseVerification run(Optional<String> trusted) {
        Optional<PublicKey> key = key();
        Optional<String> fingerprint = key.map(ManifestSignature::fingerprint);
        Optional<ReleaseManifest> manifest = key.flatMap(this::manifest);
        manifest.ifPresent(this::compare);
        boolean same = trusted.isPresent() && trusted.equals(fingerprint);
        if (trusted.isPresent() && fingerprint.isPresent() && !same) {
            problem("release.untrusted-key", "is signed by a key other than the trusted one", ReleaseLayout.PUBLIC_KEY);
        }
        return new ReleaseVerification(problems.isEmpty(), fingerprint, same, manifest, problems);
    }

    private Optional<PublicKey> key() {
        try {
            return Optional.of(ManifestSignature.readPem(bytes(ReleaseLayout.PUBLIC_KEY)));
        } catch (IOException e) {
            problem("release.key", "is missing or damaged", ReleaseLayout.PUBLIC_KEY);
            return Optional.empty();
        }
    }

    private Optional<ReleaseManifest> manifest(PublicKey key) {
        try {
            byte[] json = bytes(ReleaseLayout.MANIFEST);
            if (ManifestSignature.verifies(key, json, bytes(ReleaseLayout.SIGNATURE))) {
                return Optional.of(ManifestJson.read(json));
            }
            problem("release.signature", "does not fit its signature", ReleaseLayout.MANIFEST);
        } catch (IOException e) {
            problem("release.manifest", "or its signature is missing or damaged", ReleaseLayout.MANIFEST);
        }
        return Optional.empty();
    }

    private byte[] bytes(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("missing");
        }
        return Files.readAllBytes(file);
    }

    private void compare(ReleaseManifest manifest) {
        Map<String, ReleaseManifest.Entry> expected = new TreeMap<>();
        manifest.files().forEach(f -> expected.put(f.path(), f));
        try {
            for (Path file : Folders.files(folder)) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.equals(ReleaseLayout.MANIFEST) && !path.equals(ReleaseLayout.SIGNATURE)) {
                    compare(file, path, expected.remove(path));
                }
            }
            for (Path empty : Folders.emptyFolders(folder)) {
                problem("release.added", "is an empty folder that was not released", folder.relativize(empty)
                        .toString());
            }
        } catch (IOException e) {
            problem("release.unreadable", "cannot be read in full", "");
        }
        expected.keySet().forEach(path -> problem("release.missing", "is missing", path));
    }

    private void compare(Path file, String path, ReleaseManifest.Entry expected) throws IOException {
        if (expected == null) {
            problem("release.added", "was not released", path);
        } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            problem("release.changed", "is not a regular file", path);
        } else if (Files.size(file) != expected.bytes() || !Digest.ofFile(file).hex().equals(expected.sha256())) {
            problem("release.changed", "was changed", path);
        }
    }

    private void problem(String code, String what, String path) {
        problems.add(Problem.error(code, (path.isEmpty() ? "the release" : path) + " " + what, folder.resolve(path),
                REMEDY));
    }
}
