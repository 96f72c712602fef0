package org.ventail.io.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ventail.io.dicom.DicomCheck.assertSame;
import static org.ventail.io.dicom.DicomCheck.assertSameFile;
import static org.ventail.io.dicom.DicomCheck.codes;
import static org.ventail.io.dicom.DicomCheck.only;
import static org.ventail.io.dicom.DicomCheck.read;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Series;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.testkit.TestData;

/** Real scans, where they are; what is expected comes from their documentation and from another reader. */
class DicomHeadsTest {
    private static final double SPACING_TOLERANCE_MM = 1e-4;

    @TempDir
    Path out;

    private static Series head(String folder) throws Exception {
        return only(TestData.require("heads/" + folder));
    }

    private static void assertGrid(Series s, int nx, int ny, int nz, double xMm, double yMm, double zMm) {
        assertTrue(s.volumetric(), () -> s.problems().toString());
        Geometry g = s.geometry().orElseThrow();
        assertEquals(List.of(nx, ny, nz), List.of(g.nx(), g.ny(), g.nz()));
        Spacing spacing = g.spacingMm();
        assertEquals(xMm, spacing.xMm(), SPACING_TOLERANCE_MM);
        assertEquals(yMm, spacing.yMm(), SPACING_TOLERANCE_MM);
        assertEquals(zMm, spacing.zMm(), SPACING_TOLERANCE_MM);
        assertEquals(Modality.MR, s.modality());
    }

    @Test
    void readsAnMprageWithOneLostSlice() throws Exception {
        Series s = head("fnndsc_adi_mprage");
        // 176 slices of 1 mm were acquired, the copy lacks one
        assertGrid(s, 192, 192, 175, 1.14583, 1.14583, 175.0 / 174);
        assertEquals(List.of("dicom.missing-slices"), codes(s));
        assertEquals(175, s.files().size());
        Volume v = read(s);
        assertEquals(175 * 192 * 192, v.data().length());
        assertEquals(149.36010, mean(v), 1e-4);
    }

    @Test
    void readsAnEnhancedMultiFrameMr() throws Exception {
        Series s = head("xa30_male31_T1");
        assertGrid(s, 128, 128, 96, 2, 2, 2);
        assertEquals(List.of(), s.problems());
        assertEquals(96, s.frames());
        assertEquals(1, s.files().size());
        assertEquals(142.19442, mean(read(s)), 1e-4);
    }

    @Test
    void readsTheSameManSupineAndProneOnOneGrid() throws Exception {
        Series supine = head("decubitus_male51/HFS");
        Series prone = head("decubitus_male51/HFP");
        assertGrid(supine, 256, 256, 35, 1.015625, 1.015625, 4.8);
        assertGrid(prone, 256, 256, 35, 1.015625, 1.015625, 4.8);
        assertNotEquals(supine.id(), prone.id());
        assertNotEquals(read(supine).digest(), read(prone).digest());
    }

    @Test
    void readsTheFruitAndKeepsWhatItsHeaderClaims() throws Exception {
        Series s = head("CONTROL_not_a_head_claims_refaced");
        assertGrid(s, 256, 256, 8, 1.0547, 1.0547, 30.00004);
        assertEquals(List.of("dicom.sparse-slices"), codes(s));
        assertTrue(s.attributes().get("DeidentificationMethodCodeSequence").contains("113102 DCM"));
    }

    @Test
    void writesAMultiFrameHeadWithAChangedSlab() throws Exception {
        Series s = head("xa30_male31_T1");
        Volume v = read(s);
        VoxelData data = v.data().copy();
        for (int i = 0; i < data.length() / 8; i++) {
            data.set(i, 0);
        }
        List<Path> written = new DicomWriter().write(s, v.withData(data), out, "head", new NullProgressMonitor());
        assertEquals(1, written.size());
        Series again = only(out);
        assertEquals(s.geometry(), again.geometry());
        assertSame(data, read(again).data());
    }

    @Test
    void copiesAHeadThatDidNotChange() throws Exception {
        Series s = head("decubitus_male51/HFS");
        List<Path> written = new DicomWriter().write(s, read(s), out, "head", new NullProgressMonitor());
        for (int i = 0; i < written.size(); i++) {
            assertSameFile(s.files().get(i), written.get(i));
        }
    }

    private static double mean(Volume v) {
        double sum = 0;
        for (int i = 0; i < v.data().length(); i++) {
            sum += v.data().get(i);
        }
        return sum / v.data().length();
    }
}
