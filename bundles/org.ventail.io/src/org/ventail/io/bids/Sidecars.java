package org.ventail.io.bids;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.ventail.api.model.Problem;

/** Reads JSON sidecars and merges those that an image inherits. Keeps folder listings; made for one scan. */
final class Sidecars {
    private static final int MAX_BYTES = 16 << 20;
    /** Made when the first sidecar is met: its classes take as long to load as ten thousand headers to read. */
    private ObjectMapper json;
    private final Map<Path, List<Path>> listings = new ConcurrentHashMap<>();

    /**
     * What the sidecars of an image say, text for scalars and JSON for the rest; the nearest wins.
     *
     * @param top the dataset's folder
     */
    Map<String, String> inherited(Path top, Path image, BidsName name, List<Problem> problems) {
        Map<String, String> merged = new TreeMap<>();
        for (Path folder : chain(top, image.getParent())) {
            for (Path file : listings.computeIfAbsent(folder, f -> jsonFiles(f, problems))) {
                Optional<BidsName> sidecar = BidsName.parse(stem(file));
                if (sidecar.isPresent() && name.inheritsFrom(sidecar.get())) {
                    merged.putAll(read(file, problems));
                }
            }
        }
        return merged;
    }

    /** What the sidecar beside an image of no dataset says. */
    Map<String, String> beside(Path image, String stem, List<Problem> problems) {
        Path file = image.resolveSibling(stem + ".json");
        return Files.isRegularFile(file) ? read(file, problems) : Map.of();
    }

    private static List<Path> chain(Path top, Path last) {
        List<Path> folders = new ArrayList<>();
        for (Path f = last; f != null && f.startsWith(top); f = f.getParent()) {
            folders.add(0, f);
        }
        return folders;
    }

    /** Fewer entities first, so that the more specific sidecar of one folder wins. */
    private static List<Path> jsonFiles(Path folder, List<Problem> problems) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            files.forEach(found::add);
        } catch (IOException e) {
            problems.add(unreadable(folder));
        }
        found.sort(Comparator.comparingInt((Path p) -> p.getFileName().toString().split("_").length)
                .thenComparing(p -> p));
        return found;
    }

    private Map<String, String> read(Path file, List<Problem> problems) {
        Map<String, String> values = new TreeMap<>();
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new IOException("larger than any sidecar");
            }
            JsonNode tree = json().readTree(Files.readAllBytes(file));
            if (!tree.isObject()) {
                throw new IOException("not a JSON object");
            }
            tree.properties().forEach(e -> values.put(e.getKey(), text(e.getValue())));
        } catch (IOException e) {
            problems.add(unreadable(file));
        }
        return values;
    }

    private ObjectMapper json() {
        if (json == null) {
            json = new ObjectMapper();
        }
        return json;
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static Problem unreadable(Path file) {
        return Problem.warning("bids.sidecar-unreadable", "a JSON sidecar could not be read", file,
                "Correct it with a JSON editor; the image is used without it.");
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
