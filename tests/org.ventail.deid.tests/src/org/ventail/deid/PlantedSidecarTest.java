package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.deid.profile.ProfileReader;

/**
 * Identifiers of nobody in every place of NIfTI files, sidecars and tables; they are looked for in the bytes of what comes out,
 * unpacked, in all encodings, by no parser.
 */
class PlantedSidecarTest {
    private static final String NAME = "QUZXAVONIUS^VELMIRETTE";
    private static final List<String> PLANTED = List.of("QUZXAVONIUS", "VELMIRETTE", "QX-7731904", "ACQ5510937", "NULLHEIM",
            "DRAVOSKYL", "2023-05-17", "20230517", "1947-09-13", "+49 555 0199 4471", "1.2.276.0.7230010.3.1",
            "W\u0105\u0142\u0119dziowski");
    /** Keys that converters write, with something of somebody under each. */
    private static final Map<String, Object> KEYS = new LinkedHashMap<>();
    private static final int[] PLACES_1 = {4, 14, 32, 56, 140, 148, 228, 328};
    private static final int[] PLACES_2 = {80, 240, 320, 508, 525};
    private static final int[] ECODES = {0, 2, 4, 6, 8, 10, 18, 20, 22, 24, 26, 30, 32, 34, 36, 38, 40, 42, 44, 997};

    static {
        for (String key : List.of("PatientName", "PatientFullName", "OtherPatientNames", "PatientBirthName", "OperatorsName",
                "ReferringPhysicianName", "PerformingPhysicianName", "RequestingPhysician", "NameOfPhysiciansReadingStudy")) {
            KEYS.put(key, NAME);
        }
        for (String key : List.of("PatientID", "OtherPatientIDs", "IssuerOfPatientID", "AdmissionID", "StudyID",
                "DeviceSerialNumber",
                "RequestedProcedureID", "PerformedProcedureStepID", "MedicalRecordLocator")) {
            KEYS.put(key, "QX-7731904");
        }
        KEYS.put("AccessionNumber", "ACQ5510937");
        for (String key : List.of("InstitutionName", "InstitutionalName", "InstitutionAddress", "InstitutionalDepartmentName",
                "StationName")) {
            KEYS.put(key, "NULLHEIM");
        }
        for (String key : List.of("StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID", "FrameOfReferenceUID", "StudyUID",
                "SeriesUID")) {
            KEYS.put(key, "1.2.276.0.7230010.3.1");
        }
        for (String key : List.of("AcquisitionDate", "AcquisitionDateTime", "StudyDate", "SeriesDate", "ContentDate", "ScanDate",
                "AcquisitionDateTimeUTC", "InstanceCreationDate", "DateOfSecondaryCapture")) {
            KEYS.put(key, key.contains("Time") ? "2023-05-17T11:12:13.5" : "20230517");
        }
        KEYS.put("PatientBirthDate", "1947-09-13");
        KEYS.put("PatientTelephoneNumbers", "+49 555 0199 4471");
        for (String key : List.of("SeriesDescription", "ProtocolName", "StudyDescription", "ImageComments", "PatientComments",
                "TaskName", "TaskDescription", "Instructions", "PulseSequenceDetails", "ProcedureStepDescription", "SequenceName",
                "CoilString", "ConversionSoftware", "PulseSequenceType", "ReceiveCoilName", "ScanOptions", "Manufacturer",
                "ManufacturersModelName", "BodyPart", "TracerName", "ReconMethodName", "Units", "RepetitionTime", "ImageType")) {
            KEYS.put(key, "head of Quzxavonius, NULLHEIM, Dr. Dravoskyl 2023-05-17");
        }
        KEYS.put("SliceTiming", List.of("0", "W\u0105\u0142\u0119dziowski"));
        KEYS.put("SomethingNew", NAME);
        KEYS.put(NAME, 1);
        KEYS.put("EchoTime", Map.of("PatientName", NAME));
        KEYS.put("global", Map.of("const", Map.of("PatientName", NAME, "NewKey", List.of(NAME))));
        KEYS.put("RequestAttributesSequence", List.of(Map.of("ScheduledProcedureStepDescription", NAME, "New", NAME)));
        KEYS.put("DeidentificationMethod", NAME);
        KEYS.put("DeidentificationMethodCodeSequence", List.of(Map.of("CodeMeaning", NAME)));
    }

    @TempDir
    private Path folder;
    private int places;

    @Test
    void nothingIsLeftByAnyProfile() throws Exception {
        List<CleaningProfile> profiles = new ArrayList<>(List.of(CleaningProfile.BASIC));
        ProfileReader.SHIPPED.forEach(name -> profiles.add(ProfileReader.shipped(name)));
        for (CleaningProfile profile : profiles) {
            places = 0;
            Set<String> left = new TreeSet<>();
            for (String name : List.of("a.nii", "b.nii.gz")) {
                for (int version : new int[] {1, 2}) {
                    left.addAll(left(new NiftiCleaner(), nifti(version + name, version), profile));
                }
            }
            left.addAll(left(new SidecarCleaner(), sidecar("a.json"), profile));
            left.addAll(left(new SidecarCleaner(), sidecar("dataset_description.json"), profile));
            left.addAll(left(new TableCleaner(), table(), profile));
            assertEquals(Set.of(), left, profile.name());
            assertTrue(places >= 250, "planted " + places);
        }
    }

