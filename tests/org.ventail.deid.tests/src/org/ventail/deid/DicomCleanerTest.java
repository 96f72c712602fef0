package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ventail.deid.SomeDicom.SECRET;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.deid.CleaningRecord;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.model.VentailException;

class DicomCleanerTest {
    private static final String JPEG_BASELINE = "1.2.840.10008.1.2.4.50";
    @TempDir
    Path folder;
    private final DicomCleaner cleaner = new DicomCleaner();
    private int count;

    @ParameterizedTest
    @ValueSource(strings = {"1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2",
            "1.2.840.10008.1.2.1.99"})
    void removesWhatSaysWhoAndKeepsWhatIsNeededToReadTheImage(String transferSyntax) throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        Path out = clean(SomeDicom.write(folder.resolve("in.dcm"), source, transferSyntax), SomeDicom.CONTEXT);
        Attributes cleaned = SomeDicom.read(out);

        assertFalse(SomeDicom.holds(out, SECRET));
        assertEquals("sub-abc", cleaned.getString(Tag.PatientName));
        assertEquals("sub-abc", cleaned.getString(Tag.PatientID));
        for (int tag : new int[] {Tag.ImagePositionPatient, Tag.ImageOrientationPatient, Tag.PixelSpacing, Tag.Rows,
                Tag.Columns,
                Tag.BitsAllocated, Tag.BitsStored, Tag.PixelRepresentation, Tag.Modality, Tag.SOPClassUID}) {
            assertArrayEquals(source.getStrings(tag), cleaned.getStrings(tag));
        }
        assertArrayEquals(source.getInts(Tag.PixelData), cleaned.getInts(Tag.PixelData));
        assertEquals(transferSyntax, SomeDicom.readMeta(out).getString(Tag.TransferSyntaxUID));
    }

    @Test
    void cleansNestedSequences() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        Attributes outer = new Attributes();
        source.newSequence(Tag.SharedFunctionalGroupsSequence, 1).add(outer);
        Attributes inner = new Attributes();
        outer.newSequence(Tag.ReferencedImageSequence, 1).add(inner);
        inner.setString(Tag.ReferencedSOPInstanceUID, VR.UI, "1.2.3.4.5.6.1");
        inner.setString(Tag.PatientName, VR.PN, "SECRET");
        inner.setString(0x00091001, VR.LO, "SECRET");

        Path out = clean(SomeDicom.write(folder.resolve("in.dcm"), source), SomeDicom.CONTEXT);
        Attributes item = SomeDicom.read(out).getNestedDataset(Tag.SharedFunctionalGroupsSequence)
                .getNestedDataset(Tag.ReferencedImageSequence);
        assertEquals(SomeDicom.read(out).getString(Tag.SOPInstanceUID), item.getString(Tag.ReferencedSOPInstanceUID));
        assertFalse(SomeDicom.holds(out, SECRET));
    }

    @Test
    void removesPrivateUnknownOverlayCurveAndIcon() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        source.setString(0x00190010, VR.LO, "SECRET CREATOR");
        source.setString(0x00191001, VR.LO, "SECRET");
        source.setString(0x00187777, VR.LO, "SECRET");
        source.setBytes(0x60003000, VR.OW, "SECRET".getBytes());
        source.setString(0x60004000, VR.LT, "SECRET");
        source.setBytes(0x50003000, VR.OW, "SECRET".getBytes());
        Attributes icon = new Attributes();
        icon.setBytes(Tag.PixelData, VR.OW, "SECRET".getBytes());
        source.newSequence(Tag.IconImageSequence, 1).add(icon);

        Path out = clean(SomeDicom.write(folder.resolve("in.dcm"), source), SomeDicom.CONTEXT);
        assertFalse(SomeDicom.holds(out, SECRET));
        for (int tag : SomeDicom.read(out).tags()) {
            assertFalse((tag >>> 16 & 1) == 1 || tag >>> 24 == 0x60 || tag >>> 24 == 0x50, Integer.toHexString(tag));
        }
    }

    @Test
    void removesPicturesInsideSequences() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        Attributes group = new Attributes();
        source.newSequence(Tag.SharedFunctionalGroupsSequence, 1).add(group);
        group.setBytes(Tag.PixelData, VR.OB, "SECRET".getBytes());
        Attributes reference = new Attributes();
        group.newSequence(Tag.ReferencedImageSequence, 1).add(reference);
        Attributes icon = new Attributes();
        reference.newSequence(Tag.IconImageSequence, 1).add(icon);
        Fragments jpeg = icon.newFragments(Tag.PixelData, VR.OB, 2);
        jpeg.add(new byte[0]);
        jpeg.add("SECRET".getBytes());
        reference.newFragments(Tag.PixelData, VR.OB, 1).add("SECRET".getBytes());

        Path out = clean(SomeDicom.write(folder.resolve("in.dcm"), source), SomeDicom.CONTEXT);
        assertFalse(SomeDicom.holds(out, SECRET));
        assertArrayEquals(source.getBytes(Tag.PixelData), SomeDicom.read(out).getBytes(Tag.PixelData));
    }

    @Test
    void removesTextThatHidesInANumber() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        source.setString(Tag.SmallestImagePixelValue, VR.LO, "SECRET");
        source.setBytes(Tag.PercentSampling, VR.UN, "SECRET".getBytes());
        source.setBytes(Tag.SeriesInstanceUID, VR.LO, "SECRET".getBytes());
        assertFalse(SomeDicom.holds(clean(SomeDicom.write(folder.resolve("in.dcm"), source), SomeDicom.CONTEXT),
                SECRET));
    }

    @Test
    void mapsUidsTheSameInEveryFileOfOneKey() throws Exception {
        Path one = SomeDicom.write(folder.resolve("1.dcm"), SomeDicom.slice("1.2.3.4.5.6.1"));
        Path two = SomeDicom.write(folder.resolve("2.dcm"), SomeDicom.slice("1.2.3.4.5.6.2"));
        Attributes a = SomeDicom.read(clean(one, SomeDicom.CONTEXT));
        Attributes b = SomeDicom.read(clean(two, SomeDicom.CONTEXT));
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        Attributes c = SomeDicom.read(clean(one, new DeidContext("sub-abc", otherKey, 0, false)));

        assertEquals(a.getString(Tag.StudyInstanceUID), b.getString(Tag.StudyInstanceUID));
        assertEquals(a.getString(Tag.FrameOfReferenceUID), b.getString(Tag.FrameOfReferenceUID));
        assertNotEquals(a.getString(Tag.SOPInstanceUID), b.getString(Tag.SOPInstanceUID));
        assertNotEquals(a.getString(Tag.StudyInstanceUID), c.getString(Tag.StudyInstanceUID));
        assertTrue(a.getString(Tag.StudyInstanceUID).matches("2\\.25\\.[1-9][0-9]{30,38}"));
    }

    @Test
    void statesOnlyWhatWasReallyDone() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        source.setString(Tag.RecognizableVisualFeatures, VR.CS, "NO");
        source.setString(Tag.DeidentificationMethod, VR.LO, "SECRET tool");
        Attributes claim = new Attributes();
        claim.setString(Tag.CodeValue, VR.SH, "113102");
        source.newSequence(Tag.DeidentificationMethodCodeSequence, 1).add(claim);
        Path in = SomeDicom.write(folder.resolve("in.dcm"), source);

        Attributes face = SomeDicom.read(clean(in, SomeDicom.CONTEXT));
        assertEquals(List.of("113100"), codes(face));
        assertFalse(face.contains(Tag.RecognizableVisualFeatures), "the source's claim is not believed");
        assertEquals("YES", face.getString(Tag.PatientIdentityRemoved));

        Attributes noFace = SomeDicom.read(clean(in, new DeidContext("sub-abc", SomeDicom.KEY, 0, true)));
        assertEquals(List.of("113100", "113102"), codes(noFace));
        assertEquals("NO", noFace.getString(Tag.RecognizableVisualFeatures));
        assertFalse(noFace.contains(Tag.BurnedInAnnotation));

        Attributes noText = SomeDicom.read(clean(in, SomeDicom.CONTEXT.withTextRemoved(true)));
        assertEquals(List.of("113100", "113101"), codes(noText));
        assertEquals("NO", noText.getString(Tag.BurnedInAnnotation));
    }

    private static List<String> codes(Attributes data) {
        return codes(data, Tag.DeidentificationMethodCodeSequence);
    }

    private static List<String> codes(Attributes data, int sequence) {
        return data.getSequence(sequence).stream().map(i -> i.getString(Tag.CodeValue)).toList();
    }

    @Test
    void namesItselfAsDeidentifyingEquipmentOnceHoweverOftenItCleans() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        Attributes workstation = new Attributes();
        workstation.setString(Tag.Manufacturer, VR.LO, "Viewer Works");
        workstation.setString(Tag.InstitutionName, VR.LO, "SECRET HOSPITAL");
        workstation.setString(Tag.ContributionDateTime, VR.DT, "20240506101112");
        source.newSequence(Tag.ContributingEquipmentSequence, 1).add(workstation);
        Path once = clean(SomeDicom.write(folder.resolve("in.dcm"), source), SomeDicom.CONTEXT);
        Path twice = clean(once, SomeDicom.CONTEXT);

        for (Path out : List.of(once, twice)) {
            List<Attributes> items = SomeDicom.read(out).getSequence(Tag.ContributingEquipmentSequence);
            assertEquals(List.of("Viewer Works", "Ventail"), items.stream().map(i -> i.getString(Tag.Manufacturer)).toList());
            assertEquals("109104",
                    items.get(1).getNestedDataset(Tag.PurposeOfReferenceCodeSequence).getString(Tag.CodeValue));
            assertFalse(items.get(0).contains(Tag.ContributionDateTime));
            assertFalse(SomeDicom.holds(out, SECRET));
        }
    }

    @Test
    void saysAsDerivationWhatWasDoneToThePixelsInThisRun() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        Attributes earlier = new Attributes();
        earlier.setString(Tag.CodeValue, VR.SH, "113040");
        earlier.setString(Tag.CodingSchemeDesignator, VR.SH, "DCM");
        source.newSequence(Tag.DerivationCodeSequence, 1).add(earlier);
        Path both = clean(SomeDicom.write(folder.resolve("in.dcm"), source),
                SomeDicom.CONTEXT.withFaceRemoved(true).withTextRemoved(true));
        assertEquals(List.of("113040", "113101", "113102"), codes(SomeDicom.read(both), Tag.DerivationCodeSequence));
        assertEquals(List.of("113040", "113102"),
                codes(SomeDicom.read(clean(both, SomeDicom.CONTEXT.withFaceRemoved(true))), Tag.DerivationCodeSequence));
        assertEquals(List.of("113040"),
                codes(SomeDicom.read(clean(both, SomeDicom.CONTEXT)), Tag.DerivationCodeSequence));
    }

    @Test
    void buildsTheFileMetaInformationAnewAndZeroesThePreamble() throws Exception {
        Path out = clean(SomeDicom.write(folder.resolve("in.dcm"), SomeDicom.slice("1.2.3.4.5.6.1")),
                SomeDicom.CONTEXT);
        Attributes meta = SomeDicom.readMeta(out);
        assertFalse(meta.contains(Tag.SourceApplicationEntityTitle));
        assertEquals(FileMeta.IMPLEMENTATION, meta.getString(Tag.ImplementationClassUID));
        assertEquals(SomeDicom.read(out).getString(Tag.SOPInstanceUID), meta.getString(Tag.MediaStorageSOPInstanceUID));
        assertArrayEquals(new byte[128], Arrays.copyOf(Files.readAllBytes(out), 128));
    }

    @Test
    void dropsThePaddingAfterTheData() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        source.setBytes(Tag.DataSetTrailingPadding, VR.OB, "SECRET".getBytes());
        assertFalse(SomeDicom.holds(clean(SomeDicom.write(folder.resolve("in.dcm"), source), SomeDicom.CONTEXT),
                SECRET));
    }

    @Test
    void keepsCompressedPixelsAsTheyAre() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        source.remove(Tag.PixelData);
        Fragments fragments = source.newFragments(Tag.PixelData, VR.OB, 2);
        fragments.add(new byte[0]);
        fragments.add(new byte[] {1, 2, 3, 4});
        Path in = folder.resolve("in.dcm");
        source.remove(Tag.PixelData);
        SomeDicom.write(in, source, JPEG_BASELINE);
        SomeDicom.append(in, bytes(0xe0, 0x7f, 0x10, 0, 'O', 'B', 0, 0, 0xff, 0xff, 0xff, 0xff, 0xfe, 0xff, 0, 0xe0, 0,
                0, 0, 0,
                0xfe, 0xff, 0, 0xe0, 4, 0, 0, 0, 1, 2, 3, 4, 0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0));

        Fragments kept = (Fragments) SomeDicom.read(clean(in, SomeDicom.CONTEXT)).getValue(Tag.PixelData);
        assertEquals(2, kept.size());
        assertArrayEquals(new byte[] {1, 2, 3, 4}, (byte[]) kept.get(1));
    }

    @Test
    void copiesPixelsOfEveryTransferSyntaxAndNothingBehindThem() throws Exception {
        for (String syntax : List.of("1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2")) {
            Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
            byte[] pixels = source.getBytes(Tag.PixelData);
            source.setBytes(Tag.PixelData, VR.OW, Arrays.copyOf(pixels, pixels.length + 6));
            Path in = SomeDicom.write(folder.resolve("more-" + syntax + ".dcm"), source, syntax);
            byte[] file = Files.readAllBytes(in);
            System.arraycopy("SECRET".getBytes(), 0, file, file.length - 6, 6);
            Files.write(in, file);
            Path out = clean(in, SomeDicom.CONTEXT);
            assertFalse(SomeDicom.holds(out, SECRET));
            assertEquals(pixels.length, SomeDicom.read(out).getBytes(Tag.PixelData).length);
        }
    }

    @Test
    void dropsWhatStandsBehindTheLastElement() throws Exception {
        Path in = SomeDicom.write(folder.resolve("in.dcm"), SomeDicom.slice("1.2.3.4.5.6.1"));
        byte[] expected = Files.readAllBytes(clean(in, SomeDicom.CONTEXT));
        SomeDicom.append(in, "some SECRET behind the end".getBytes());
        assertArrayEquals(expected, Files.readAllBytes(clean(in, SomeDicom.CONTEXT)));
    }

    @Test
    void refusesFewerPixelsThanTheHeaderSays() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        source.setBytes(Tag.PixelData, VR.OW, new byte[12]);
        assertThrows(VentailException.class,
                () -> clean(SomeDicom.write(folder.resolve("in.dcm"), source), SomeDicom.CONTEXT));
    }

    @Test
    void refusesFragmentsInATransferSyntaxThatHasNone() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        source.remove(Tag.PixelData);
        Path in = SomeDicom.write(folder.resolve("in.dcm"), source);
        SomeDicom.append(in, bytes(0xe0, 0x7f, 0x10, 0, 'O', 'B', 0, 0, 0xff, 0xff, 0xff, 0xff, 0xfe, 0xff, 0, 0xe0, 0,
                0, 0, 0, 0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0));
        assertThrows(VentailException.class, () -> clean(in, SomeDicom.CONTEXT));
    }

    @Test
    void refusesFragmentsThatAreCutOff() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        source.remove(Tag.PixelData);
        Path in = SomeDicom.write(folder.resolve("in.dcm"), source, JPEG_BASELINE);
        SomeDicom.append(in,
                bytes(0xe0, 0x7f, 0x10, 0, 'O', 'B', 0, 0, 0xff, 0xff, 0xff, 0xff, 0xfe, 0xff, 0, 0xe0, 9, 0, 0, 0, 1));
        assertThrows(VentailException.class, () -> clean(in, SomeDicom.CONTEXT));
    }

    @Test
    void aPictureInTheLastSequenceIsNotTakenForThePixels() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        source.remove(Tag.PixelData);
        Attributes item = new Attributes();
        item.setBytes(Tag.PixelData, VR.OB, "SECRET".getBytes());
        source.newSequence(Tag.SharedFunctionalGroupsSequence, 1).add(item);
        Path out = clean(SomeDicom.write(folder.resolve("in.dcm"), source), SomeDicom.CONTEXT);
        assertFalse(SomeDicom.holds(out, SECRET));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void givesTheSameBytesForTheSameInput() throws Exception {
        Path in = SomeDicom.write(folder.resolve("in.dcm"), SomeDicom.slice("1.2.3.4.5.6.1"));
        assertArrayEquals(Files.readAllBytes(clean(in, SomeDicom.CONTEXT)),
                Files.readAllBytes(clean(in, SomeDicom.CONTEXT)));
    }

    @Test
    void countsWhatItDid() throws Exception {
        Path in = SomeDicom.write(folder.resolve("in.dcm"), SomeDicom.slice("1.2.3.4.5.6.1"));
        CleaningRecord record = cleaner.clean(in, folder.resolve("out.dcm"), SomeDicom.CONTEXT, null);
        assertEquals(Map.of("date", 2, "emptied", 1, "replaced", 2, "uid", 4), record.actions());
        assertEquals(List.of("113100"), record.codes());
    }

    @Test
    void refusesDamagedFilesAndLeavesNothing() throws Exception {
        Path cut = SomeDicom.write(folder.resolve("cut.dcm"), SomeDicom.slice("1.2.3.4.5.6.1"));
        SomeDicom.truncate(cut, 10);
        Path text = Files.writeString(folder.resolve("text.dcm"),
                "this is no DICOM file at all, whatever its name says ".repeat(9));
        Path empty = Files.createFile(folder.resolve("empty.dcm"));
        Attributes nameless = SomeDicom.slice("1.2.3.4.5.6.1");
        nameless.remove(Tag.SOPClassUID);
        Path noClass = SomeDicom.write(folder.resolve("noclass.dcm"), nameless);
        for (Path in : List.of(cut, text, empty, noClass, folder.resolve("missing.dcm"))) {
            Path out = folder.resolve("out.dcm");
            VentailException e = assertThrows(VentailException.class, () -> cleaner.clean(in, out, SomeDicom.CONTEXT,
                    null));
            assertEquals(in, e.problem().file().orElseThrow());
            assertFalse(Files.exists(out) || Files.exists(folder.resolve("out.dcm.part")));
        }
    }

    @Test
    void refusesTheDirectoryOfAMediumByName() throws Exception {
        Attributes directory = new Attributes();
        Attributes person = new Attributes();
        person.setString(Tag.DirectoryRecordType, VR.CS, "PATIENT");
        person.setString(Tag.PatientName, VR.PN, "SECRET");
        directory.newSequence(Tag.DirectoryRecordSequence, 1).add(person);
        directory.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3.4.5.6.1");
        Path in = SomeDicom.write(folder.resolve("DICOMDIR"), directory);
        VentailException e = assertThrows(VentailException.class, () -> clean(in, SomeDicom.CONTEXT));
        assertEquals("deid.directory", e.problem().code());
        assertFalse(Files.exists(folder.resolve("out-0.dcm")));
    }

    @Test
    void refusesToOverwrite() throws Exception {
        Path in = SomeDicom.write(folder.resolve("in.dcm"), SomeDicom.slice("1.2.3.4.5.6.1"));
        Path out = Files.writeString(folder.resolve("out.dcm"), "mine");
        assertThrows(VentailException.class, () -> cleaner.clean(in, out, SomeDicom.CONTEXT, null));
        assertEquals("mine", Files.readString(out));
    }

    @Test
    void stopsWhenCancelled() throws Exception {
        Path in = SomeDicom.write(folder.resolve("in.dcm"), SomeDicom.slice("1.2.3.4.5.6.1"));
        NullProgressMonitor monitor = new NullProgressMonitor();
        monitor.setCanceled(true);
        assertThrows(OperationCanceledException.class,
                () -> cleaner.clean(in, folder.resolve("out.dcm"), SomeDicom.CONTEXT, monitor));
        assertFalse(Files.exists(folder.resolve("out.dcm")));
    }

    @Test
    void knowsDicomByItsMagicWhateverTheName() throws Exception {
        Path in = SomeDicom.write(folder.resolve("IM0001"), SomeDicom.slice("1.2.3.4.5.6.1"),
                UID.ImplicitVRLittleEndian);
        assertTrue(cleaner.handles(in));
        assertFalse(cleaner.handles(Files.writeString(folder.resolve("x.txt"), "x")));
    }

    private Path clean(Path in, DeidContext context) throws VentailException, IOException {
        Path out = folder.resolve("out-" + count++ + ".dcm");
        cleaner.clean(in, out, context, null);
        return out;
    }
}
