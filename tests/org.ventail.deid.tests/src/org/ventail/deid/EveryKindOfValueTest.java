package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ventail.api.deid.CleaningOption;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.deid.DeidContext;
import org.ventail.deid.profile.ProfileReader;

/** Identifiers of nobody in every attribute of the dictionary, as each kind of value, right and wrong, and six levels deep. */
class EveryKindOfValueTest {
    private static final String FAMILY = "QUZXAVONIUS";
    private static final String GIVEN = "VELMIRETTE";
    private static final String ID = "QX7731904";
    private static final String NUMBER = "7731904";
    private static final String DAY = "20230517";
    private static final List<String> IDENTIFIERS = List.of(FAMILY, GIVEN, NUMBER, DAY);
    private static final int LEVELS = 6;
    /** Longer than any kind of number, and a multiple of all. */
    private static final int BYTES = 16;
    private static final Set<VR> BINARY = EnumSet.of(VR.AT, VR.FD, VR.FL, VR.OB, VR.OD, VR.OF, VR.OL, VR.OW, VR.SL, VR.SS, VR.UL,
            VR.UN, VR.US);
    private static final CleaningProfile OPEN = new CleaningProfile("open", "1",
            Set.of(CleaningOption.CLEAN_DESCRIPTORS, CleaningOption.CLEAN_GRAPHICS, CleaningOption.CLEAN_STRUCTURED_CONTENT,
                    CleaningOption.RETAIN_MODIFIED_DATES, CleaningOption.RETAIN_PATIENT_CHARACTERISTICS,
                    CleaningOption.RETAIN_SAFE_PRIVATE),
            89, Map.of(), Set.of());
    private static final List<CleaningProfile> PROFILES = List.of(CleaningProfile.BASIC, ProfileReader.shippedDefault(), OPEN);
    @TempDir
    private Path folder;
    private int planted;

    @ParameterizedTest
    @EnumSource(value = VR.class, names = "SQ", mode = EnumSource.Mode.EXCLUDE)
    void nothingIsLeftThatAFileGivesTheWrongKind(VR kind) throws Exception {
        Attributes a = known();
        everywhere(a, kind);
        assertNothingLeft(a, kind + " for all");
    }

    @Test
    void nothingIsLeftOfTheRightKindsAtAnyDepth() throws Exception {
        Attributes a = known();
        everywhere(a, null);
        Attributes deep = a;
        for (int i = 0; i < LEVELS; i++) {
            Attributes item = new Attributes();
            deep.newSequence(Tag.SharedFunctionalGroupsSequence, 1).add(item);
            everywhere(item, null);
            deep = item;
        }
        assertNothingLeft(a, "right kinds, " + LEVELS + " levels");
        assertTrue(planted > 10_000, "planted " + planted);
    }

    @Test
    void nothingIsLeftInPrivateAttributesThatAreSafeByName() throws Exception {
        Attributes a = known();
        a.setString(0x00190010, VR.LO, "SIEMENS MR HEADER");
        int n = 0;
        for (int element : new int[] {0x0c, 0x0d, 0x0e, 0x24, 0x27, 0x28}) {
            for (VR kind : List.of(VR.UN, VR.IS, VR.DS, VR.LO, VR.US, VR.FD)) {
                a.setBytes(0x00191000 | element, kind, padded(IDENTIFIERS.get(n++ % IDENTIFIERS.size())));
                assertNothingLeft(new Attributes(a), kind + " in a private block");
            }
        }
    }

    private static Attributes known() {
        Attributes a = SomeDicom.slice("1.2.3.4.5.6.1");
        a.setString(Tag.PatientName, VR.PN, FAMILY + "^" + GIVEN);
        a.setString(Tag.PatientID, VR.LO, ID);
        a.setString(Tag.StudyDate, VR.DA, DAY);
        // with others the file would have too few pixels
        a.setString(Tag.NumberOfFrames, VR.IS, "1");
        a.setInt(Tag.SamplesPerPixel, VR.US, 1);
        a.setInt(Tag.PlanarConfiguration, VR.US, 0);
        return a;
    }

    /** @param kind null for the right one */
    private void everywhere(Attributes a, VR kind) throws IllegalAccessException {
        int n = 0;
        for (Field field : Tag.class.getFields()) {
            int tag = field.getType() == int.class ? field.getInt(null) : 0;
            VR right = ElementDictionary.vrOf(tag, null);
            boolean data = tag >>> 16 >= 8 && tag >>> 16 < 0x7fe0 && right != VR.SQ && !a.contains(tag);
            if (data) {
                put(a, tag, kind == null ? right : kind, n++);
            }
        }
        planted += n;
    }

    private static void put(Attributes a, int tag, VR kind, int n) {
        String text = switch (kind) {
            case DA -> DAY;
            case DT -> DAY + "101112";
            case TM, AS, UI, IS, DS -> NUMBER;
            case PN -> FAMILY + "^" + GIVEN;
            default -> IDENTIFIERS.get(n % IDENTIFIERS.size());
        };
        a.setBytes(tag, kind, BINARY.contains(kind) ? padded(text) : (text + (text.length() % 2 == 0 ? "" : " ")).getBytes(
                StandardCharsets.US_ASCII));
    }

    private static byte[] padded(String text) {
        return (text + " ".repeat(BYTES - text.length())).getBytes(StandardCharsets.US_ASCII);
    }

    private void assertNothingLeft(Attributes a, String what) throws Exception {
        Path in = SomeDicom.write(folder.resolve("in.dcm"), a);
        for (CleaningProfile profile : PROFILES) {
            Path out = folder.resolve("out.dcm");
            Files.deleteIfExists(out);
            new DicomCleaner().clean(in, out, new DeidContext("sub-abc", SomeDicom.KEY, -14, false, profile), null);
            String bytes = new String(Files.readAllBytes(out), StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
            Set<String> left = new TreeSet<>(new ArrayList<>(IDENTIFIERS));
            left.removeIf(identifier -> !bytes.contains(identifier));
            assertEquals(Set.of(), left, what + ", " + profile.name());
        }
    }
}
