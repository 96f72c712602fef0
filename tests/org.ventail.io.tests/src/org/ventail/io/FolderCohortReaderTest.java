package org.ventail.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.io.FormatReader;
import org.ventail.api.io.Found;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.io.nifti.NiftiFiles;
import org.ventail.testkit.Volumes;

/** Any folder becomes a cohort: nested, mixed, zipped, damaged, looped. */
class FolderCohortReaderTest {
    private static final Volume BALL = Volumes.sphere(16, 5);

    @TempDir
    Path temp;

    private final FolderCohortReader reader = FolderCohortReader.standard();

    @AfterEach
    void close() {
        reader.close();
    }

    private Cohort scan(Path folder) throws VentailException {
        return reader.scan(folder, new NullProgressMonitor());
    }

    private Path image(String relative) throws Exception {
        Path file = temp.resolve(relative);
        Files.createDirectories(file.getParent());
        return NiftiFiles.write(BALL, file, new NullProgressMonitor());
    }

    private Path zip(String relative, Map<String, byte[]> content) throws IOException {
        Path file = temp.resolve(relative);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream packed = new ZipOutputStream(out)) {
            for (String name : content.keySet().stream().sorted().toList()) {
                packed.putNextEntry(new ZipEntry(name));
                packed.write(content.get(name));
            }
        }
        return file;
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    @Test
    void givesEveryTopLevelFolderAndFileASubjectOfItsOwnWithoutItsName() throws Exception {
        image("FAMILY/T1.nii.gz");
        image("FAMILY/deep/er/FLAIR.nii");
        image("GIVEN_T1.nii.gz");
        Cohort cohort = scan(temp);
        assertEquals(List.of(1, 2), cohort.subjects().stream().map(s -> s.series().size()).sorted().toList());
        for (Subject s : cohort.subjects()) {
            String all = s.id() + s.series().stream().map(x -> x.id() + x.description() + x.studyId()).toList();
            assertFalse(all.contains("FAMILY") || all.contains("GIVEN"), all);
        }
        assertTrue(cohort.allSeries().allMatch(s -> s.modality() == Modality.MR));
    }

    @Test
    void keepsIdsWhenTheFolderMoves() throws Exception {
        image("a/x/T1.nii.gz");
        image("b/x/T1.nii.gz");
        Series one = scan(temp.resolve("a")).allSeries().findFirst().orElseThrow();
        Series other = scan(temp.resolve("b")).allSeries().findFirst().orElseThrow();
        assertEquals(one.id(), other.id());
    }

    @Test
    void findsImagesInFoldersAndZipFilesAtOnceAndReadsBoth() throws Exception {
        byte[] packed = Files.readAllBytes(image("one/T1.nii.gz"));
        zip("deep/two.zip", Map.of("inner/T1.nii.gz", packed, "README", new byte[3]));
        Cohort cohort = scan(temp);
        assertEquals(2, cohort.allSeries().count());
        for (Series s : cohort.allSeries().toList()) {
            assertEquals(BALL.digest(), reader.read(s, new NullProgressMonitor()).digest());
        }
        assertEquals(cohort.subjects().stream().map(Subject::id).toList(),
                scan(temp).subjects().stream().map(Subject::id).toList());
    }

    @Test
    void readsAZipFileAsRootAndRemovesWhatItUnpacked() throws Exception {
        Path file = zip("cohort.zip", Map.of("sub-1.nii.gz", Files.readAllBytes(image("a/T1.nii.gz"))));
        Series series = scan(file).allSeries().findFirst().orElseThrow();
        Path unpacked = series.files().get(0);
        assertTrue(Files.exists(unpacked));
        reader.close();
        assertFalse(Files.exists(unpacked));
        assertFalse(Files.exists(unpacked.getParent()));
    }

    @Test
    void refusesZipEntriesThatPointOutside() throws Exception {
        image("a/T1.nii.gz");
        zip("evil.zip", Map.of("../../evil.nii", new byte[3]));
        assertTrue(codes(scan(temp).problems()).contains("zip.outside"));
    }

    @Test
    void namesADamagedZipAndGoesOn() throws Exception {
        image("a/T1.nii.gz");
        Files.writeString(temp.resolve("bad.zip"), "PK but not really");
        Cohort cohort = scan(temp);
        assertEquals(List.of("zip.unreadable"), codes(cohort.problems()));
        assertEquals(1, cohort.allSeries().count());
    }

    @Test
    void acceptsASingleFileAsRoot() throws Exception {
        Path file = image("T1.nii.gz");
        image("T2.nii.gz");
        assertEquals(List.of(List.of(file)), scan(file).allSeries().map(Series::files).toList());
    }

    @Test
    void saysThatAFolderIsEmpty() throws Exception {
        Files.writeString(temp.resolve("README"), "nothing here");
        VentailException e = assertThrows(VentailException.class, () -> scan(temp));
        assertEquals("cohort.empty", e.problem().code());
        assertEquals(temp, e.problem().file().orElseThrow());
    }

    @Test
    void saysThatAFolderIsMissing() {
        VentailException e = assertThrows(VentailException.class, () -> scan(temp.resolve("gone")));
        assertEquals("cohort.missing", e.problem().code());
    }

