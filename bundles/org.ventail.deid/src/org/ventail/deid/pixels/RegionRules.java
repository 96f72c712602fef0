package org.ventail.deid.pixels;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.io.DicomInputStream;
import org.ventail.api.io.FrameBox;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * Rules by device for pictures that show who it is at known places: header bars of ultrasound, screens with doses.
 * Data: the shipped file, and one of the site. Immutable; any thread.
 */
public final class RegionRules {
    private static final String SHIPPED = "regions.yaml";
    private static final int FORMAT = 1;
    private static final int LONGEST_BYTES = 1 << 20;

    private final List<RegionRule> rules;
    private final Digest digest;

    private RegionRules(List<RegionRule> rules, Digest digest) {
        this.rules = List.copyOf(rules);
        this.digest = digest;
    }

    /** What a file holds. */
    private record RulesFile(@JsonProperty(required = true) int format, @JsonProperty(required = true) List<RegionRule> rules) {
    }

    /** Those that are shipped. */
    public static RegionRules shipped() {
        try (InputStream in = RegionRules.class.getResourceAsStream(SHIPPED)) {
            byte[] yaml = in.readAllBytes();
            return new RegionRules(parse(yaml), Digest.of(yaml));
        } catch (IOException e) {
            throw new IllegalStateException("the shipped rules are broken: " + e.getMessage(), e);
        }
    }

    /**
     * These and those of a site's file.
     *
     * @throws VentailException if anything is wrong in the file; there are no half-read rules
     */
    public RegionRules with(Path file) throws VentailException {
        try {
            if (Files.size(file) > LONGEST_BYTES) {
                throw new IOException("larger than any such file");
            }
            byte[] yaml = Files.readAllBytes(file);
            return new RegionRules(Stream.concat(rules.stream(), parse(yaml).stream()).toList(),
                    Digest.of(digest.hex() + Digest.of(yaml).hex()));
        } catch (IOException e) {
            String where = e instanceof JsonMappingException j && j.getLocation() != null
                    ? "line " + j.getLocation().getLineNr() + ": " + j.getOriginalMessage() : String.valueOf(e.getMessage());
            throw new VentailException(Problem.error("regions.unreadable", "The rules for regions cannot be read; " + where, file,
                    "Correct it; docs/deidentification.md shows what such a file looks like."), e);
        }
    }

    /** Of the files that they come from. */
    public Digest digest() {
        return digest;
    }

    private static List<RegionRule> parse(byte[] yaml) throws IOException {
        YAMLMapper mapper = YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
        RulesFile file = mapper.readValue(yaml, RulesFile.class);
        if (file.format() != FORMAT || file.rules() == null) {
            throw new IOException("its format is not " + FORMAT);
        }
        return file.rules();
    }

    /**
     * What to blank in all frames of a DICOM file.
     *
     * @return rectangles within the picture; none for files without pictures
     * @throws VentailException if the header cannot be read
     */
    public List<FrameBox> in(Path dicom) throws VentailException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(dicom));
                DicomInputStream in = new DicomInputStream(raw)) {
            in.setIncludeBulkData(DicomInputStream.IncludeBulkData.NO);
            return in(in.readDataset(-1, Tag.PixelData));
        } catch (IOException | RuntimeException e) {
            throw new VentailException(Problem.error("regions.header", "The header of a picture cannot be read.", dicom,
                    "Leave this file out, or repair it at its source."), e);
        }
    }

    /** What to blank in all frames of a picture with such a header. */
    List<FrameBox> in(Attributes header) {
        int columns = header.getInt(Tag.Columns, 0);
        int rows = header.getInt(Tag.Rows, 0);
        if (columns < 1 || rows < 1) {
            return List.of();
        }
        List<FrameBox> boxes = new ArrayList<>();
        for (RegionRule rule : rules) {
            if (rule.applies(header)) {
                rule.blank().stream().filter(b -> b.get(0) < columns && b.get(1) < rows)
                        .map(b -> new FrameBox(0, b.get(0), b.get(1),
                                Math.min(b.get(2), columns - b.get(0)), Math.min(b.get(3), rows - b.get(1))))
                        .forEach(boxes::add);
                if (rule.outsideRegions()) {
                    boxes.addAll(UltrasoundRegions.outside(header, columns, rows));
                }
            }
        }
        int frames = Math.max(1, header.getInt(Tag.NumberOfFrames, 1));
        List<FrameBox> all = new ArrayList<>();
        for (int f = 0; f < frames && !boxes.isEmpty(); f++) {
            for (FrameBox b : boxes) {
                all.add(new FrameBox(f, b.x(), b.y(), b.width(), b.height()));
            }
        }
        return List.copyOf(all);
    }
}
