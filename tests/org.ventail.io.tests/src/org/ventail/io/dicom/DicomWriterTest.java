package org.ventail.io.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ventail.io.dicom.DicomCheck.assertSame;
import static org.ventail.io.dicom.DicomCheck.assertSameFile;
import static org.ventail.io.dicom.DicomCheck.only;
import static org.ventail.io.dicom.DicomCheck.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomInputStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.testkit.RandomSeed;

class DicomWriterTest {
    private static final int CHANGED_SLICE = 4;

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();
    @TempDir
    Path temp;
    private DicomFixture fixture;
    private Path in;
    private Path out;

    @BeforeEach
    void folders() throws IOException {
        fixture = new DicomFixture(seed.random());
        in = Files.createDirectory(temp.resolve("in"));
        out = Files.createDirectory(temp.resolve("out"));
    }

    private List<Path> write(Series s, Volume v) throws VentailException {
        return new DicomWriter().write(s, v, out, "sub-7", new NullProgressMonitor());
    }

    private Volume oneVoxelChanged(Series s) throws VentailException {
        return fixture.oneVoxelChanged(s, CHANGED_SLICE);
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.toList();
        }
    }

    @Test
    void copiesFilesOfUnchangedSlicesByteByByte() throws Exception {
        fixture.write(in);
        Series s = only(in);
        List<Path> written = write(s, oneVoxelChanged(s));
        for (int z = 0; z < written.size(); z++) {
            assertEquals("sub-7-%04d.dcm".formatted(z + 1), written.get(z).getFileName().toString());
            if (z != CHANGED_SLICE) {
                assertSameFile(s.files().get(z), written.get(z));
            }
        }
    }

    @Test
    void changesNothingButTheBytesOfTheVoxel() throws Exception {
        fixture.bitsStored = 12;
        fixture.write(in);
        Series s = only(in);
        Path written = write(s, oneVoxelChanged(s)).get(CHANGED_SLICE);
        byte[] before = Files.readAllBytes(s.files().get(CHANGED_SLICE));
        byte[] after = Files.readAllBytes(written);
        assertEquals(before.length, after.length);
        // the samples are the last bytes of the file
        int pixels = before.length - 2 * fixture.rows * fixture.columns;
        for (int i = 0; i < before.length; i++) {
            if (i / 2 != (pixels + 2 * 9) / 2) {
                assertEquals(before[i], after[i], "byte " + i);
            }
        }
    }

    @Test
    void removesTheIconAndRecomputesTheRangeOfChangedFiles() throws Exception {
        fixture.edit = (a, i) -> {
            a.setInt(Tag.SmallestImagePixelValue, VR.SS, -1);
            a.setInt(Tag.LargestImagePixelValue, VR.SS, 1);
            Attributes icon = new Attributes();
            icon.setBytes(Tag.PixelData, VR.OW, new byte[64]);
            a.newSequence(Tag.IconImageSequence, 1).add(icon);
        };
        fixture.write(in);
        Series s = only(in);
        Volume changed = oneVoxelChanged(s);
        Attributes a = DicomCheck.dataset(write(s, changed).get(CHANGED_SLICE));
        assertFalse(a.contains(Tag.IconImageSequence));
        int n = fixture.rows * fixture.columns;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            max = Math.max(max, changed.data().get(CHANGED_SLICE * n + i));
        }
        assertEquals(max, a.getInt(Tag.LargestImagePixelValue, 0));
        assertEquals("present", s.attributes().get("IconImageSequence"));
    }

    @Test
    void keepsTheCompressionOfChangedFiles() throws Exception {
        fixture.transferSyntax = DicomFixture.RLE;
        fixture.write(in);
        Series s = only(in);
        Volume changed = oneVoxelChanged(s);
        List<Path> files = write(s, changed);
        Path written = files.get(CHANGED_SLICE);
        try (DicomInputStream dicom = new DicomInputStream(written.toFile())) {
            assertNotNull(dicom.readFileMetaInformation());
            assertEquals(DicomFixture.RLE, dicom.getTransferSyntax());
        }

        assertSame(changed.data(), read(only(out)).data());
        Attributes before = DicomCheck.dataset(s.files().get(CHANGED_SLICE));
        Attributes after = DicomCheck.dataset(written);
        before.remove(Tag.PixelData);
        after.remove(Tag.PixelData);
        assertEquals(before, after);
    }

    @Test
    void keepsPrivateTagsAndTextBytes() throws Exception {
        fixture.write(in);
        Series s = only(in);
        Attributes before = DicomCheck.dataset(s.files().get(CHANGED_SLICE));
        Attributes after = DicomCheck.dataset(write(s, oneVoxelChanged(s)).get(CHANGED_SLICE));
        assertArrayEquals(before.getBytes(Tag.PatientName), after.getBytes(Tag.PatientName));
        assertTrue(after.getString("VENTAIL TEST", 0x00290010).startsWith("private value"));
    }

    @Test
    void writesRealValuesBackWithTheSlopeOfTheirSlice() throws Exception {
        fixture.edit = (a, i) -> a.setDouble(Tag.RescaleSlope, VR.DS, 1 + i);
        fixture.write(in);
        Series s = only(in);
        Volume v = read(s);
        VoxelData data = v.data().copy();
        int index = CHANGED_SLICE * fixture.rows * fixture.columns + 3;
        double real = 20 * (1 + CHANGED_SLICE) - 1024;
        data.set(index, real);
        write(s, v.withData(data));
        assertSame(data, read(only(out)).data());
    }

    @Test
    void limitsValuesToTheUsedBits() throws Exception {
        fixture.bitsStored = 12;
        fixture.signed = false;
        fixture.write(in);
        Series s = only(in);
        Volume v = read(s);
        VoxelData data = v.data().copy();
        data.set(0, 60_000);
        write(s, v.withData(data));
        assertEquals(4095, read(only(out)).data().get(0));
    }

    @Test
    void leavesNothingWhenCancelled() throws Exception {
        fixture.write(in);
        Series s = only(in);
        Volume changed = oneVoxelChanged(s);
        IProgressMonitor soon = new NullProgressMonitor() {
            @Override
            public boolean isCanceled() {
                return left0() > 3;
            }

            private int left0() {
                try {
                    return left().size();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        assertThrows(OperationCanceledException.class, () -> new DicomWriter().write(s, changed, out, "x", soon));
        assertEquals(List.of(), left());
    }

    @Test
    void leavesNothingWhenASourceIsDamagedHalfWay() throws Exception {
        fixture.write(in);
        Series s = only(in);
        Volume changed = oneVoxelChanged(s);
        Path damaged = s.files().get(8);
        Files.write(damaged, Arrays.copyOf(Files.readAllBytes(damaged), (int) Files.size(damaged) - 20));
        VentailException e = assertThrows(VentailException.class, () -> write(s, changed));
        assertEquals("dicom.truncated", e.problem().code());
        assertEquals(List.of(), left());
    }

    @Test
    void refusesAVolumeOfAnotherGrid() throws Exception {
        fixture.write(in);
        Series s = only(in);
        DicomFixture other = new DicomFixture(seed.random());
        other.slices = 5;
        Path elsewhere = Files.createDirectory(temp.resolve("other"));
        other.write(elsewhere);
        Volume wrong = read(only(elsewhere));
        assertEquals("dicom.grid-differs", assertThrows(VentailException.class, () -> write(s,
                wrong)).problem().code());
    }
}