    @Test
    void namesLinksThatLeadNowhere() throws Exception {
        Path link = Files.createSymbolicLink(temp.resolve("scan.nii.gz"), temp.resolve("content/that/was/not/fetched"));
        image("a/T1.nii.gz");
        Cohort cohort = scan(temp);
        assertEquals(List.of("cohort.dangling-link"), codes(cohort.problems()));
        assertEquals(Optional.of(link), cohort.problems().get(0).file());
    }

    @Test
    void doesNotFollowLinksInCircles() throws Exception {
        image("a/T1.nii.gz");
        Files.createSymbolicLink(temp.resolve("a/back"), temp);
        Files.createSymbolicLink(temp.resolve("a/self"), temp.resolve("a"));
        Cohort cohort = scan(temp);
        assertEquals(1, cohort.allSeries().count());
        assertEquals(List.of("cohort.link-loop", "cohort.link-loop"), codes(cohort.problems()));
    }

    @Test
    void remarksOnlyUponFilesThatClaimToBeImages() throws Exception {
        image("a/T1.nii.gz");
        for (String name : List.of("x.dcm", "y.nii.gz", "z.nrrd", "README", "LICENSE.txt", "notes.json")) {
            Files.writeString(temp.resolve(name), "only words");
        }
        Cohort cohort = scan(temp);
        assertEquals(List.of("x.dcm", "y.nii.gz", "z.nrrd"), cohort.problems().stream()
                .map(p -> p.file().orElseThrow().getFileName().toString()).toList());
        assertEquals(List.of("cohort.not-an-image", "cohort.not-an-image"), codes(cohort.problems()).subList(1, 3));
        assertEquals(Problem.Severity.INFO, cohort.problems().get(1).severity());
    }

    @Test
    void listsADamagedImageAmongTheOthers() throws Exception {
        image("a/T1.nii");
        byte[] bytes = Files.readAllBytes(image("b/T1.nii"));
        Files.write(temp.resolve("b/T1.nii"), Arrays.copyOf(bytes, bytes.length - 100));
        Cohort cohort = scan(temp);
        assertEquals(2, cohort.allSeries().count());
        assertEquals(1, cohort.allSeries().filter(Series::broken).count());
    }

    @Test
    void namesTheTroubleWhenNothingElseIsThere() throws Exception {
        Files.write(temp.resolve("a.nii"), new byte[0]);
        VentailException e = assertThrows(VentailException.class, () -> scan(temp));
        assertEquals(temp.resolve("a.nii"), e.problem().file().orElseThrow());
    }

    @Test
    void stopsWhenCancelled() throws Exception {
        image("a/T1.nii.gz");
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        assertThrows(OperationCanceledException.class, () -> reader.scan(temp, cancelled));
    }

    /** A folder in which two people, or one twice, have a series of one id. */
    private Cohort withTwins(String first, String second) throws Exception {
        image("a/T1.nii.gz");
        Series twin = scan(temp).allSeries().findFirst().orElseThrow();
        FormatReader echo = new FormatReader() {
            @Override
            public String format() {
                return "echo";
            }

            @Override
            public Found find(Path root, List<Path> candidates, IProgressMonitor monitor) {
                Found.OfSubject one = new Found.OfSubject(first, Map.of("age", "40"), twin);
                Found.OfSubject two = new Found.OfSubject(second, Map.of("age", "41", "sex", "F"), twin);
                return new Found(List.of(one, two), Set.of(), List.of());
            }

            @Override
            public Volume read(Series series, IProgressMonitor monitor) {
                return BALL;
            }
        };
        return new FolderCohortReader(List.of(echo)).scan(temp, new NullProgressMonitor());
    }

    @Test
    void keepsOneOfTwoSeriesWithTheSameIdAndSaysSo() throws Exception {
        Cohort cohort = withTwins("sub-a", "sub-a");
        assertEquals(1, cohort.allSeries().count());
        assertTrue(codes(cohort.problems()).contains("cohort.duplicate-series"));
    }

    @Test
    void aSeriesOfTwoPeopleIsNoCopyButAnError() throws Exception {
        Cohort cohort = withTwins("sub-a", "sub-b");
        assertEquals(List.of("sub-a"), cohort.subjects().stream().map(Subject::id).toList());
        assertEquals(List.of(Problem.Severity.ERROR), cohort.problems().stream()
                .filter(p -> p.code().equals("cohort.shared-series")).map(Problem::severity).toList());
    }

    @Test
    void saysWhichFormatHasNoReader() throws Exception {
        image("a/T1.nii.gz");
        Series series = scan(temp).allSeries().findFirst().orElseThrow();
        VentailException e = assertThrows(VentailException.class,
                () -> new FolderCohortReader(List.of()).read(series, new NullProgressMonitor()));
        assertEquals("cohort.no-reader", e.problem().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DICOM", "NIfTI", "NRRD"})
    void aSeriesWithoutFilesIsNamedInsteadOfRead(String format) {
        Series none = new Series("sub-01_T1w", "T1w", Modality.MR, format, Series.Role.IMAGE, Optional.of(BALL.geometry()), 1,
                16, List.of(), "s", "", Map.of(), List.of());
        VentailException e = assertThrows(VentailException.class, () -> reader.read(none, new NullProgressMonitor()));
        assertEquals("series.no-files", e.problem().code());
        assertTrue(e.problem().message().endsWith("sub-01_T1w"), e.problem().message());
    }
}
