package org.ventail.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.io.DicomInputStream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.io.FrameBox;
import org.ventail.api.io.FrameReader;
import org.ventail.api.io.FrameRedactor;
import org.ventail.deid.pixels.RegionRules;
import org.ventail.testkit.TestData;
import org.ventail.testkit.TextModels;
import org.ventail.verify.text.BurnedInText;
import org.ventail.workflow.PictureRedaction;

/** Pictures with names in them, redacted, then read by a decoder of other people. */
class PictureRedactionTest {
    /** Blanked around a rectangle. */
    private static final int MARGIN = 2;
    /** The truth was marked on a copy of the picture with this many pixels of border. */
    private static final int BORDER = 25;
    private static final double COVERED = 0.85;

    @TempDir
    Path temp;

    @BeforeEach
    void needModels() {
        TextModels.require();
    }

    @Test
    void takesTheNameOutOfACompressedRadiographAndNothingElse() throws Exception {
        Assumptions.assumeTrue(installed("dcmdrle"), "dcmdrle is not installed");
        Path source = TestData.require("phi/presidio/0_ORIGINAL_compressed.dcm");
        Path target = temp.resolve("redacted.dcm");
        PictureRedaction.Redacted done = redact(source, target);
        assertFalse(done.uncompressed());
        assertSameElsewhere(read(decoded(source, "a.dcm")), read(decoded(target, "b.dcm")), done.boxes());
        JsonNode truth = new JsonMapper()
                .readTree(TestData.require("phi/presidio/ground_truth.open.DERIVED.json").toFile()).elements().next();
        for (JsonNode word : truth) {
            assertTrue(covered(word, done.boxes()) > COVERED, word.toString());
        }
    }

    @Test
    void takesTheNameOutOfAnUltrasoundPictureAndNothingElse() throws Exception {
        Path source = TestData.require("phi/deid-data/RGB_IMAGE.dcm");
        Path target = temp.resolve("redacted.dcm");
        PictureRedaction.Redacted done = redact(source, target);
        assertFalse(done.boxes().isEmpty());
        assertSameElsewhere(read(source), read(target), done.boxes());
    }

    private PictureRedaction.Redacted redact(Path source, Path target) throws Exception {
        FrameReader frames = Services.get(FrameReader.class);
        try (BurnedInText finder = new BurnedInText()) {
            // it looks at what it wrote and fails if text is left
            return new PictureRedaction(finder, frames, Services.get(FrameRedactor.class)).redact(source, target,
                    RegionRules.shipped(), new NullProgressMonitor());
        }
    }

    private static double covered(JsonNode word, List<FrameBox> boxes) {
        int hits = 0;
        int width = word.get("width").asInt();
        int height = word.get("height").asInt();
        for (int i = 0; i < width * height; i++) {
            int x = word.get("left").asInt() - BORDER + i % width;
            int y = word.get("top").asInt() - BORDER + i / width;
            hits += boxes.stream().anyMatch(b -> b.contains(x, y)) ? 1 : 0;
        }
        return hits / (double) (width * height);
    }

    private static void assertSameElsewhere(Attributes before, Attributes after, List<FrameBox> boxes) throws IOException {
        int columns = before.getInt(Tag.Columns, 0);
        int rows = before.getInt(Tag.Rows, 0);
        byte[] a = before.getBytes(Tag.PixelData);
        byte[] b = after.getBytes(Tag.PixelData);
        assertEquals(a.length, b.length);
        boolean planar = before.getInt(Tag.PlanarConfiguration, 0) == 1;
        int each = before.getInt(Tag.BitsAllocated, 8) / 8 * (planar ? 1 : before.getInt(Tag.SamplesPerPixel, 1));
        List<FrameBox> blanked = boxes.stream().map(x -> x.grown(MARGIN, columns, rows)).toList();
        int changed = 0;
        for (int i = 0; i < a.length; i++) {
            int pixel = i / each % (rows * columns);
            if (a[i] != b[i]) {
                changed++;
                assertTrue(blanked.stream().anyMatch(x -> x.contains(pixel % columns, pixel / columns)), "pixel " + pixel);
            }
        }
        assertTrue(changed > 0);
    }

    private Path decoded(Path file, String name) throws IOException, InterruptedException {
        Path out = temp.resolve(name);
        Process p = new ProcessBuilder("dcmdrle", file.toString(), out.toString()).inheritIO().start();
        assertTrue(p.waitFor(60, TimeUnit.SECONDS) && p.exitValue() == 0);
        return out;
    }

    private static boolean installed(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).map(p -> p.resolve(program))
                .anyMatch(Files::isExecutable);
    }

    private static Attributes read(Path file) throws IOException {
        try (DicomInputStream in = new DicomInputStream(file.toFile())) {
            return in.readDataset(-1, -1);
        }
    }
}
