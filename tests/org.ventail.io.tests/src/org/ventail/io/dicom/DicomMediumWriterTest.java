package org.ventail.io.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomOutputStream;
import org.dcm4che3.media.DicomDirReader;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.VentailException;
import org.ventail.testkit.RandomSeed;

/** A medium made of a cohort: two patients, one with two series and objects of other kinds. */
class DicomMediumWriterTest {
    private static final String FILE_ID = "[A-Z0-9_]{1,8}(/[A-Z0-9_]{1,8}){0,7}";
    @RegisterExtension
    final RandomSeed seed = new RandomSeed();
    @TempDir
    Path temp;
    private final DicomMediumWriter writer = new DicomMediumWriter();
    private final NullProgressMonitor monitor = new NullProgressMonitor();
    private final List<Path> files = new ArrayList<>();
    private Path medium;

    @BeforeEach
    void aCohortOfTwo() throws IOException {
        medium = Files.createDirectory(temp.resolve("medium"));
        series("a", "P-1", "2.25.1");
        series("b", "P-2", "2.25.2");
        series("c", "P-1", "2.25.3");
        Path others = Files.createDirectory(temp.resolve("others"));
        files.add(DerivedFixture.dose(others.resolve("dose")));
        files.add(DerivedFixture.structures(others.resolve("structures")));
        files.add(DerivedFixture.segmentation(others.resolve("segmentation")));
        files.add(DerivedFixture.screenshot(others.resolve("screenshot")));
    }

    private void series(String folder, String patient, String uid) throws IOException {
        DicomFixture f = new DicomFixture(seed.random());
        f.patientId = patient;
        f.seriesUid = uid;
        f.slices = 3;
        f.edit = (a, i) -> a.setString(Tag.StudyInstanceUID, VR.UI, "2.25.9" + patient.substring(2));
        files.addAll(f.write(Files.createDirectory(temp.resolve(folder))));
    }

    @Test
    void copiesByteForByteUnderNamesThatMediaAllow() throws Exception {
        Map<Path, Path> written = writer.write(files, medium, monitor);
        assertEquals(files.size(), written.size());
        for (Map.Entry<Path, Path> e : written.entrySet()) {
            assertTrue(medium.relativize(e.getValue()).toString().matches(FILE_ID), e.getValue().toString());
            assertArrayEquals(Files.readAllBytes(e.getKey()), Files.readAllBytes(e.getValue()));
        }
    }

    @Test
    void listsEveryObjectUnderItsPatientStudyAndSeries() throws Exception {
        Map<Path, Path> written = writer.write(files, medium, monitor);
        List<String> listed = new ArrayList<>();
        try (DicomDirReader in = new DicomDirReader(medium.resolve("DICOMDIR").toFile())) {
            for (Attributes p = in.readFirstRootDirectoryRecord(); p != null; p = in.readNextDirectoryRecord(p)) {
                for (Attributes t = in.readLowerDirectoryRecord(p); t != null; t = in.readNextDirectoryRecord(t)) {
                    for (Attributes s = in.readLowerDirectoryRecord(t); s != null; s = in.readNextDirectoryRecord(s)) {
                        for (Attributes o = in.readLowerDirectoryRecord(s); o != null; o = in.readNextDirectoryRecord(o)) {
                            listed.add(String.join("|", p.getString(Tag.PatientID, ""), t.getString(Tag.StudyInstanceUID),
                                    s.getString(Tag.SeriesInstanceUID), o.getString(Tag.ReferencedSOPInstanceUIDInFile),
                                    String.join("/", o.getStrings(Tag.ReferencedFileID))));
                        }
                    }
                }
            }
        }
        List<String> expected = new ArrayList<>();
        for (Map.Entry<Path, Path> e : written.entrySet()) {
            MediumObject o = MediumObject.of(e.getKey());
            expected.add(String.join("|", o.patient(), o.study(), o.series(), o.uid(),
                    medium.relativize(e.getValue()).toString().replace('\\', '/')));
        }
        assertEquals(expected, listed);
    }

    @Test
    void givesTheSameBytesForTheSameFiles() throws Exception {
        Path again = Files.createDirectory(temp.resolve("again"));
        writer.write(files, medium, monitor);
        writer.write(files, again, monitor);
        assertArrayEquals(Files.readAllBytes(medium.resolve("DICOMDIR")), Files.readAllBytes(again.resolve("DICOMDIR")));
    }

    @Test
    void ourOwnReaderFindsNothingLost() throws Exception {
        writer.write(files.subList(0, 9), medium, monitor);
        assertEquals(List.of("dicom.directory"), DicomCheck.find(medium).problems().stream().map(p -> p.code()).toList());
    }

    @Test
    void refusesAnObjectThatTheDirectoryHasNoRecordFor() throws Exception {
        Attributes a = new Attributes();
        a.setString(Tag.SOPClassUID, VR.UI, "1.2.3.4");
        a.setString(Tag.SOPInstanceUID, VR.UI, "2.25.5");
        Path strange = temp.resolve("strange");
        try (DicomOutputStream out = new DicomOutputStream(strange.toFile())) {
            out.writeDataset(a.createFileMetaInformation(UID.ExplicitVRLittleEndian), a);
        }
        VentailException e = assertThrows(VentailException.class, () -> writer.write(List.of(strange), medium, monitor));
        assertEquals("medium.unknown-class", e.problem().code());
    }

    @Test
    void endsWhenCancelled() {
        monitor.setCanceled(true);
        assertThrows(OperationCanceledException.class, () -> writer.write(files, medium, monitor));
    }

    /** Every key that PS3.3 F.5 demands is there. */
    @Test
    void debiansValidatorFindsNoError() throws Exception {
        writer.write(files, medium, monitor);
        String said = said("/usr/bin/dciodvfy", medium.resolve("DICOMDIR").toString());
        assertFalse(said.contains("Error"), said);
        assertTrue(said.contains("BasicDirectory"), said);
    }

    @Test
    void dcmtkReadsEveryRecord() throws Exception {
        writer.write(files, medium, monitor);
        String dump = said("/usr/bin/dcmdump", "-q", medium.resolve("DICOMDIR").toString());
        assertFalse(dump.contains("E: ") || dump.contains("W: "), dump);
        assertEquals(files.size(), dump.lines().filter(l -> l.contains("refFileID=")).count(), dump);
    }

    private static String said(String... command) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of(command[0])), "not here: " + command[0]);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), said);
        return said;
    }
}
