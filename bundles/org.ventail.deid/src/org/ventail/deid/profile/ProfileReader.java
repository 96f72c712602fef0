package org.ventail.deid.profile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * Reads profiles of cleaning from YAML files. A file with anything wrong in it is refused with the line and what would be right;
 * there is no half-read profile.
 */
public final class ProfileReader {
    /** The profiles that are shipped, the default first. */
    public static final List<String> SHIPPED = List.of("research-default", "strict", "longitudinal", "custom");
    private static final int FORMAT = 1;
    private static final int LONGEST_BYTES = 1 << 20;
    /** What the library begins its messages with. */
    private static final String MISSING = "Missing required creator property";
    private static final String NOTHING = "No content to map";
    private static final YAMLMapper MAPPER = YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).disable(MapperFeature.ALLOW_COERCION_OF_SCALARS).build();

    private ProfileReader() {
    }

    /** The profile that is used when no other is named. */
    public static CleaningProfile shippedDefault() {
        return shipped(SHIPPED.get(0));
    }

    /** A shipped profile by its name. */
    public static CleaningProfile shipped(String name) {
        try {
            return parse(shippedYaml(name), Path.of(name + ".yaml"));
        } catch (VentailException e) {
            throw new IllegalStateException("the shipped profile is broken: " + e.getMessage(), e);
        }
    }

    /** The bytes of a shipped profile, to be copied and changed. */
    public static byte[] shippedYaml(String name) {
        if (!SHIPPED.contains(name)) {
            throw new IllegalArgumentException("no shipped profile: " + name);
        }
        try (InputStream in = ProfileReader.class.getResourceAsStream(name + ".yaml")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the shipped profile is missing: " + name, e);
        }
    }

    /**
     * Reads a profile file.
     *
     * @throws VentailException if it cannot be read, or anything in it is wrong; names file, line and field
     */
    public static CleaningProfile read(Path file) throws VentailException {
        // the gate's PolicyReader begins likewise: the two bundles must not see each other, and the api reads no files
        byte[] bytes;
        try {
            if (Files.size(file) > LONGEST_BYTES) {
                throw refused(file, "is larger than 1 MB", null);
            }
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new VentailException(Problem.error("profile.missing", "there is no such profile, as a file or shipped", file,
                    "check the path for a typo; shipped are: " + String.join(", ", SHIPPED)), e);
        } catch (IOException e) {
            throw refused(file, "cannot be read: " + Problem.reason(e), e);
        }
        return parse(bytes, file);
    }

    private static CleaningProfile parse(byte[] yaml, Path file) throws VentailException {
        try {
            ProfileFile fields = MAPPER.readValue(yaml, ProfileFile.class);
            if (fields == null) {
                throw refused(file, "is empty", null);
            }
            if (fields.ventailProfile() != FORMAT) {
                throw refused(file, "ventailProfile: must be " + FORMAT + ", the only version of this format", null);
            }
            return ProfileFields.profile(fields);
        } catch (JsonMappingException e) {
            if (e.getOriginalMessage().startsWith(NOTHING)) {
                throw refused(file, "is empty", e);
            }
            String where = e instanceof UnrecognizedPropertyException u ? lineOf(u.getPropertyName(), yaml)
                    : line(e.getLocation());
            throw refused(file, where + field(e) + sentence(e), e);
        } catch (JsonProcessingException e) {
            throw refused(file, line(e.getLocation()) + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw refused(file, "is not YAML", e);
        } catch (IllegalArgumentException e) {
            throw refused(file, lineOf(e.getMessage().replaceFirst(":.*", ""), yaml) + e.getMessage(), e);
        }
    }

    private static String line(JsonLocation at) {
        return at == null ? "" : "line " + at.getLineNr() + ", ";
    }

    /** A record takes its fields all at once, so that the parser is past the one that nobody knows. */
    private static String lineOf(String field, byte[] yaml) {
        String[] lines = new String(yaml, StandardCharsets.UTF_8).split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].matches("[\\s{-]*[\"']?" + Pattern.quote(field) + "[\"']?\\s*:.*")) {
                return "line " + (i + 1) + ", ";
            }
        }
        return "";
    }

    private static String field(JsonMappingException e) {
        String path = e.getPath().stream().map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "" : path.replace(".[", "[") + ": ";
    }

    private static String sentence(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "unknown; known are " + unknown.getKnownPropertyIds();
        }
        if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
            return "'" + wrong.getValue() + "' is none of " + Arrays.toString(wrong.getTargetType().getEnumConstants());
        }
        return e.getOriginalMessage().startsWith(MISSING) ? "is missing" : e.getOriginalMessage();
    }

    static VentailException refused(Path file, String what, Exception cause) {
        return new VentailException(Problem.error("profile.invalid", "profile " + file.getFileName() + ": " + what, file,
                "correct the profile; 'ventail profile show research-default' prints one with every field explained"), cause);
    }
}
