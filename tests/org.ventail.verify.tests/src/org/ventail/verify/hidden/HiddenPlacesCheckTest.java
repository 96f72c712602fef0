package org.ventail.verify.hidden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomOutputStream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Verdict;
import org.ventail.verify.FakeContext;
import org.ventail.verify.header.DicomFixture;
import org.ventail.verify.header.NiftiFixture;

class HiddenPlacesCheckTest {
    private static final byte[] SECRET = "quxelby".getBytes(StandardCharsets.US_ASCII);
    private static final Map<String, String> HEADER = Map.of("PatientName", "Quxelby^Zorba", "PatientID", "ZQ-4711");
    @TempDir
    Path temp;
    private Path folder;

    @BeforeEach
    void folders() throws IOException {
        folder = Files.createDirectories(temp.resolve("sub-2x4b91723456/anat/sub-2x4b91723456_run-1_T1w"));
    }

    @Test
    void passesCleanFiles() throws Exception {
        passes(dicom(a -> {}));
        passes(nifti("a_run-1_T1w.nii", NiftiFixture.header()));
        passes(nifti("a_run-1_T1w.nii.gz", NiftiFixture.gzip(NiftiFixture.header(), "a_run-1_T1w.nii")));
        passes(compressed(jpeg(segment(0xe0, new byte[14]), segment(0xfe, "JPEG-LS codec v2.1".getBytes()))));
        passes(compressed(jpeg2000("Created by: JJ2000 version 4.1")));
    }

