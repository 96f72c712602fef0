package org.ventail.verify.canary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ventail.api.check.Verdict;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.verify.FakeContext;
import org.ventail.verify.header.DicomFixture;
import org.ventail.verify.header.HeaderCheck;
import org.ventail.verify.header.NiftiFixture;

/** Every canary of a header is one that the header check catches. */
class HeaderCanaryTest {
    private static final SyntheticPerson NOBODY = SyntheticPerson.of(7);

    @TempDir
    Path temp;

    private Verdict verdict(Path file) throws Exception {
        return new HeaderCheck().check(new FakeContext(null, null).attributes(NOBODY.attributes()).staged(file),
                new NullProgressMonitor()).verdict();
    }

    @ParameterizedTest
    @EnumSource(names = {"HEADER", "NESTED", "PRIVATE"})
    void isCaughtInDicom(CanaryKind kind) throws Exception {
        Path file = DicomFixture.write(DicomFixture.cleaned(), temp.resolve("a.dcm"));
        assertEquals(Verdict.PASS, verdict(file));
        assertTrue(HeaderCanary.plant(kind, file, NOBODY));
        assertEquals(Verdict.FAIL, verdict(file));
    }

    @ParameterizedTest
    @EnumSource(names = {"HEADER", "NESTED", "PRIVATE"})
    void isCaughtInNifti(CanaryKind kind) throws Exception {
        Path file = Files.write(temp.resolve("a.nii"), NiftiFixture.header());
        assertEquals(Verdict.PASS, verdict(file));
        assertTrue(HeaderCanary.plant(kind, file, NOBODY));
        assertEquals(Verdict.FAIL, verdict(file));
    }

    @ParameterizedTest
    @EnumSource(names = {"SIDECAR", "TABLE"})
    void isCaughtBesideAScan(CanaryKind kind) throws Exception {
        Path file = Files.writeString(temp.resolve("a" + kind.companion().orElseThrow()), kind.emptyCompanion());
        assertEquals(Verdict.PASS, verdict(file));
        assertTrue(HeaderCanary.plant(kind, file, NOBODY));
        assertEquals(Verdict.FAIL, verdict(file));
        assertFalse(HeaderCanary.plant(kind, Files.write(temp.resolve("a.nii"), NiftiFixture.header()), NOBODY),
                "not in the scan");
    }

    @Test
    void movesTheVoxelsBehindAnExtension() throws Exception {
        byte[] header = NiftiFixture.header();
        byte[] all = java.util.Arrays.copyOf(header, header.length + 3);
        all[header.length + 2] = 42;
        Path file = Files.write(temp.resolve("a.nii"), all);
        HeaderCanary.plant(CanaryKind.PRIVATE, file, NOBODY);
        byte[] planted = Files.readAllBytes(file);
        float voxels = java.nio.ByteBuffer.wrap(planted).order(java.nio.ByteOrder.LITTLE_ENDIAN).getFloat(108);
        assertEquals(42, planted[(int) voxels + 2]);
    }

    @Test
    void saysWhenAFileHasNoPlaceForIt() throws Exception {
        assertFalse(HeaderCanary.plant(CanaryKind.HEADER, Files.writeString(temp.resolve("a.json"), "{}"), NOBODY));
        assertFalse(HeaderCanary.plant(CanaryKind.BURNED_IN, Files.write(temp.resolve("a.nii"), NiftiFixture.header()),
                NOBODY));
    }

    @Test
    void aSeedIsAlwaysTheSameNobody() {
        assertEquals(SyntheticPerson.of(3), SyntheticPerson.of(3));
        assertNotEquals(SyntheticPerson.of(3), SyntheticPerson.of(4));
    }

    @Test
    void burnsTextIntoTheMiddleSlicesOnly() {
        Geometry grid = Geometry.axisAligned(96, 64, 9, new Spacing(1, 1, 1), new Point3(0, 0, 0));
        byte[] voxels = new byte[(int) grid.size()];
        voxels[0] = 100;
        Volume stamped = TextStamp.on(new Volume(grid, new VoxelData.Bytes(voxels, false), Rescale.NONE, Modality.CT), "ABC");
        int[] bright = new int[9];
        for (int i = 1; i < voxels.length; i++) {
            bright[i / (96 * 64)] += stamped.value(i) == 100 ? 1 : 0;
        }
        assertEquals(0, bright[0]);
        assertTrue(bright[4] > 20, bright[4] + " voxels");
        assertEquals(bright[4], bright[2]);
        assertEquals(0, bright[7]);
    }
}
