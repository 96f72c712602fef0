package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.Value;
import org.dcm4che3.io.DicomInputStream;
import org.dcm4che3.io.DicomOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.model.VentailException;
import org.ventail.deid.profile.ProfileReader;
import org.ventail.testkit.TestData;

/** Cleaning makes no object invalid: another program's validator finds no error that the source did not have. */
class DciodvfyTest {
    /** The slices of a series have the same header but for numbers. */
    private static final int MOST_OF_A_FOLDER = 40;
    private static final int MOST_OF_A_SERIES = 2;
    private static final List<Path> DEBIAN = List.of(Path.of("/usr/lib/python3/dist-packages/pydicom/data/test_files"));
    @TempDir
    private Path folder;

    @BeforeAll
    static void needsTheValidator() {
        Dciodvfy.require();
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic", "research-default", "strict", "longitudinal"})
    void aPlantedObjectStaysAsValidAsItWas(String profile) throws Exception {
        Path in = new PlantedObject("ISO_IR 100", "\u00c4\u00f1t\u00f6\u00fcnel").write(folder.resolve("planted.dcm"));
        assertEquals(Set.of(), newErrors(in, profile(profile)));
    }

    @Test
    void sharedSamplesStayAsValidAsTheyWere() throws Exception {
        assertNoNewErrors(sample(TestData.require("dicom")), "research-default");
    }

    @Test
    void theBasicProfileAloneMakesNothingInvalidEither() throws Exception {
        assertNoNewErrors(sample(TestData.require("dicom/fo-dicom")), "strict");
    }

    @Test
    void realHeadsStayAsValidAsTheyWere() throws Exception {
        assertNoNewErrors(sample(TestData.require("heads")), "research-default");
    }

    @Test
    void samplesOfDebianStayAsValidAsTheyWere() throws Exception {
        Path samples = TestData.required(DEBIAN.stream().filter(Files::isDirectory).findFirst(), "Debian's python3-pydicom");
        assertNoNewErrors(sample(samples), "research-default");
    }

    private void assertNoNewErrors(List<Path> files, String profile) throws Exception {
        Map<String, Set<String>> found = new TreeMap<>();
        int compared = 0;
        for (Path in : files) {
            try {
                Set<String> errors = newErrors(in, profile(profile));
                compared++;
                if (!errors.isEmpty()) {
                    found.put(in.getFileName().toString(), errors);
                }
            } catch (VentailException e) {
                // a file that is refused does not leave
                assertTrue(Files.notExists(folder.resolve("out.dcm")), in.getFileName().toString());
            }
        }
        assertTrue(compared > 0, "nothing compared");
        assertEquals(Map.of(), found, profile + ", " + compared + " files");
    }

    private static CleaningProfile profile(String name) {
        return name.equals("basic") ? CleaningProfile.BASIC : ProfileReader.shipped(name);
    }

    private Set<String> newErrors(Path in, CleaningProfile profile) throws Exception {
        Path out = folder.resolve("out.dcm");
        Files.deleteIfExists(out);
        new DicomCleaner().clean(in, out, new DeidContext("sub-abc", SomeDicom.KEY, -14, false, profile), null);
        Set<String> errors = new TreeSet<>(Dciodvfy.errors(readable(out)));
        errors.removeAll(Dciodvfy.errors(in));
        if (!errors.isEmpty()) {
            // the validator stops half way in files that it finds strange: it gets them as our parser read them
            errors.removeAll(Dciodvfy.errors(rewritten(in)));
        }
        return errors;
    }

    /** The validator reads no deflated files. */
    private Path readable(Path file) throws IOException {
        return UID.DeflatedExplicitVRLittleEndian.equals(SomeDicom.readMeta(file).getString(Tag.TransferSyntaxUID))
                ? rewritten(file) : file;
    }

    /** The same attributes, of the kinds they should be, without what stands before and behind a data set. */
    private Path rewritten(Path file) throws IOException {
        Path copy = folder.resolve("rewritten.dcm");
        try (DicomInputStream in = new DicomInputStream(file.toFile())) {
            in.setIncludeBulkData(DicomInputStream.IncludeBulkData.YES);
            Attributes meta = in.readFileMetaInformation();
            Attributes data = in.readDataset(-1, -1);
            for (int tag : data.tags().clone()) {
                // in values of the wrong kind it finds no other faults
                Representations.mend(data, tag);
                if (tag >>> 16 < 8) {
                    data.remove(tag);
                }
            }
            if (data.getValue(Tag.PixelData) instanceof Fragments fragments) {
                // the library reads an empty fragment as a text, which it cannot write
                fragments.replaceAll(f -> f instanceof byte[] ? f : Value.NULL);
            }
            boolean deflated = UID.DeflatedExplicitVRLittleEndian.equals(in.getTransferSyntax());
            Attributes plain = data.createFileMetaInformation(
                    deflated || meta == null ? UID.ExplicitVRLittleEndian : in.getTransferSyntax());
            try (DicomOutputStream out = new DicomOutputStream(copy.toFile())) {
                out.writeDataset(plain, data);
            }
        }
        return copy;
    }

    private static List<Path> sample(Path root) throws IOException {
        Map<Path, Integer> ofFolder = new HashMap<>();
        int most = root.endsWith("heads") ? MOST_OF_A_SERIES : MOST_OF_A_FOLDER;
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).filter(new DicomCleaner()::handles).sorted()
                    .filter(f -> ofFolder.merge(f.getParent(), 1, Integer::sum) <= most).toList();
        }
    }
}
