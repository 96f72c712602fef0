package org.ventail.io.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ventail.io.dicom.DicomCheck.assertPoint;
import static org.ventail.io.dicom.DicomCheck.assertSame;
import static org.ventail.io.dicom.DicomCheck.codes;
import static org.ventail.io.dicom.DicomCheck.find;
import static org.ventail.io.dicom.DicomCheck.only;
import static org.ventail.io.dicom.DicomCheck.problem;
import static org.ventail.io.dicom.DicomCheck.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.io.Found;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Problem.Severity;
import org.ventail.api.model.Series;
import org.ventail.api.model.Series.Role;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.testkit.RandomSeed;

class DicomStructureTest {
    @RegisterExtension
    final RandomSeed seed = new RandomSeed();
    @TempDir
    Path temp;
    private DicomFixture fixture;

    @BeforeEach
    void fixture() {
        fixture = new DicomFixture(seed.random());
    }

    @Test
    void namesMissingSlicesAndRefusesTheVolume() throws Exception {
        fixture.omitted.addAll(Set.of(4, 5, 9));
        fixture.write(temp);
        Series s = only(temp);
        assertFalse(s.volumetric());
        var p = problem(s, "dicom.missing-slices");
        assertEquals(Severity.ERROR, p.severity());
        assertEquals(
                "3 of 12 slices are missing: 2 between 13.1 and 19.1 mm, 1 between 23.1 and 27.1 mm along the slice normal.",
                p.message());
    }

    @Test
    void bridgesOneLostSliceOfMany() throws Exception {
        fixture.slices = 150;
        fixture.omitted.add(60);
        fixture.write(temp);
        Series s = only(temp);
        assertEquals(Severity.WARNING, problem(s, "dicom.missing-slices").severity());
        assertTrue(s.volumetric());
        assertEquals(149, s.geometry().orElseThrow().nz());
    }

    @Test
    void refusesTwoLostSlicesOfMany() throws Exception {
        fixture.slices = 150;
        fixture.omitted.addAll(Set.of(60, 61));
        fixture.write(temp);
        assertEquals(Severity.ERROR, problem(only(temp), "dicom.missing-slices").severity());
    }

    @Test
    void keepsOneOfTwoCopiesOfAFile() throws Exception {
        List<Path> files = fixture.write(temp);
        Files.copy(files.get(3), temp.resolve("zz-copy.dcm"));
        Series s = only(temp);
        assertTrue(s.volumetric());
        assertEquals(List.of("dicom.duplicate"), codes(s));
        assertFalse(s.files().contains(temp.resolve("zz-copy.dcm")));
        assertSame(fixture.voxels, read(s).data());
    }

    @Test
    void keepsOneOfTwoSlicesAtOnePlace() throws Exception {
        fixture.write(temp);
        DicomFixture second = new DicomFixture(seed.random());
        second.omitted.addAll(Set.of(0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11));
        second.edit = (a, i) -> a.setString(Tag.SOPInstanceUID, VR.UI, "2.25.99");
        second.write(Files.createDirectory(temp.resolve("again")));
        Series s = only(temp);
        assertTrue(s.volumetric());
        assertEquals(12, s.geometry().orElseThrow().nz());
        assertEquals(List.of("dicom.duplicate-position"), codes(s));
    }

    @Test
    void readsRepetitionsAsTimePoints() throws Exception {
        fixture.timePoints = 3;
        fixture.write(temp);
        Series s = only(temp);
        assertEquals(3, s.timePoints());
        assertEquals(36, s.frames());
        Volume v = read(s);
        assertEquals(3, v.timePoints());
        assertSame(fixture.voxels, v.data());
    }

    @Test
    void keepsTheShearOfATiltedGantry() throws Exception {
        fixture.step = new Point3(0, 2 * Math.tan(Math.toRadians(12)), 2);
        fixture.write(temp);
        Series s = only(temp);
        assertTrue(s.volumetric());
        assertTrue(problem(s, "dicom.gantry-tilt").message().contains("12.0 degrees"));
        assertPoint(fixture.step, s.geometry().orElseThrow().voxelToLps().column(2), 1e-6);
    }

    @Test
    void refusesUnequalDistances() throws Exception {
        fixture.edit = (a, i) -> {
            if (i > 6) {
                Point3 p = fixture.origin.plus(fixture.step.times(i + (i - 6) * 0.4));
                a.setDouble(Tag.ImagePositionPatient, VR.DS, p.x(), p.y(), p.z());
            }
        };
        fixture.write(temp);
        Series s = only(temp);
        assertFalse(s.volumetric());
        assertEquals(Severity.ERROR, problem(s, "dicom.non-uniform-spacing").severity());
    }

