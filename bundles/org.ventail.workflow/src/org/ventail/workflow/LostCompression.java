package org.ventail.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.io.SeriesWriter;
import org.ventail.api.model.Finding;
import org.ventail.api.model.VentailException;

/**
 * What is said of a scan whose pixels were compressed and leave uncompressed: those that changed cannot be compressed in the same
 * way again without changing the others. It stands in the recipe.
 */
final class LostCompression {
    private static final String PARAMETER = "pixels.uncompressed";
    private static final String WHY = "No such compression would have left the other pixels as they were.";

    private LostCompression() {
    }

    /**
     * The result with that said, in its recipe and to people, if it is so.
     *
     * @param before files of the source
     * @param after files that were written, as many
     */
    static DefacedVolume said(DefacedVolume d, SeriesWriter writer, List<Path> before, List<Path> after) throws VentailException {
        TreeSet<String> kinds = new TreeSet<>();
        int lost = compressed(writer, before, kinds) - compressed(writer, after, new TreeSet<>());
        if (lost <= 0) {
            return d;
        }
        String files = "%d of %d files, %s before".formatted(lost, after.size(), String.join(" and ", kinds));
        Map<String, String> parameters = new LinkedHashMap<>(d.recipe().parameters());
        parameters.put(PARAMETER, files);
        List<Finding> findings = new ArrayList<>(d.findings());
        findings.add(Finding.of("Uncompressed now: " + files + ".", WHY));
        DefacedVolume.Recipe r = d.recipe();
        return new DefacedVolume(d.volume(), d.changed(), d.brain(), d.face(), d.frame(), d.status(),
                new DefacedVolume.Recipe(r.defacer(), r.version(), parameters, r.confidence()), findings);
    }

    /** How many files lost their compression, and which it was. */
    static Optional<String> of(DefacedVolume.Recipe recipe) {
        return Optional.ofNullable(recipe.parameters().get(PARAMETER));
    }

    private static int compressed(SeriesWriter writer, List<Path> files, TreeSet<String> kinds) throws VentailException {
        int count = 0;
        for (Path file : files) {
            Optional<String> kind = writer.compression(file);
            kind.ifPresent(kinds::add);
            count += kind.isPresent() ? 1 : 0;
        }
        return count;
    }
}
