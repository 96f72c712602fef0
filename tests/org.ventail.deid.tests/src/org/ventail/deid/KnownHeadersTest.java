package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.deid.CleaningRecord;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.model.VentailException;
import org.ventail.deid.profile.ProfileReader;
import org.ventail.testkit.RandomSeed;

/** A file becomes the same, byte for byte, whatever was cleaned before it. */
class KnownHeadersTest {
    private static final int SLICES = 40;
    private static final int MUTATIONS = Integer.getInteger("ventail.mutations", 600);
    private static final String RLE = "1.2.840.10008.1.2.5";
    /** Does what every header needs each time. */
    private static final DicomCleaner FORGETFUL = new DicomCleaner(new KnownHeaders(0));
    /** Values for elements that may differ, proper ones and others; sorted, so that a seed always makes the same. */
    private static final Map<Integer, List<String>> VALUES = new TreeMap<>(Map.of(
            Tag.SOPInstanceUID, List.of("1.2.3.4.5.6.1", "1.2.3.4.5.6.12", "1.2.840.10008.5.1.4", "", "no uid", "  "),
            Tag.FrameOfReferenceUID, List.of("1.2.3.4.5.7", "1.2.3.4.5.77", ""),
            Tag.ImagePositionPatient, List.of("1\\2\\3", "-1.5\\2.25\\3", " 4 \\ 5\\6", "7731904\\1\\1", "somewhere", ""),
            Tag.InstanceNumber, List.of("1", "2", " 30", "7731904", "x", ""),
            Tag.ContentTime, List.of("101500", "101501.25", "10:15", "", "noon"),
            Tag.AcquisitionDateTime, List.of("20240506101500", "20240506101501.5+0100", "soon"),
            Tag.LargestImagePixelValue, List.of("AA", "BB"), 0x0019100c, List.of("1000", "0", "7731904", "much"),
            0x00291010, List.of("SECRET A", "SECRET B", "SECRET CC")));
    /** Of elements that decide about more than themselves. */
    private static final Map<Integer, List<String>> OTHERS = new TreeMap<>(Map.of(
            Tag.SeriesDescription, List.of("t1", "t1 of SECRET", "t1 of VELMI"), Tag.PatientID, List.of("7731904", "VELMI-77"),
            Tag.AcquisitionDate, List.of("20240506", "20240507", "20241399", "2024.05.06", "", "yesterday"),
            Tag.ImageType, List.of("ORIGINAL", "DERIVED"), Tag.NumberOfFrames, List.of("1", "2")));
    @RegisterExtension
    private final RandomSeed seed = new RandomSeed();
    @TempDir
    private Path folder;

    @Test
    void slicesBecomeWhatEachBecomesByItself() throws Exception {
        for (CleaningProfile profile : List.of(CleaningProfile.BASIC, ProfileReader.shippedDefault(),
                ProfileReader.shipped("longitudinal"))) {
            DeidContext context = new DeidContext("sub-abc", SomeDicom.KEY, -7, false, profile);
            for (String syntax : List.of(UID.ImplicitVRLittleEndian, UID.ExplicitVRLittleEndian, RLE)) {
                assertTrue(alike(context, syntax) > 0, "nothing was alike in " + syntax);
            }
            assertEquals(0, alike(context, UID.ExplicitVRBigEndianRetired), "big-endian headers are not compared");
        }
    }

    /** Cleans slices; how many were like one before. */
    private int alike(DeidContext context, String syntax) throws IOException {
        Random random = seed.random();
        KnownHeaders known = new KnownHeaders(2);
        DicomCleaner cleaner = new DicomCleaner(known);
        int alike = 0;
        for (int i = 0; i < SLICES; i++) {
            Path in = SomeDicom.write(folder.resolve("in.dcm"), varied(random, syntax), syntax);
            alike += isKnown(known, in, context) ? 1 : 0;
            assertEquals(outcome(FORGETFUL, in, context), outcome(cleaner, in, context), "slice " + i + " in " + syntax);
        }
        return alike;
    }

    @Test
    void brokenFilesBecomeWhatEachBecomesByItself() throws Exception {
        Random random = seed.random();
        for (Path sample : List.of(
                SomeDicom.write(folder.resolve("implicit.dcm"), slice(UID.ImplicitVRLittleEndian), UID.ImplicitVRLittleEndian),
                SomeDicom.write(folder.resolve("explicit.dcm"), slice(UID.ExplicitVRLittleEndian)),
                new PlantedObject("ISO_IR 192", "\u5c71\u7530").write(folder.resolve("planted.dcm")))) {
            DicomCleaner cleaner = new DicomCleaner(new KnownHeaders(8));
            for (int i = 0; i < MUTATIONS / 3; i++) {
                outcome(cleaner, sample, SomeDicom.CONTEXT);
                Path in = Files.write(folder.resolve("in.dcm"), Mutations.of(Files.readAllBytes(sample), random));
                assertEquals(outcome(FORGETFUL, in, SomeDicom.CONTEXT), outcome(cleaner, in, SomeDicom.CONTEXT), "mutation " + i);
            }
        }
    }

