package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ventail.deid.SomeDicom.SECRET;

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

/** What leaves of a header and what stays, in files of one kind: an MR slice whose every value is known. */
class DicomCleanerTest {
    @TempDir
    Path folder;
    private final DicomCleaner cleaner = new DicomCleaner();

    @ParameterizedTest
    @ValueSource(strings = {"1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2",
            "1.2.840.10008.1.2.1.99"})
    void removesWhatSaysWhoAndKeepsWhatIsNeededToReadTheImage(String transferSyntax) throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        Path out = SomeDicom.cleaned(SomeDicom.write(folder.resolve("in.dcm"), source, transferSyntax), SomeDicom.CONTEXT);
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

        Path out = SomeDicom.cleaned(SomeDicom.write(folder.resolve("in.dcm"), source), SomeDicom.CONTEXT);
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

        Path out = SomeDicom.cleaned(SomeDicom.write(folder.resolve("in.dcm"), source), SomeDicom.CONTEXT);
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

        Path out = SomeDicom.cleaned(SomeDicom.write(folder.resolve("in.dcm"), source), SomeDicom.CONTEXT);
        assertFalse(SomeDicom.holds(out, SECRET));
        assertArrayEquals(source.getBytes(Tag.PixelData), SomeDicom.read(out).getBytes(Tag.PixelData));
    }

    @Test
    void removesTextThatHidesInANumber() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        source.setString(Tag.SmallestImagePixelValue, VR.LO, "SECRET");
        source.setBytes(Tag.PercentSampling, VR.UN, "SECRET".getBytes());
        source.setBytes(Tag.SeriesInstanceUID, VR.LO, "SECRET".getBytes());
        assertFalse(SomeDicom.holds(SomeDicom.cleaned(SomeDicom.write(folder.resolve("in.dcm"), source), SomeDicom.CONTEXT),
                SECRET));
    }

    @Test
    void mapsUidsTheSameInEveryFileOfOneKey() throws Exception {
        Path one = SomeDicom.write(folder.resolve("1.dcm"), SomeDicom.slice("1.2.3.4.5.6.1"));
        Path two = SomeDicom.write(folder.resolve("2.dcm"), SomeDicom.slice("1.2.3.4.5.6.2"));
        Attributes a = SomeDicom.read(SomeDicom.cleaned(one, SomeDicom.CONTEXT));
        Attributes b = SomeDicom.read(SomeDicom.cleaned(two, SomeDicom.CONTEXT));
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        Attributes c = SomeDicom.read(SomeDicom.cleaned(one, new DeidContext("sub-abc", otherKey, 0, false)));

        assertEquals(a.getString(Tag.StudyInstanceUID), b.getString(Tag.StudyInstanceUID));
        assertEquals(a.getString(Tag.FrameOfReferenceUID), b.getString(Tag.FrameOfReferenceUID));
        assertNotEquals(a.getString(Tag.SOPInstanceUID), b.getString(Tag.SOPInstanceUID));
        assertNotEquals(a.getString(Tag.StudyInstanceUID), c.getString(Tag.StudyInstanceUID));
        assertTrue(a.getString(Tag.StudyInstanceUID).matches("2\\.25\\.[1-9][0-9]{30,38}"));
    }

    @Test
    void buildsTheFileMetaInformationAnewAndZeroesThePreamble() throws Exception {
        Path out = SomeDicom.cleaned(SomeDicom.write(folder.resolve("in.dcm"), SomeDicom.slice("1.2.3.4.5.6.1")),
                SomeDicom.CONTEXT);
        Attributes meta = SomeDicom.readMeta(out);
        assertFalse(meta.contains(Tag.SourceApplicationEntityTitle));
        assertEquals(FileMeta.IMPLEMENTATION, meta.getString(Tag.ImplementationClassUID));
        assertEquals(SomeDicom.read(out).getString(Tag.SOPInstanceUID), meta.getString(Tag.MediaStorageSOPInstanceUID));
        assertArrayEquals(new byte[128], Arrays.copyOf(Files.readAllBytes(out), 128));
    }

    @Test
    void givesTheSameBytesForTheSameInput() throws Exception {
        Path in = SomeDicom.write(folder.resolve("in.dcm"), SomeDicom.slice("1.2.3.4.5.6.1"));
        assertArrayEquals(Files.readAllBytes(SomeDicom.cleaned(in, SomeDicom.CONTEXT)),
                Files.readAllBytes(SomeDicom.cleaned(in, SomeDicom.CONTEXT)));
    }

    @Test
    void countsWhatItDid() throws Exception {
        Path in = SomeDicom.write(folder.resolve("in.dcm"), SomeDicom.slice("1.2.3.4.5.6.1"));
        CleaningRecord record = cleaner.clean(in, folder.resolve("out.dcm"), SomeDicom.CONTEXT, null);
        assertEquals(Map.of("date", 2, "emptied", 1, "replaced", 2, "uid", 4), record.actions());
        assertEquals(List.of("113100"), record.codes());
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
}
