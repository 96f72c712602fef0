package org.ventail.deid.pixels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.io.FrameBox;
import org.ventail.api.model.VentailException;
import org.ventail.testkit.RandomSeed;

class RegionRulesTest {
    private static final int COLUMNS = 64;
    private static final int ROWS = 48;

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    @TempDir
    Path temp;

    private static Attributes picture(String modality, String manufacturer, String model, int rows, int columns) {
        Attributes a = new Attributes();
        a.setString(Tag.Modality, VR.CS, modality);
        a.setString(Tag.Manufacturer, VR.LO, manufacturer);
        a.setString(Tag.ManufacturerModelName, VR.LO, model);
        a.setInt(Tag.Rows, VR.US, rows);
        a.setInt(Tag.Columns, VR.US, columns);
        return a;
    }

    @Test
    void knowsTheHeaderBarOfADevice() {
        assertEquals(List.of(new FrameBox(0, 0, 0, 800, 59)),
                RegionRules.shipped().in(picture("US", "Philips Medical Systems", "IU22", 600, 800)));
        assertEquals(List.of(), RegionRules.shipped().in(picture("US", "Philips Medical Systems", "IU22", 601, 800)));
        assertEquals(List.of(), RegionRules.shipped().in(picture("MR", "Philips Medical Systems", "IU22", 600, 800)));
    }

    @Test
    void staysInsideThePictureAndCoversEveryFrame() {
        Attributes a = picture("US", "GE", "LOGIQ9", 20, 600);
        a.setInt(Tag.NumberOfFrames, VR.IS, 2);
        assertEquals(List.of(new FrameBox(0, 0, 0, 600, 20), new FrameBox(1, 0, 0, 600, 20)), RegionRules.shipped().in(a));
    }

    @Test
    void blanksEveryPixelOutsideOfUltrasoundRegionsAndNoneInside() {
        Random random = seed.random();
        for (int i = 0; i < 50; i++) {
            Attributes a = picture("US", "Somebody", "Something", ROWS, COLUMNS);
            boolean[] inside = regions(a, 1 + random.nextInt(4), random);
            List<FrameBox> boxes = RegionRules.shipped().in(a);
            for (int p = 0; p < inside.length; p++) {
                int x = p % COLUMNS;
                int y = p / COLUMNS;
                assertEquals(!inside[p], boxes.stream().anyMatch(b -> b.contains(x, y)), x + ", " + y);
            }
        }
    }

    private static boolean[] regions(Attributes a, int count, Random random) {
        boolean[] inside = new boolean[COLUMNS * ROWS];
        Sequence s = a.newSequence(Tag.SequenceOfUltrasoundRegions, count);
        for (int r = 0; r < count; r++) {
            int left = random.nextInt(COLUMNS);
            int top = random.nextInt(ROWS);
            int right = left + random.nextInt(COLUMNS - left);
            int bottom = top + random.nextInt(ROWS - top);
            Attributes region = new Attributes();
            region.setInt(Tag.RegionLocationMinX0, VR.UL, left);
            region.setInt(Tag.RegionLocationMinY0, VR.UL, top);
            region.setInt(Tag.RegionLocationMaxX1, VR.UL, right);
            region.setInt(Tag.RegionLocationMaxY1, VR.UL, bottom);
            s.add(region);
            for (int p = 0; p < inside.length; p++) {
                inside[p] |= p % COLUMNS >= left && p % COLUMNS <= right && p / COLUMNS >= top && p / COLUMNS <= bottom;
            }
        }
        return inside;
    }

    @Test
    void takesTheRulesOfASiteBesides() throws Exception {
        Path file = Files.writeString(temp.resolve("regions.yaml"), """
                format: 1
                rules:
                  - name: ours
                    when: {StationName: [room 7], Rows: ["30", "31"]}
                    blank: [[1, 2, 3, 4]]
                """);
        Attributes a = picture("OT", "x", "y", 31, 100);
        a.setString(Tag.StationName, VR.SH, "ROOM 7");
        assertEquals(List.of(new FrameBox(0, 1, 2, 3, 4)), RegionRules.shipped().with(file).in(a));
        assertEquals(List.of(), RegionRules.shipped().in(a));
    }

    @Test
    void refusesAFileWithAnythingWrongInIt() throws Exception {
        for (String wrong : List.of("format: 2\nrules: []", "format: 1",
                "format: 1\nrules:\n  - name: x\n    when: {Rows: ['1']}",
                "format: 1\nrules:\n  - name: x\n    when: {Rowz: ['1']}\n    blank: [[0, 0, 1, 1]]",
                "format: 1\nrules:\n  - name: x\n    when: {Rows: ['1']}\n    blank: [[0, 0, 1]]", "nothing")) {
            Path file = Files.writeString(temp.resolve("wrong.yaml"), wrong);
            VentailException e = assertThrows(VentailException.class, () -> RegionRules.shipped().with(file), wrong);
            assertTrue(e.problem().code().equals("regions.unreadable"), wrong);
        }
    }
}
