package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.deid.pixels.RegionRules;

class RuleBlankingTest {
    private static final int SIZE = 20;
    private static final int SLICES = 3;
    private static final String RULES = """
            format: 1
            rules:
              - name: banner of a device
                when: {Manufacturer: [ACME]}
                blank: [[0, 0, 6, 3]]
            """;
    private final Geometry grid = new Geometry(SIZE, SIZE, SLICES, Affine.scale(1, 1, 1));

    @TempDir
    Path temp;

    private RegionRules rules;

    @BeforeEach
    void read() throws Exception {
        rules = RegionRules.shipped().with(Files.writeString(temp.resolve("regions.yaml"), RULES));
    }

    /** A DICOM file with nothing but what a rule looks at. */
    private Path file(String manufacturer) throws IOException {
        ByteArrayOutputStream b = new ByteArrayOutputStream();
        b.writeBytes(new byte[128]);
        b.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        element(b, 0x0002, 0x0010, "UI", "1.2.840.10008.1.2.1\0".getBytes(StandardCharsets.US_ASCII));
        element(b, 0x0008, 0x0070, "LO", manufacturer.getBytes(StandardCharsets.US_ASCII));
        element(b, 0x0028, 0x0010, "US", new byte[] {SIZE, 0});
        element(b, 0x0028, 0x0011, "US", new byte[] {SIZE, 0});
        return Files.write(Files.createTempFile(temp, "slice", ".dcm"), b.toByteArray());
    }

    private static void element(ByteArrayOutputStream b, int group, int element, String vr, byte[] value) {
        for (int number : new int[] {group, element}) {
            b.write(number);
            b.write(number >> 8);
        }
        b.writeBytes(vr.getBytes(StandardCharsets.US_ASCII));
        b.write(value.length);
        b.write(0);
        b.writeBytes(value);
    }

    private Series series(String format, List<Path> files) {
        return new Series("s", "MR", Modality.MR, format, Series.Role.IMAGE, Optional.of(grid), 1, SLICES, files, "study", "",
                Map.of(), List.of());
    }

    private DefacedVolume scan(Mask brain) {
        short[] values = new short[grid.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) (i % 7 + 100);
        }
        Volume v = new Volume(grid, new VoxelData.Shorts(values, true), new Rescale(1, 0), Modality.MR);
        return new DefacedVolume(v, Mask.empty(grid), brain, Mask.empty(grid), null, DefacedVolume.Status.DEFACED,
                new DefacedVolume.Recipe("test", "1", Map.of(), 1), List.of());
    }

    private TextRedaction.Redacted blank(DefacedVolume d, Series s) throws VentailException {
        return new RuleBlanking(rules).blank(d, s, new NullProgressMonitor());
    }

    @Test
    void blanksTheSlicesOfTheDeviceAndNoOtherVoxel() throws Exception {
        DefacedVolume before = scan(Mask.empty(grid));
        TextRedaction.Redacted r = blank(before, series("DICOM", List.of(file("ACME"), file("OTHER"), file("ACME MR"))));
        assertEquals(Set.of(0, 2), r.slices());
        assertTrue(r.touches(0, SLICES) && !r.touches(1, SLICES));
        Set<Short> inside = new HashSet<>();
        for (int i = 0; i < grid.size(); i++) {
            boolean there = i / (SIZE * SIZE) != 1 && i % SIZE < 8 && i / SIZE % SIZE < 5;
            assertTrue(there || r.defaced().volume().data().get(i) == before.volume().data().get(i), "voxel " + i);
            assertEquals(there, r.defaced().changed().get(i), "voxel " + i);
            if (there && i < SIZE * SIZE) {
                inside.add((short) r.defaced().volume().data().get(i));
            }
        }
        assertEquals(1, inside.size(), "one value in the whole box of a slice");
    }

    @Test
    void oneFileWithAllFramesIsBlankedInAll() throws Exception {
        TextRedaction.Redacted r = blank(scan(Mask.empty(grid)), series("DICOM", List.of(file("ACME"))));
        assertEquals(Set.of(0, 1, 2), r.slices());
    }

    @Test
    void aScanOfAnotherDeviceIsLeftAsItIs() throws Exception {
        DefacedVolume before = scan(Mask.empty(grid));
        assertSame(before, blank(before, series("DICOM", List.of(file("OTHER")))).defaced());
        List<Path> noDicom = new ArrayList<>(List.of(temp.resolve("a.nii")));
        assertSame(before, blank(before, series("NIfTI", noDicom)).defaced());
    }

    @Test
    void aRuleOverTheBrainKeepsTheSeriesBack() throws Exception {
        DefacedVolume before = scan(Mask.of(grid, i -> i == 0));
        Series s = series("DICOM", List.of(file("ACME")));
        assertEquals("regions.brain", assertThrows(VentailException.class, () -> blank(before, s)).problem().code());
    }

    @Test
    void anUnreadableHeaderKeepsTheSeriesBack() throws Exception {
        Series s = series("DICOM", List.of(Files.writeString(temp.resolve("cut.dcm"), "cut")));
        assertThrows(VentailException.class, () -> blank(scan(Mask.empty(grid)), s));
    }

    @Test
    void otherRulesAreAnotherVersion() {
        assertNotEquals(new RuleBlanking(RegionRules.shipped()).version(), new RuleBlanking(rules).version());
        assertFalse(new RuleBlanking(rules).version().contains("ACME"));
    }
}
