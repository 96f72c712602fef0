package org.ventail.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Series;

/**
 * Remembers that a series is staged, so that an interrupted run does not do it again. Valid only while the source files, the
 * defacer and the staged files are the very same.
 *
 * @param key digest of sources, defacer and place; see {@link #key}
 * @param files staged files and their digests
 */
record StageNote(String key, Map<String, String> files, DefacedVolume.Status status, HeadFrame frame,
        DefacedVolume.Recipe recipe) {
    /** What must be unchanged for a note to hold: size and time of every source file, the defacer and the release place. */
    static String key(Series series, String defacer, String place) throws IOException {
        StringBuilder b = new StringBuilder(defacer).append('\n').append(place).append('\n').append(series.id());
        for (Path f : series.files()) {
            b.append('\n').append(f.toUri()).append(' ').append(Files.size(f)).append(' ')
                    .append(Files.getLastModifiedTime(f).toMillis());
        }
        return Digest.of(b.toString()).hex();
    }

    /** Reads a note if it is there, has the key, and every staged file still has its digest. */
    static Optional<StageNote> valid(Path file, String key, Path out) throws IOException {
        Optional<StageNote> note = NoteFile.read(file, key).map(StageNote::read);
        return note.isPresent() && unchanged(out, note.get().files) ? note : Optional.empty();
    }

    /** Whether files still have their digests. @param files digests by path relative to the folder */
    static boolean unchanged(Path out, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> e : files.entrySet()) {
            Path staged = out.resolve(e.getKey());
            if (!Files.isRegularFile(staged) || !Digest.ofFile(staged).hex().equals(e.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Digests of staged files by their relative path. */
    static Map<String, String> digests(Path out, List<Path> files) throws IOException {
        Map<String, String> m = new TreeMap<>();
        for (Path f : files) {
            m.put(out.relativize(f).toString(), Digest.ofFile(f).hex());
        }
        return m;
    }

    List<Path> paths(Path out) {
        List<Path> p = new ArrayList<>();
        files.keySet().forEach(f -> p.add(out.resolve(f)));
        return p;
    }

    void write(Path file) throws IOException {
        ObjectNode n = NoteFile.about(key).put("status", status.name());
        NoteFile.put(n, "files", files);
        put(n, "center", frame.centerLps());
        put(n, "anterior", frame.anterior());
        put(n, "superior", frame.superior());
        n.put("radiusMm", frame.radiusMm());
        n.put("defacer", recipe.defacer()).put("version", recipe.version()).put("confidence", recipe.confidence());
        NoteFile.put(n, "parameters", recipe.parameters());
        NoteFile.write(file, n);
    }

    private static StageNote read(JsonNode n) {
        Map<String, String> files = NoteFile.texts(n.path("files"));
        HeadFrame frame = new HeadFrame(point(n.path("center")), point(n.path("anterior")), point(n.path("superior")),
                n.path("radiusMm").asDouble());
        DefacedVolume.Recipe recipe = new DefacedVolume.Recipe(n.path("defacer").asText(), n.path("version").asText(),
                NoteFile.texts(n.path("parameters")), n.path("confidence").asDouble());
        return new StageNote(n.path("key").asText(), files, DefacedVolume.Status.valueOf(n.path("status").asText()),
                frame, recipe);
    }

    private static void put(ObjectNode n, String name, Point3 p) {
        n.putArray(name).add(p.x()).add(p.y()).add(p.z());
    }

    private static Point3 point(JsonNode n) {
        return new Point3(n.path(0).asDouble(), n.path(1).asDouble(), n.path(2).asDouble());
    }
}