    @ParameterizedTest
    @CsvSource({"quxelby_0001.dcm, PatientName", "x-ZQ-4711.dcm, PatientID", "x_zq 4711.dcm, PatientID", "t1_20230405.dcm, date",
            "t1_2023-04-05.dcm, date", "a_10062841.dcm, long number", "quxelbyzorba_1.dcm, PatientName",
            "zquxelby.dcm, PatientName", "x-zq4711.dcm, PatientID", "person-one.dcm, cohort"})
    void findsWhatTheNameOfAFileSays(String name, String what) throws Exception {
        fails(Files.copy(dicom(a -> {}), folder.resolve(name)), what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quxelby", "sub-2x4b91723456_Quxelby", "2023.04.05", "QuxelbyZ", "sub-2x4b91723456_Quxelbi"})
    void findsWhatTheNameOfAFolderSays(String name) throws Exception {
        Path other = Files.createDirectories(folder.resolveSibling(name));
        fails(Files.copy(dicom(a -> {}), other.resolve("a-0001.dcm")), "name of a folder");
    }

    @Test
    void findsAnOverlayAndACurve() throws Exception {
        fails(dicom(a -> a.setBytes(0x60023000, VR.OW, new byte[8])), "overlay");
        fails(dicom(a -> a.setBytes(0x50003000, VR.OW, new byte[8])), "curve");
    }

    @Test
    void findsAnOverlayInBitsThatNoValueUses() throws Exception {
        Consumer<Attributes> twelveBits = a -> {
            a.setInt(Tag.BitsAllocated, VR.US, 16);
            a.setInt(Tag.BitsStored, VR.US, 12);
            a.setInt(Tag.HighBit, VR.US, 11);
        };
        fails(dicom(twelveBits.andThen(a -> a.setBytes(Tag.PixelData, VR.OW, new byte[] {1, 2, 3, 0x10, 0, 0, 0, 0}))),
                "Unused bits");
        passes(dicom(twelveBits.andThen(a -> a.setBytes(Tag.PixelData, VR.OW, new byte[] {1, 2, 3, 0xf, 0, 0, 0, 0}))));
        byte[] minusOne = {-1, -1, 3, 0, 0, 0, 0, 0};
        passes(dicom(twelveBits.andThen(a -> a.setInt(Tag.PixelRepresentation, VR.US, 1))
                .andThen(a -> a.setBytes(Tag.PixelData, VR.OW, minusOne))));
    }

    @Test
    void findsAnIconAndAPictureInASequence() throws Exception {
        fails(dicom(a -> a.newSequence(Tag.IconImageSequence, 1).add(picture())), "icon");
        fails(dicom(a -> a.newSequence(Tag.ReferencedImageSequence, 1).add(picture())), "picture inside");
    }

    @Test
    void findsWhatLiesInThePadding() throws Exception {
        fails(dicom(a -> a.setBytes(0xfffcfffc, VR.OB, Arrays.copyOf(SECRET, 8))), "padding");
        passes(dicom(a -> a.setBytes(0xfffcfffc, VR.OB, new byte[8])));
        fails(dicom(a -> a.setBytes(Tag.PixelData, VR.OW, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 'q', 'u'})), "last frame");
    }

    @Test
    void isNoPassWhereBytesFollowTheDataSet() throws Exception {
        Path file = dicom(a -> {});
        Files.write(file, SECRET, StandardOpenOption.APPEND);
        assertFalse(check(file).verdict() == Verdict.PASS);
    }

    @Test
    void findsACommentAThumbnailAndATailInACompressedFrame() throws Exception {
        fails(compressed(jpeg(segment(0xfe, "scan of 1961-02-03 for Zorba".getBytes()))), "comment");
        fails(compressed(jpeg(segment(0xe1, "Exif..".getBytes()))), "comment");
        fails(compressed(jpeg(segment(0xe0, new byte[200]))), "comment");
        byte[] tail = jpeg();
        fails(compressed(join(tail, SECRET)), "comment");
        fails(compressed(jpeg2000("for Zorba 1961")), "comment");
    }

    @Test
    void passesRunsThatEndWithTheirPictures() throws Exception {
        passes(runs(1, rle(new byte[] {3, 1, 2, 3, 4})));
        passes(runs(1, rle(new byte[] {(byte) 0x80, -3, 7, 0, 0, (byte) 0x80})));
        passes(runs(2, rle(new byte[] {3, 1, 2, 3, 4}), rle(new byte[] {-1, 5, -1, 6})));
    }

    @Test
    void findsACanaryInEveryPlaceThatRunsOfPixelsLeave() throws Exception {
        fails(runs(1, rle(join(new byte[] {3, 1, 2, 3, 4}, SECRET))), "RLE");
        fails(runs(1, rle(join(new byte[] {10, 1, 2, 3, 4}, SECRET))), "RLE");
        byte[] afterTheOffsets = rle(new byte[] {3, 1, 2, 3, 4});
        System.arraycopy(SECRET, 0, afterTheOffsets, 20, SECRET.length);
        fails(runs(1, afterTheOffsets), "RLE");
        byte[] beforeTheSegment = join(Arrays.copyOf(rle(new byte[0]), 64), SECRET, new byte[] {3, 1, 2, 3, 4});
        beforeTheSegment[4] = (byte) (64 + SECRET.length);
        fails(runs(1, beforeTheSegment), "RLE");
        fails(runs(2, rle(new byte[] {-3, 7}), rle(join(new byte[] {-3, 7}, SECRET))), "RLE");
    }

    @Test
    void isAnErrorWhereRunsAreNotWhatTheHeaderSays() throws Exception {
        assertEquals(Verdict.ERROR, check(runs(1, rle(new byte[] {2, 1, 2, 3}))).verdict(), "too short");
        assertEquals(Verdict.ERROR, check(runs(1, rle(new byte[] {9, 1, 2, 3, 4}))).verdict(), "cut off");
        assertEquals(Verdict.ERROR, check(runs(2, rle(new byte[] {-3, 7}))).verdict(), "a frame is missing");
        byte[] two = rle(new byte[] {-3, 7});
        two[0] = 2;
        assertEquals(Verdict.ERROR, check(runs(1, two)).verdict(), "two segments");
    }

    @Test
    void findsBytesAroundTheVoxelsOfNifti() throws Exception {
        fails(nifti("a.nii", join(NiftiFixture.header(), SECRET)), "follow the voxels");
        byte[] late = join(NiftiFixture.header(), Arrays.copyOf(SECRET, 16));
        ByteBuffer.wrap(late).order(ByteOrder.LITTLE_ENDIAN).putFloat(108, 368);
        fails(nifti("b.nii", late), "between the header and the voxels");
    }

    @Test
    void findsWhatAGzipFileHasAroundItsData() throws Exception {
        byte[] plain = NiftiFixture.header();
        fails(nifti("a.nii.gz", NiftiFixture.gzip(plain, "scan_of_somebody.nii")), "another file name");
        fails(nifti("b.nii.gz", join(NiftiFixture.gzip(plain, "b.nii"), SECRET)), "follow the compressed data");
        byte[] commented = NiftiFixture.gzip(plain, "quxelby");
        commented[3] = 16;
        fails(nifti("c.nii.gz", commented), "comment");
    }

    @Test
    void isAnErrorWhereAFileIsDamaged() throws Exception {
        byte[] bytes = Files.readAllBytes(dicom(a -> {}));
        Path file = Files.write(folder.resolve("damaged.dcm"), Arrays.copyOf(bytes, bytes.length - 5));
        assertEquals(Verdict.ERROR, check(file).verdict());
        assertEquals(Verdict.ERROR, check(nifti("d.nii.gz", new byte[] {0x1f, (byte) 0x8b, 8})).verdict());
    }

    private void fails(Path file, String because) throws Exception {
        CheckResult r = check(file);
        assertEquals(Verdict.FAIL, r.verdict(), r.toString());
        assertTrue(r.findings().stream().anyMatch(f -> f.message().contains(because)), r.findings().toString());
        assertFalse(r.message().toLowerCase().contains("quxelby"), r.message());
    }

    private void passes(Path file) throws Exception {
        CheckResult r = check(file);
        assertEquals(Verdict.PASS, r.verdict(), r.toString());
    }

    private CheckResult check(Path file) throws Exception {
        return new HiddenPlacesCheck().check(new FakeContext(null, null).attributes(HEADER).subject("sub-Person One")
                .staged(file), new NullProgressMonitor());
    }

    private Path nifti(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path dicom(Consumer<Attributes> change) throws IOException {
        Attributes a = DicomFixture.cleaned();
        a.setInt(Tag.BitsAllocated, VR.US, 16);
        change.accept(a);
        return DicomFixture.write(a, folder.resolve("a-0001.dcm"));
    }

    private Path compressed(byte[] frame) throws IOException {
        Attributes a = DicomFixture.cleaned();
        Fragments fragments = a.newFragments(Tag.PixelData, VR.OB, 2);
        fragments.add(new byte[0]);
        fragments.add(frame.length % 2 == 0 ? frame : Arrays.copyOf(frame, frame.length + 1));
        Path file = folder.resolve("a-0001.dcm");
        try (DicomOutputStream out = new DicomOutputStream(file.toFile())) {
            out.writeDataset(a.createFileMetaInformation("1.2.840.10008.1.2.4.50"), a);
        }
        return file;
    }

    /** Frames of 2x2 pixels of one byte. */
    private Path runs(int frames, byte[]... fragmentsOfRuns) throws IOException {
        Attributes a = DicomFixture.cleaned();
        a.setInt(Tag.Rows, VR.US, 2);
        a.setInt(Tag.Columns, VR.US, 2);
        a.setInt(Tag.BitsAllocated, VR.US, 8);
        a.setInt(Tag.NumberOfFrames, VR.IS, frames);
        Fragments fragments = a.newFragments(Tag.PixelData, VR.OB, 2);
        fragments.add(new byte[0]);
        fragments.addAll(List.of(fragmentsOfRuns));
        Path file = folder.resolve("a-0001.dcm");
        try (DicomOutputStream out = new DicomOutputStream(file.toFile())) {
            out.writeDataset(a.createFileMetaInformation("1.2.840.10008.1.2.5"), a);
        }
        return file;
    }

    /** A frame of one segment. */
    private static byte[] rle(byte[] segment) {
        byte[] header = new byte[64];
        header[0] = 1;
        header[4] = 64;
        return join(header, segment, new byte[segment.length % 2]);
    }

    private static Attributes picture() {
        Attributes icon = new Attributes();
        icon.setBytes(Tag.PixelData, VR.OW, new byte[8]);
        return icon;
    }

    private static byte[] jpeg2000(String comment) {
        return join(new byte[] {(byte) 0xff, 0x4f}, segment(0x64, join(new byte[] {0, 1}, comment.getBytes())),
                new byte[] {(byte) 0xff, (byte) 0x90, (byte) 0xff, (byte) 0xd9});
    }

    private static byte[] jpeg(byte[]... segments) {
        byte[] all = join(new byte[] {(byte) 0xff, (byte) 0xd8}, join(segments));
        return join(all, new byte[] {(byte) 0xff, (byte) 0xda, 0, 2, 7, 7, (byte) 0xff, (byte) 0xd9});
    }

    private static byte[] segment(int marker, byte[] content) {
        return join(new byte[] {(byte) 0xff, (byte) marker, (byte) (content.length + 2 >> 8), (byte) (content.length + 2)},
                content);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] p : parts) {
            all.writeBytes(p);
        }
        return all.toByteArray();
    }
}
