package org.ventail.verify.face;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.verify.models.ModelFile;

/**
 * A recogniser that a site adds: an ONNX network with one picture input {@code [1,3,size,size]} whose first output is a
 * description, and beside it a descriptor {@code NAME.recogniser.json}. A descriptor that is wrong in anything is an error, so
 * that no attack quietly runs without it.
 *
 * @param id stable, written into reports
 * @param fileName of the network, in the same folder
 * @param digest SHA-256 of the network
 * @param inputSize pixels of a side
 * @param alignment how a face is laid into the input
 * @param mean taken from each channel (0..255) before it is divided
 * @param divisor see there
 * @param bgr whether blue comes first
 * @param metric how descriptions are compared
 * @param threshold distance at which 1 % of pairs of different people pass for one, on renders of this product
 */
record SiteModel(String id, String fileName, Digest digest, int inputSize, Alignment alignment, double mean, double divisor,
        boolean bgr, Metric metric, double threshold) implements ModelFile {
    private static final String ENDING = ".recogniser.json";
    private static final Set<String> FIELDS = Set.of("id", "model", "sha256", "inputSize", "alignment", "mean", "divisor",
            "channels", "distance", "threshold");
    private static final int SMALLEST = 32;
    private static final int LARGEST = 1024;
    private static final String REMEDY = "Correct the descriptor as the plug-in guide says, or take it out of the folder.";

    /** How a face is laid into the input. */
    enum Alignment {
        /** Eyes, nose tip and mouth corners at the places that networks of 112x112 pixels are trained with. */
        FIVE_POINTS,
        /** A square around eyes and mouth, upright, as dlib cuts it. */
        EYES_AND_MOUTH
    }

    /**
     * All that lie in a folder, by file name.
     *
     * @throws VentailException {@code recogniser.descriptor} if one cannot be read or is wrong
     */
    static List<SiteModel> installed(Path folder) throws VentailException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<SiteModel> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : StreamSupport.stream(files.spliterator(), false).sorted().toList()) {
                all.add(read(file));
            }
        } catch (IOException e) {
            throw failure(folder, "The folder of the models cannot be listed.", e);
        }
        Set<String> ids = new TreeSet<>(Set.of(Recogniser128.ID, Recogniser512.ID));
        for (SiteModel m : all) {
            if (!ids.add(m.id())) {
                throw failure(folder, "Two recognisers have the id '" + m.id() + "'.", null);
            }
        }
        return all;
    }

    static SiteModel read(Path file) throws VentailException {
        try {
            JsonNode d = new ObjectMapper().readTree(Files.readAllBytes(file));
            Set<String> names = new TreeSet<>();
            d.fieldNames().forEachRemaining(names::add);
            require(names.equals(FIELDS), "it must have exactly the fields " + new TreeSet<>(FIELDS));
            String channels = d.get("channels").asText();
            require(Set.of("RGB", "BGR").contains(channels), "channels must be RGB or BGR");
            SiteModel m = new SiteModel(d.get("id").asText(), d.get("model").asText(), new Digest(d.get("sha256").asText()),
                    d.get("inputSize").asInt(), Alignment.valueOf(d.get("alignment").asText()),
                    d.get("mean").asDouble(Double.NaN),
                    d.get("divisor").asDouble(), channels.equals("BGR"), Metric.valueOf(d.get("distance").asText()),
                    d.get("threshold").asDouble());
            m.validate();
            return m;
        } catch (IOException | IllegalArgumentException e) {
            throw failure(file, "The descriptor of a recogniser is wrong: " + e.getMessage(), e);
        }
    }

    private void validate() {
        require(id.matches("[a-z0-9][a-z0-9.-]{1,62}"), "id must be of a-z, 0-9, dots and hyphens");
        require(fileName.matches("[A-Za-z0-9._-]+\\.onnx"), "model must name an .onnx file in the same folder");
        require(inputSize >= SMALLEST && inputSize <= LARGEST, "inputSize must be " + SMALLEST + " to " + LARGEST);
        require(Double.isFinite(mean), "mean must be a number");
        require(divisor > 0, "divisor must be above 0");
        require(threshold > 0, "threshold must be above 0");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static VentailException failure(Path file, String message, Throwable cause) {
        return new VentailException(Problem.error("recogniser.descriptor", message, file, REMEDY), cause);
    }
}
