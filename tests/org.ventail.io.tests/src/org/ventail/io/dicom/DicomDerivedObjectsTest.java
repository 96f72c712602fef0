package org.ventail.io.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ventail.io.dicom.DerivedFixture.COLUMNS;
import static org.ventail.io.dicom.DerivedFixture.PLANES;
import static org.ventail.io.dicom.DerivedFixture.ROWS;
import static org.ventail.io.dicom.DicomCheck.dataset;
import static org.ventail.io.dicom.DicomCheck.only;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomOutputStream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.io.DerivedObjects.Cleared;
import org.ventail.api.io.Region;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.testkit.RandomSeed;

/** What lies in the region goes from every kind of object, and nothing else does. */
class DicomDerivedObjectsTest {
    /** The face: the left half of the grid and beyond. */
    private static final Region FACE = (x, y, z) -> x > 3.5;

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();
    @TempDir
    Path temp;
    private final DicomDerivedObjects derived = new DicomDerivedObjects();
    private Path in;
    private Path out;

    @BeforeEach
    void folders() throws Exception {
        in = Files.createDirectory(temp.resolve("in"));
        out = Files.createDirectory(temp.resolve("out"));
    }

    private Cleared clear() throws Exception {
        Series s = only(in);
        assertTrue(derived.clears(s), s.toString());
        return derived.clear(s, FACE, out, "x", new NullProgressMonitor());
    }

    @Test
    void zeroesTheDoseInTheRegionAndKeepsItsScale() throws Exception {
        Path source = DerivedFixture.dose(in.resolve("dose.dcm"));
        Cleared c = clear();
        int[] before = words(dataset(source));
        Attributes after = dataset(c.files().get(0));
        int[] values = words(after);
        for (int i = 0; i < values.length; i++) {
            assertEquals(i % COLUMNS > 3 ? 0 : before[i], values[i], "voxel " + i);
        }
        assertEquals(3 * ROWS * PLANES, c.count());
        assertEquals("1.25E-5", after.getString(Tag.DoseGridScaling).toUpperCase(Locale.ROOT));
    }

    @Test
    void refusesADoseWhoseFramesSayNotWhereTheyLie() throws Exception {
        Path source = DerivedFixture.dose(in.resolve("dose.dcm"));
        Attributes a = dataset(source);
        a.remove(Tag.GridFrameOffsetVector);
        try (var dicom = new DicomOutputStream(source.toFile())) {
            dicom.writeDataset(a.createFileMetaInformation("1.2.840.10008.1.2.1"), a);
        }
        assertEquals("dicom.not-cleanable", assertThrows(VentailException.class, this::clear).problem().code());
        assertNothingLeft();
    }

    @Test
    void clearsTheBitsOfSegmentsAndNamesTheOneThatIsEmptied() throws Exception {
        DerivedFixture.segmentation(in.resolve("seg.dcm"));
        Cleared c = clear();
        byte[] bits = dataset(c.files().get(0)).getBytes(Tag.PixelData);
        for (int i = 0; i < COLUMNS * ROWS * PLANES; i++) {
            assertEquals(i % COLUMNS > 3 ? 0 : 1, bits[i >> 3] >> (i & 7) & 1, "bit " + i);
        }
        assertEquals(3 * ROWS * PLANES + 1, c.count());
        assertEquals(1, c.findings().size());
        assertTrue(c.findings().get(0).message().startsWith("Segment 2 "), c.findings().toString());
    }

    @Test
    void clipsContoursAndKeepsTheTextOfTheirOtherPoints() throws Exception {
        DerivedFixture.structures(in.resolve("rs.dcm"));
        Cleared c = clear();
        Sequence rois = dataset(c.files().get(0)).getSequence(Tag.ROIContourSequence);
        Sequence first = rois.get(0).getSequence(Tag.ContourSequence);
        assertEquals(2, first.size());
        for (Attributes contour : first) {
            assertEquals(5, contour.getInt(Tag.NumberOfContourPoints, 0));
            String[] text = contour.getStrings(Tag.ContourData);
            assertEquals("-1.00", text[0]);
            for (int p = 0; p < text.length; p += 3) {
                assertTrue(Double.parseDouble(text[p]) <= 3.5, text[p]);
            }
        }
        assertNull(rois.get(1).getSequence(Tag.ContourSequence), "it lay in the face as a whole");
        assertNull(rois.get(2).getSequence(Tag.ContourSequence), "it lies in another space");
        assertEquals(2 * 3 + 8 + 8, c.count());
        assertEquals(3, c.findings().size());
    }

    @Test
    void defacesTheFewSlicesOfALocalizer() throws Exception {
        DicomFixture fixture = new DicomFixture(seed.random());
        fixture.slices = 3;
        fixture.columnSpacingMm = 1;
        fixture.origin = new Point3(0, 0, 0);
        fixture.edit = (a, i) -> {
            a.setString(Tag.Modality, VR.CS, "MR");
            a.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "LOCALIZER");
        };
        fixture.write(in);
        Series s = only(in);
        Cleared c = clear();
        assertEquals(3, c.files().size());
        for (int f = 0; f < 3; f++) {
            int[] before = dataset(s.files().get(f)).getInts(Tag.PixelData);
            int[] after = dataset(c.files().get(f)).getInts(Tag.PixelData);
            int darkest = IntStream.of(before).map(v -> (short) v).min().orElseThrow();
            for (int i = 0; i < after.length; i++) {
                assertEquals((short) (i % fixture.columns > 3 ? darkest : before[i]), (short) after[i], "pixel " + i);
            }
        }
    }

    @Test
    void refusesTheProjectionOfACtScout() throws Exception {
        DicomFixture fixture = new DicomFixture(seed.random());
        fixture.slices = 1;
        fixture.edit = (a, i) -> a.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "LOCALIZER");
        fixture.write(in);
        assertEquals("dicom.not-cleanable", assertThrows(VentailException.class, this::clear).problem().code());
        assertNothingLeft();
    }

    @Test
    void doesNotClaimWhatHasNoPlaceInSpace() throws Exception {
        DerivedFixture.screenshot(in.resolve("sc.dcm"));
        assertFalse(derived.clears(only(in)));
    }

    @Test
    void readsTheSpaceOfSegmentsAndContours() throws Exception {
        DerivedFixture.segmentation(in.resolve("seg.dcm"));
        Region segments = derived.marked(only(in), new NullProgressMonitor());
        assertTrue(segments.contains(6.4, 8.9, 10.4));
        assertFalse(segments.contains(6.6, 8.9, 10.4), "beyond the last column");
        assertFalse(segments.contains(3, 4, 10.6), "beyond the last plane");
        Files.delete(in.resolve("seg.dcm"));
        DerivedFixture.structures(in.resolve("rs.dcm"));
        Region contours = derived.marked(only(in), new NullProgressMonitor());
        assertTrue(contours.contains(6.9, 7.9, 4.4));
        assertFalse(contours.contains(7.1, 7.9, 4.4));
        assertFalse(contours.contains(3, 3, 4.6));
    }

    private static int[] words(Attributes a) throws Exception {
        IntBuffer words = ByteBuffer.wrap(a.getBytes(Tag.PixelData)).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        int[] out = new int[words.remaining()];
        words.get(out);
        return out;
    }

    private void assertNothingLeft() throws Exception {
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(0, files.count());
        }
    }
}
