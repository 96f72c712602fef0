package org.ventail.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.Finding;
import org.ventail.api.model.Series;
import org.ventail.export.Folders;

/**
 * The hidden folder {@code .ventail-deface} in the output of a deface that has not ended: half-made series, and notes of the
 * finished ones. It goes when the run ends; after a crash the next run into the same folder takes it up.
 */
record DefaceResume(Path out, boolean made) implements AutoCloseable {
    /** Of an output folder that may be there already; one that is not is made, and goes again if nothing comes of it. */
    static DefaceResume in(Path out) {
        return new DefaceResume(out, Files.notExists(out));
    }

    Path folder() {
        return out.resolve(".ventail-deface");
    }

    /** Begins, or goes on; an output that cannot be written is known before any work is done. */
    void open() throws IOException {
        Files.createDirectories(folder());
    }

    /** An empty folder for one series that is being written. */
    Path halfMade(Series series) throws IOException {
        Path p = halfMade().resolve(series.id());
        Folders.delete(p);
        return Files.createDirectories(p);
    }

    /** An empty folder for what is written only to be looked at. */
    Path again() throws IOException {
        Folders.delete(lookedAt());
        return Files.createDirectories(lookedAt());
    }

    private Path halfMade() {
        return folder().resolve("half-made");
    }

    private Path lookedAt() {
        return folder().resolve("again");
    }

    /** Makes a written series visible, whole, and notes that it is done. */
    DefacedSeries finish(String key, Path halfMade, DefacedSeries done) throws IOException {
        DefacedSeries visible = publish(halfMade, done);
        note(key, visible);
        return visible;
    }

    /** Makes a written series visible, whole. */
    DefacedSeries publish(Path halfMade, DefacedSeries done) throws IOException {
        Path place = place(done.subjectId(), done.series());
        Files.createDirectories(place.getParent());
        Folders.delete(place); // left by an older run whose note does not hold any more
        Files.move(halfMade, place, StandardCopyOption.ATOMIC_MOVE);
        List<Path> files = done.files().stream().map(f -> place.resolve(halfMade.relativize(f))).toList();
        return done.at(files);
    }

    private void note(String key, DefacedSeries d) throws IOException {
        ObjectNode n = NoteFile.about(key).put("status", d.status().orElseThrow().name())
                .put("confidence", d.confidence()).put("changedMl", d.changedMl()).put("voxels", d.difference().voxels());
        d.headSeries().ifPresent(h -> n.put("headSeries", h));
        NoteFile.put(n, "files", StageNote.digests(out, d.files()));
        ArrayNode findings = n.putArray("findings");
        d.findings().forEach(f -> findings.addObject().put("message", f.message()).put("remedy", f.remedy()));
        NoteFile.write(noteOf(d.series()), n);
    }

    /** What an interrupted run finished, if source, options and result are still the same. */
    Optional<DefacedSeries> done(String key, String subjectId, Series series) throws IOException {
        Optional<JsonNode> note = NoteFile.read(noteOf(series), key);
        if (note.isEmpty() || !StageNote.unchanged(out, NoteFile.texts(note.get().path("files")))) {
            return Optional.empty();
        }
        return Optional.of(read(note.get(), subjectId, series));
    }

    private DefacedSeries read(JsonNode n, String subjectId, Series series) {
        List<Path> paths = NoteFile.texts(n.path("files")).keySet().stream().map(out::resolve).toList();
        List<Finding> findings = new ArrayList<>();
        n.path("findings").forEach(f -> findings.add(Finding.of(f.path("message").asText(), f.path("remedy").asText())));
        // only what is unharmed gets a note
        Difference difference = new Difference(n.path("changedMl").asDouble(), n.path("voxels").asLong(), 0, 0);
        return new DefacedSeries(subjectId, series, paths,
                Optional.of(DefacedVolume.Status.valueOf(n.path("status").asText())),
                Optional.ofNullable(n.path("headSeries").asText(null)), n.path("confidence").asDouble(), difference,
                Optional.empty(), findings, Optional.empty(), 0);
    }

    private Path noteOf(Series series) {
        return folder().resolve(series.id() + ".json");
    }

    private Path place(String subjectId, Series series) {
        return out.resolve(subjectId).resolve(series.id());
    }

    /** Whether an interrupted run left something to take up. */
    boolean present() {
        return Files.isDirectory(folder());
    }

    /** Every series was tried: there is nothing to take up. */
    void forget() throws IOException {
        Folders.delete(folder());
    }

    /** Leaves notes of finished series only; without any, nothing. */
    @Override
    public void close() throws IOException {
        Folders.delete(halfMade());
        Folders.delete(lookedAt());
        if (present() && holds(folder(), ".json") == 0) {
            forget();
        }
        if (made && Files.isDirectory(out) && holds(out, "") == 0) {
            Files.delete(out);
        }
    }

    private static long holds(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> p.toString().endsWith(ending)).count();
        }
    }
}