    @Test
    void refusesSlicesShiftedInTheirPlane() throws Exception {
        fixture.edit = (a, i) -> {
            if (i == 5) {
                a.setDouble(Tag.ImagePositionPatient, VR.DS, fixture.origin.x() + 9, fixture.origin.y(),
                        fixture.origin.z() + 10);
            }
        };
        fixture.write(temp);
        assertEquals(List.of("dicom.irregular-positions"), codes(only(temp)));
    }

    @Test
    void takesThreeSlicesForALocalizer() throws Exception {
        fixture.slices = 3;
        fixture.write(temp);
        Series s = only(temp);
        assertEquals(Role.LOCALIZER, s.role());
        assertFalse(problem(s, "dicom.localizer").remedy().isEmpty());
    }

    @Test
    void takesWhatSaysLocalizerForOne() throws Exception {
        fixture.edit = (a, i) -> a.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "LOCALIZER");
        fixture.write(temp);
        assertEquals(Role.LOCALIZER, only(temp).role());
    }

    @Test
    void separatesOrientationsOfOneSeries() throws Exception {
        fixture.write(temp);
        DicomFixture sagittal = new DicomFixture(seed.random());
        sagittal.row = new Point3(0, 1, 0);
        sagittal.column = new Point3(0, 0, -1);
        sagittal.step = new Point3(-3, 0, 0);
        sagittal.edit = (a, i) -> a.setString(Tag.SOPInstanceUID, VR.UI, "2.25.8." + (i + 1));
        sagittal.write(Files.createDirectory(temp.resolve("sagittal")));
        List<Series> all = DicomCheck.series(temp);
        assertEquals(2, all.size());
        assertNotEquals(all.get(0).id(), all.get(1).id());
        for (Series s : all) {
            assertTrue(s.volumetric());
            assertEquals(List.of("dicom.mixed-orientation"), codes(s));
            VoxelData expected = s.geometry().orElseThrow().voxelToLps().get(2, 2) != 0 ? fixture.voxels
                    : sagittal.voxels;
            assertSame(expected, read(s).data());
        }
    }

    @Test
    void namesColourImagesAndDerivedObjects() throws Exception {
        fixture.edit = (a, i) -> {
            a.setInt(Tag.SamplesPerPixel, VR.US, 3);
            a.setString(Tag.PhotometricInterpretation, VR.CS, "RGB");
            a.setBytes(Tag.PixelData, VR.OW, new byte[fixture.rows * fixture.columns * 6]);
        };
        fixture.write(Files.createDirectory(temp.resolve("colour")));
        DicomFixture capture = new DicomFixture(seed.random());
        capture.seriesUid = "2.25.31";
        capture.slices = 1;
        capture.sopClass = "1.2.840.10008.5.1.4.1.1.7";
        capture.write(Files.createDirectory(temp.resolve("capture")));
        List<Series> all = DicomCheck.series(temp);
        assertEquals(List.of(Role.DERIVED, Role.OTHER), all.stream().map(Series::role).toList());
        assertEquals(List.of("dicom.colour"), codes(all.get(1)));
    }

    @Test
    void convertsToRealValuesWhenSlopesDiffer() throws Exception {
        fixture.edit = (a, i) -> a.setDouble(Tag.RescaleSlope, VR.DS, 1 + i);
        fixture.write(temp);
        Series s = only(temp);
        assertEquals(Severity.INFO, problem(s, "dicom.rescale-varies").severity());
        Volume v = read(s);
        int n = fixture.rows * fixture.columns;
        for (int i = 0; i < v.data().length(); i += 17) {
            assertEquals(fixture.voxels.get(i) * (1 + i / n) - 1024, v.value(i), 0.01);
        }
    }

    @Test
    void tellsPeopleApartWithoutShowingTheirIds() throws Exception {
        fixture.write(Files.createDirectory(temp.resolve("a")));
        DicomFixture other = new DicomFixture(seed.random());
        other.patientId = "P-2";
        other.seriesUid = "2.25.12";
        other.write(Files.createDirectory(temp.resolve("b")));
        List<Found.OfSubject> found = find(temp).series();
        assertEquals(2, found.stream().map(Found.OfSubject::subjectId).distinct().count());
        for (Found.OfSubject f : found) {
            assertTrue(f.subjectId().matches("sub-[0-9a-f]{10}"), f.subjectId());
            assertEquals("31", f.subjectAttributes().get("age"));
            assertEquals("F", f.subjectAttributes().get("sex"));
            assertFalse(f.series().id().contains("2.25"));
        }
    }
}