    private Set<String> left(MetadataCleaner cleaner, Path in, CleaningProfile profile) throws Exception {
        Path out = folder.resolve("out-" + in.getFileName());
        Files.deleteIfExists(out);
        assertTrue(held(in).contains("QUZXAVONIUS as UTF-8"), "planted");
        cleaner.clean(in, out, new DeidContext("sub-abc", SomeDicom.KEY, -14, false, profile), null);
        Set<String> left = new TreeSet<>();
        held(out).forEach(w -> left.add(in.getFileName() + ": " + w));
        return left;
    }

    private static Set<String> held(Path file) throws IOException {
        byte[] raw = Files.readAllBytes(file);
        Set<String> held = new TreeSet<>();
        for (byte[] bytes : List.of(raw, unzipped(raw))) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            for (String planted : PLANTED) {
                for (Charset c : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE,
                        Charset.forName("ISO-8859-2"))) {
                    for (String form : List.of(planted, planted.toLowerCase(Locale.ROOT), capital(planted))) {
                        if (text.contains(new String(form.getBytes(c), StandardCharsets.ISO_8859_1))) {
                            held.add(form + " as " + c);
                        }
                    }
                }
            }
        }
        return held;
    }

    private static String capital(String word) {
        return word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        if (bytes.length < 2 || bytes[0] != 0x1f || bytes[1] != (byte) 0x8b) {
            return new byte[0];
        }
        try (InputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    private Path sidecar(String name) throws IOException {
        ObjectNode tree = new ObjectMapper().valueToTree(KEYS);
        tree.put("Name", NAME).putArray("Authors").add(NAME);
        places += KEYS.size() + 2;
        return Files.write(folder.resolve(name), new ObjectMapper().writeValueAsBytes(tree));
    }

    private Path table() throws IOException {
        StringBuilder text = new StringBuilder("participant_id\tfilename\tonset");
        StringBuilder row = new StringBuilder("sub-" + NAME + "\tanat/sub-Quzxavonius_T1w.nii.gz\t0.5");
        for (Map.Entry<String, Object> e : KEYS.entrySet()) {
            text.append('\t').append(e.getKey());
            row.append('\t').append(e.getValue());
        }
        for (String heading : List.of("age", "sex", "weight", "acq_time", "site", "scanner", "trial_type", "response_time",
                "diagnosis")) {
            text.append('\t').append(heading);
            row.append('\t').append(NAME);
        }
        places += KEYS.size() + 11;
        return Files.writeString(folder.resolve("a.tsv"), text + "\n" + row + "\n");
    }

    private Path nifti(String name, int version) throws IOException {
        int size = version == 1 ? 348 : 540;
        byte[] header = new byte[size];
        int[] texts = version == 1 ? PLACES_1 : PLACES_2;
        for (int at : texts) {
            byte[] secret = NAME.getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(secret, 0, header, at, Math.min(version == 1 && (at == 32 || at == 140) ? 6 : 11, size - at));
        }
        ByteArrayOutputStream extensions = new ByteArrayOutputStream();
        for (int code : ECODES) {
            byte[] secret = (NAME + " QX-7731904 2023-05-17").getBytes(code % 4 == 0 ? StandardCharsets.UTF_16LE
                    : StandardCharsets.US_ASCII);
            int length = (secret.length + 8 + 15) / 16 * 16;
            extensions.write(ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).putInt(length).putInt(code).put(secret)
                    .array());
        }
        places += texts.length + ECODES.length + 2;
        shape(ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN), version, size + 4 + extensions.size());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(header);
        file.write(new byte[] {1, 0, 0, 0});
        extensions.writeTo(file);
        file.write(new byte[12]);
        file.write(("behind " + NAME).getBytes(StandardCharsets.US_ASCII));
        Path in = folder.resolve(name);
        if (!name.endsWith(".gz")) {
            return Files.write(in, file.toByteArray());
        }
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(in))) {
            file.writeTo(out);
        }
        return in;
    }

    /** Three times two times two bytes. */
    private static void shape(ByteBuffer h, int version, int start) {
        long[] dim = {3, 3, 2, 2};
        h.putInt(0, version == 1 ? 348 : 540);
        for (int i = 0; i < dim.length; i++) {
            if (version == 1) {
                h.putShort(40 + 2 * i, (short) dim[i]);
            } else {
                h.putLong(16 + 8 * i, dim[i]);
            }
        }
        h.putShort(version == 1 ? 70 : 12, (short) 2).putShort(version == 1 ? 72 : 14, (short) 8);
        h.put(version == 1 ? 344 : 4, (version == 1 ? "n+1\0" : "n+2\0\r\n\032\n").getBytes(StandardCharsets.US_ASCII));
        if (version == 1) {
            h.putFloat(108, start);
        } else {
            h.putLong(168, start);
        }
    }
}
