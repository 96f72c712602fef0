package org.ventail.verify.canary;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A made-up name in a JSON sidecar, or in a column of a table. */
final class TextCanary {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TextCanary() {
    }

    static boolean plant(Path file, SyntheticPerson person) throws IOException {
        if (!file.getFileName().toString().endsWith(".json")) {
            List<String> lines = Files.readAllLines(file);
            Files.write(file, IntStream.range(0, lines.size())
                    .mapToObj(i -> lines.get(i) + "\t" + (i == 0 ? "note" : person.dicomName())).toList());
            return lines.size() > 1;
        }
        if (!(JSON.readTree(file.toFile()) instanceof ObjectNode tree)) {
            return false;
        }
        JSON.writeValue(file.toFile(), tree.put("Note", person.dicomName()));
        return true;
    }
}
