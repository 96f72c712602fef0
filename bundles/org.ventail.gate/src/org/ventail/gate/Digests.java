package org.ventail.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ventail.api.check.Parameters;
import org.ventail.api.model.Digest;
import org.ventail.audit.CanonicalJson;

/** What the word <em>judged</em> means: how digests of files, of people and of parameters are made. */
public final class Digests {
    /** Digest of no files at all. */
    public static final Digest NOTHING = Digest.of("");

    private Digests() {
    }

    /**
     * Digest of files: SHA-256 over one UTF-8 line per file, {@code sha256 SP size SP path LF}, sorted by path, where
     * the path is relative to the root with forward slashes. Independent of the order of the list, of times and of
     * permissions.
     *
     * @param root the staging folder; what is released lies below it just as it will lie in the release
     * @param files regular files below it
     * @throws IOException if one cannot be read, or is no regular file below the root
     */
    public static Digest ofFiles(Path root, Collection<Path> files) throws IOException {
        return ofEntries(entries(root, files));
    }

    /**
     * Reads files, so that their digest can be made alone and together with others.
     *
     * @return relative path to size and digest, see {@link #ofFiles}
     * @throws IOException as there
     */
    public static SortedMap<String, FileDigest> entries(Path root, Collection<Path> files) throws IOException {
        SortedMap<String, FileDigest> entries = new TreeMap<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("not a regular file: " + file.getFileName());
            }
            entries.put(relative(root, file), new FileDigest(Files.size(file), Digest.ofFile(file)));
        }
        return entries;
    }

    /**
     * The same digest from files that were read already.
     *
     * @param entries relative path to size and digest
     */
    public static Digest ofEntries(SortedMap<String, FileDigest> entries) {
        StringBuilder lines = new StringBuilder();
        entries.forEach((path, f) -> lines.append(f.sha256().hex()).append(' ').append(f.bytes()).append(' ')
                .append(path)
                .append('\n'));
        return Digest.of(lines.toString());
    }

    /**
     * Size and content of a file.
     *
     * @param bytes size
     * @param sha256 of its bytes
     */
    public record FileDigest(long bytes, Digest sha256) {
    }

    /**
     * Path of a file below a root, with forward slashes.
     *
     * @throws IOException if it is not below the root, or its name could be mistaken for two lines
     */
    public static String relative(Path root, Path file) throws IOException {
        Path base = root.toAbsolutePath().normalize();
        Path full = file.toAbsolutePath().normalize();
        String path = full.startsWith(base) ? base.relativize(full).toString().replace('\\', '/') : "";
        if (path.isEmpty() || path.chars().anyMatch(c -> c < ' ')) {
            throw new IOException("not below the staging folder, or with a control character in its name");
        }
        return path;
    }

    /**
     * Digest of a cohort: one line {@code judged SP id LF} per person, sorted by id, then the digest of the shared
     * files.
     */
    public static Digest ofSubjects(Map<String, Digest> judged, Digest shared) {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(judged).forEach((id, digest) -> lines.append(digest.hex()).append(' ').append(id).append('\n'));
        return Digest.of(lines.append(shared.hex()).append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Digest of a check's parameters: SHA-256 over their canonical JSON; {@code {}} when there are none. */
    public static Digest ofParameters(Parameters parameters) {
        return Digest.of(CanonicalJson.bytes(parameters.values()));
    }
}
