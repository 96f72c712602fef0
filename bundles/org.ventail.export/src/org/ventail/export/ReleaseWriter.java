package org.ventail.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ventail.api.export.ReleaseManifest;
import org.ventail.api.model.Digest;
import org.ventail.gate.Digests.FileDigest;
import org.ventail.gate.ExportPermit;

/**
 * Writes what every release has besides its data: notice, public key, checksums, manifest, signature.
 *
 * @param disk where to
 * @param folder the staging folder beside the target
 * @param key signs
 */
record ReleaseWriter(Disk disk, Path folder, KeyPair key) {
    private static final int FORMAT = 1;

    PublishedRelease write(ExportPermit permit, ReleaseDraft draft, SortedMap<String, FileDigest> copied, Path target)
            throws IOException {
        SortedMap<String, FileDigest> files = new TreeMap<>(copied);
        files.put(ReleaseLayout.NOTICE, put(ReleaseLayout.NOTICE, Notice.write(permit, draft)));
        files.put(ReleaseLayout.PUBLIC_KEY, put(ReleaseLayout.PUBLIC_KEY, ManifestSignature.pem(key.getPublic())));
        files.put(ReleaseLayout.CHECKSUMS, put(ReleaseLayout.CHECKSUMS, checksums(files)));
        ReleaseManifest manifest = manifest(permit, draft, files);
        byte[] json = ManifestJson.write(manifest);
        put(ReleaseLayout.MANIFEST, json);
        put(ReleaseLayout.SIGNATURE, ManifestSignature.sign(key.getPrivate(), json));
        return new PublishedRelease(target, manifest, Digest.of(json));
    }

    private static ReleaseManifest manifest(ExportPermit permit, ReleaseDraft draft, SortedMap<String, FileDigest> files) {
        List<ReleaseManifest.Entry> entries = files.entrySet().stream()
                .map(f -> new ReleaseManifest.Entry(f.getKey(), f.getValue().bytes(), f.getValue().sha256().hex()))
                .toList();
        return new ReleaseManifest(FORMAT, draft.product(), draft.created(), permit.purpose(), permit.decision().hex(),
                permit.policy().hex(), permit.policyName(), draft.auditHead(), entries, draft.checks());
    }

    private static byte[] checksums(SortedMap<String, FileDigest> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach((path, f) -> lines.append(f.sha256().hex()).append("  ").append(path).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private FileDigest put(String name, byte[] bytes) throws IOException {
        try (OutputStream out = disk.create(folder.resolve(name))) {
            out.write(bytes);
        }
        return new FileDigest(bytes.length, Digest.of(bytes));
    }
}
