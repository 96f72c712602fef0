package org.ventail.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.gate.Digests;
import org.ventail.gate.Digests.FileDigest;

/**
 * Copies files and digests the very bytes that it writes, so that nothing can change between the look and the copy. One
 * owner, one thread.
 */
final class JudgedCopy {
    private static final int BUFFER_BYTES = 1 << 16;
    private final Disk disk;
    private final Path from;
    private final Path to;
    private final SortedMap<String, FileDigest> copied = new TreeMap<>();

    JudgedCopy(Disk disk, Path from, Path to) {
        this.disk = disk;
        this.from = from;
        this.to = to;
    }

    /**
     * Copies one person's files, or the shared ones.
     *
     * @param judged what their digest must be
     * @throws VentailException if it is another
     */
    void copy(Collection<Path> files, Digest judged, SubMonitor monitor) throws IOException, VentailException {
        SortedMap<String, FileDigest> entries = new TreeMap<>();
        SubMonitor loop = monitor.setWorkRemaining(Math.max(1, files.size()));
        for (Path file : files) {
            String path = Digests.relative(from, file);
            FileDigest digest = copy(file, path, loop.split(1));
            if (copied.put(path, digest) != null || ReleaseLayout.RESERVED.contains(path)) {
                throw new VentailException(Problem.error("export.name",
                        "two files would have the same name in the release",
                        file, "give each file a name of its own"));
            }
            entries.put(path, digest);
        }
        if (!Digests.ofEntries(entries).equals(judged)) {
            throw new VentailException(Problem.error("export.changed",
                    "the staged files are not the ones that were judged; nothing was published", from,
                    "run the checks again; if it happens twice, find out what writes to the staging folder"));
        }
    }

    private FileDigest copy(Path file, String path, SubMonitor monitor) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("a staged file is missing or no regular file");
        }
        MessageDigest sha = Digest.sha256();
        long bytes = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file); OutputStream out = disk.create(to.resolve(path))) {
            for (int n; (n = in.read(buffer)) > 0;) {
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                sha.update(buffer, 0, n);
                out.write(buffer, 0, n);
                bytes += n;
            }
        }
        return new FileDigest(bytes, Digest.of(sha));
    }

    /** Everything copied so far, relative path to digest. */
    SortedMap<String, FileDigest> copied() {
        return Collections.unmodifiableSortedMap(copied);
    }
}
