package org.ventail.export;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.gate.ExportPermit;

/**
 * Publishes what a permit allows, all or nothing: copies into a folder beside the target, checks that the bytes are
 * those that were judged, signs a manifest over them, waits for the disk, and renames once. Until then nothing is
 * visible at the target, whatever happens; what a killed export left beside it is removed by the next one.
 *
 * <p>Threads: an instance may be used by several; two exports to one place refuse each other.
 */
public final class ReleaseExporter {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseExporter.class);
    private static final String STAGING = ".staging-";
    private final KeyPair key;
    private final Disk disk;

    /**
     * An exporter that signs.
     *
     * @param key Ed25519
     */
    public ReleaseExporter(KeyPair key) {
        this(key, new RealDisk());
    }

    ReleaseExporter(KeyPair key, Disk disk) {
        this.key = Objects.requireNonNull(key);
        this.disk = disk;
    }

    /**
     * Publishes.
     *
     * @param out the release's folder; must not exist, or be empty
     * @throws VentailException if the staged files are not the judged ones, the target is taken, or it cannot be
     *         written; then nothing is left
     * @throws org.eclipse.core.runtime.OperationCanceledException if the monitor was cancelled; then nothing is left
     */
    public PublishedRelease publish(ExportPermit permit, StagedRelease staged, ReleaseDraft draft, Path out,
            IProgressMonitor monitor) throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, "Publishing", 100);
        Path target = out.toAbsolutePath().normalize();
        refuseOverlap(staged.root().toAbsolutePath().normalize(), target);
        try {
            Files.createDirectories(target.getParent());
            try (PublishLock lock = PublishLock.acquire(target)) {
                removeLeftovers(target);
                if (!Folders.free(target)) {
                    throw new VentailException(Problem.error("export.exists",
                            "the target is there already and not empty",
                            out, "name a new folder; a release is never changed afterwards"));
                }
                return stageAndRename(permit, staged, draft, target, progress);
            }
        } catch (IOException e) {
            throw new VentailException(Problem.error("export.unwritable", "the release cannot be written: " + Problem.reason(e),
                    out, "free space or choose another folder; nothing was published"), e);
        }
    }

    private PublishedRelease stageAndRename(ExportPermit permit, StagedRelease staged, ReleaseDraft draft, Path target,
            SubMonitor progress) throws IOException, VentailException {
        Path staging = target.resolveSibling(target.getFileName() + STAGING + random());
        try {
            Files.createDirectory(staging);
            JudgedCopy copy = new JudgedCopy(disk, staged.root(), staging);
            copyPermitted(permit, staged, copy, progress.split(95));
            PublishedRelease release = new ReleaseWriter(disk, staging, key).write(permit, draft, copy.copied(),
                    target);
            for (Path folder : Folders.deepestFirst(staging)) {
                disk.syncFolder(folder);
            }
            progress.split(5);
            disk.rename(staging, target);
            disk.syncFolder(target.getParent());
            return release;
        } finally {
            // after the rename there is nothing left to delete
            Folders.delete(staging);
        }
    }

    private static void copyPermitted(ExportPermit permit, StagedRelease staged, JudgedCopy copy, SubMonitor progress)
            throws IOException, VentailException {
        SubMonitor loop = progress.setWorkRemaining(permit.released().size() + 1);
        for (Map.Entry<String, Digest> person : permit.released().entrySet()) {
            copy.copy(staged.subjects().getOrDefault(person.getKey(), List.of()), person.getValue(), loop.split(1));
        }
        copy.copy(staged.shared(), permit.shared(), loop.split(1));
    }

    private static void removeLeftovers(Path target) throws IOException {
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(target.getParent(),
                p -> p.getFileName().toString().startsWith(target.getFileName() + STAGING))) {
            for (Path leftover : siblings) {
                LOG.info("removing what an export left that did not end");
                Folders.delete(leftover);
            }
        }
    }

    private static void refuseOverlap(Path root, Path target) throws VentailException {
        if (target.getFileName() == null || target.startsWith(root) || root.startsWith(target)) {
            throw new VentailException(Problem.error("export.target",
                    "the release cannot lie in the staging folder, around it,"
                            + " or at the top of the file system",
                    target, "name another folder"));
        }
    }

    private static String random() {
        byte[] bytes = new byte[6];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