    @Test
    void aSliceOfAnotherPersonIsNotAlike() throws Exception {
        KnownHeaders known = new KnownHeaders(2);
        Attributes first = slice(UID.ExplicitVRLittleEndian);
        Path in = SomeDicom.write(folder.resolve("in.dcm"), first);
        outcome(new DicomCleaner(known), in, SomeDicom.CONTEXT);
        assertTrue(isKnown(known, in, SomeDicom.CONTEXT));
        assertFalse(isKnown(known, in, new DeidContext("sub-other", SomeDicom.KEY, -10, false)), "another pseudonym");
        assertFalse(isKnown(known, in, SomeDicom.CONTEXT.withFaceRemoved(true)), "another statement");
        first.setString(Tag.PatientName, VR.PN, "OTHER^NAME");
        assertFalse(isKnown(known, SomeDicom.write(in, first), SomeDicom.CONTEXT), "another name");
    }

    @Test
    void lettersOfNoNamedSetAreReadWithTheWholeHeader() throws Exception {
        KnownHeaders known = new KnownHeaders(2);
        Attributes first = slice(UID.ExplicitVRLittleEndian);
        first.remove(Tag.SpecificCharacterSet);
        first.setString(0x00190010, VR.LO, "GEMS_ACQU_01");
        first.setString(0x0019109e, VR.LO, "t1 head");
        Path in = SomeDicom.write(folder.resolve("in.dcm"), first);
        outcome(new DicomCleaner(known), in, SomeDicom.CONTEXT);
        first.setString(0x0019109e, VR.LO, "t1 skull");
        assertTrue(isKnown(known, SomeDicom.write(in, first), SomeDicom.CONTEXT));
        first.setBytes(0x0019109e, VR.LO, "t1 sch\u00e4del ".getBytes(StandardCharsets.ISO_8859_1));
        assertFalse(isKnown(known, SomeDicom.write(in, first), SomeDicom.CONTEXT), "letters of Latin-1");
    }

    private static boolean isKnown(KnownHeaders known, Path in, DeidContext context) throws IOException {
        try (FileChannel file = FileChannel.open(in)) {
            return known.like(file, context).isPresent();
        }
    }

    /** What became of a file: its bytes and what was done, or why it was refused. */
    private String outcome(DicomCleaner cleaner, Path in, DeidContext context) throws IOException {
        Path out = folder.resolve("out.dcm");
        try {
            CleaningRecord record = cleaner.clean(in, out, context, null);
            return new String(Files.readAllBytes(out), StandardCharsets.ISO_8859_1).substring(132)
                    + new TreeMap<>(record.actions()) + record.codes()
                    + new TreeMap<>(record.attributes());
        } catch (VentailException e) {
            return e.problem().code();
        } finally {
            Files.deleteIfExists(out);
        }
    }

    private static Attributes slice(String syntax) {
        Attributes a = SomeDicom.slice("1.2.3.4.5.6.1");
        VALUES.forEach((tag, values) -> put(a, tag, values.get(0)));
        OTHERS.forEach((tag, values) -> put(a, tag, values.get(0)));
        a.setString(0x00190010, VR.LO, "SIEMENS MR HEADER");
        a.setString(0x00290010, VR.LO, "SECRET MAKER");
        a.newSequence(Tag.ReferencedImageSequence, 1).add(new Attributes());
        if (syntax.equals(RLE)) {
            Fragments fragments = a.newFragments(Tag.PixelData, VR.OB, 2);
            fragments.add(new byte[0]);
            fragments.add(runs());
        }
        return syntax.equals(UID.ExplicitVRBigEndianRetired) ? new Attributes(a, true) : a;
    }

    /** A black frame of 4x4 pixels of 16 bits: two segments, each a literal run of 16 bytes and one byte of padding. */
    private static byte[] runs() {
        byte[] frame = new byte[100];
        frame[0] = 2;
        frame[4] = 64;
        frame[8] = 82;
        frame[64] = 15;
        frame[82] = 15;
        return frame;
    }

    private static Attributes varied(Random random, String syntax) {
        Attributes a = slice(syntax);
        VALUES.forEach((tag, values) -> {
            // proper values stand first, and most files have them
            int n = random.nextInt(4) == 0 ? values.size() : Math.min(2, values.size());
            put(a, tag, values.get(random.nextInt(n)));
        });
        OTHERS.forEach((tag, values) -> put(a, tag, values.get(random.nextInt(8) == 0 ? random.nextInt(values.size()) : 0)));
        if (random.nextInt(8) == 0) {
            a.remove(Tag.ContentTime);
        }
        return a;
    }

    private static void put(Attributes a, int tag, String value) {
        VR vr = switch (tag) {
            case 0x0019100c -> VR.IS;
            case 0x00291010 -> VR.OB;
            case Tag.LargestImagePixelValue -> VR.US;
            default -> ElementDictionary.vrOf(tag, null);
        };
        byte[] bytes = (value.length() % 2 == 0 ? value : value + (vr == VR.UI ? "\0" : " ")).getBytes(StandardCharsets.US_ASCII);
        if (bytes.length == 0) {
            a.setNull(tag, vr);
        } else {
            a.setBytes(tag, vr, bytes);
        }
    }
}
