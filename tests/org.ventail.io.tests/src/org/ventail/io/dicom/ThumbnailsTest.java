package org.ventail.io.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ventail.io.dicom.DicomCheck.assertSameFile;
import static org.ventail.io.dicom.DicomCheck.only;
import static org.ventail.io.dicom.DicomCheck.read;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.Series;
import org.ventail.testkit.RandomSeed;

/** No picture of the scan before leaves in a file of the scan after, wherever DICOM can hold one. */
class ThumbnailsTest {
    private static final byte[] FACE = "the face in a picture beside pixels!".getBytes(StandardCharsets.US_ASCII);
    private static final int OVERLAY_ROWS = 0x60020010;
    private static final int OVERLAY_BIT = 0x60020102;
    private static final int OVERLAY_DATA = 0x60023000;

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();
    @TempDir
    Path temp;
    private DicomFixture fixture;
    private Path in;
    private Path out;

    @BeforeEach
    void folders() throws Exception {
        fixture = new DicomFixture(seed.random());
        in = Files.createDirectory(temp.resolve("in"));
        out = Files.createDirectory(temp.resolve("out"));
    }

    /** Changes one voxel of the fifth slice. */
    private List<Path> write() throws Exception {
        fixture.write(in);
        Series s = only(in);
        return new DicomWriter().write(s, fixture.oneVoxelChanged(s, 4), out, "s", new NullProgressMonitor());
    }

    private static void assertNoFace(List<Path> files) throws Exception {
        String face = new String(FACE, StandardCharsets.ISO_8859_1);
        for (Path f : files) {
            String bytes = new String(Files.readAllBytes(f), StandardCharsets.ISO_8859_1);
            assertTrue(!bytes.contains(face), "the picture is still in " + f.getFileName());
        }
    }

    private static Attributes picture() {
        Attributes icon = new Attributes();
        icon.setInt(Tag.Rows, VR.US, 6);
        icon.setBytes(Tag.PixelData, VR.OB, FACE);
        return icon;
    }

    @Test
    void removesIconsFromAllFilesOfAChangedSeries() throws Exception {
        fixture.edit = (a, i) -> a.newSequence(Tag.IconImageSequence, 1).add(picture());
        assertNoFace(write());
    }

    @Test
    void removesOverlayPlanesFromAllFilesOfAChangedSeries() throws Exception {
        fixture.edit = (a, i) -> {
            a.setInt(OVERLAY_ROWS, VR.US, 6);
            a.setBytes(OVERLAY_DATA, VR.OB, FACE);
        };
        List<Path> files = write();
        assertNoFace(files);
        for (Path f : files) {
            assertTrue(!DicomCheck.dataset(f).contains(OVERLAY_ROWS));
        }
    }

    @Test
    void blanksPicturesInsideOtherSequences() throws Exception {
        fixture.edit = (a, i) -> {
            Attributes reference = new Attributes();
            reference.newSequence(Tag.IconImageSequence, 1).add(picture());
            a.newSequence(Tag.ReferencedImageSequence, 1).add(reference);
        };
        List<Path> files = write();
        assertNoFace(files);
        Attributes reference = DicomCheck.dataset(files.get(0)).getNestedDataset(Tag.ReferencedImageSequence);
        assertEquals(6, reference.getNestedDataset(Tag.IconImageSequence).getInt(Tag.Rows, 0), "only pixels go");
    }

    @Test
    void blanksCompressedPicturesInsideOtherSequences() throws Exception {
        fixture.edit = (a, i) -> {
            Attributes icon = new Attributes();
            Fragments jpeg = icon.newFragments(Tag.PixelData, VR.OB, 2);
            jpeg.add(new byte[0]);
            jpeg.add(FACE);
            a.newSequence(Tag.ReferencedImageSequence, 1).add(icon);
        };
        assertNoFace(write());
    }

    @Test
    void clearsOverlaysInUnusedBitsOfThePixels() throws Exception {
        fixture.bitsStored = 12;
        fixture.signed = false;
        fixture.edit = (a, i) -> {
            a.setInt(OVERLAY_ROWS, VR.US, fixture.rows);
            a.setInt(OVERLAY_BIT, VR.US, 12);
        };
        for (Path f : write()) {
            for (int sample : DicomCheck.dataset(f).getInts(Tag.PixelData)) {
                assertEquals(0, sample & 0xf000);
            }
        }
    }

    @Test
    void leavesAnUnchangedSeriesAsItIs() throws Exception {
        fixture.edit = (a, i) -> a.newSequence(Tag.IconImageSequence, 1).add(picture());
        fixture.write(in);
        Series s = only(in);
        List<Path> files = new DicomWriter().write(s, read(s), out, "s", new NullProgressMonitor());
        for (int i = 0; i < files.size(); i++) {
            assertSameFile(s.files().get(i), files.get(i));
        }
    }
}
