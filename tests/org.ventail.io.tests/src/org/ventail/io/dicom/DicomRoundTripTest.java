package org.ventail.io.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ventail.io.dicom.DicomCheck.assertPoint;
import static org.ventail.io.dicom.DicomCheck.assertSame;
import static org.ventail.io.dicom.DicomCheck.only;
import static org.ventail.io.dicom.DicomCheck.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Series;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.testkit.RandomSeed;

class DicomRoundTripTest {
    private static final double POSITION_TOLERANCE_MM = 1e-6;

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();
    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({"16,16,true,1.2.840.10008.1.2.1", "16,12,false,1.2.840.10008.1.2.1", "16,12,true,1.2.840.10008.1.2",
            "8,8,false,1.2.840.10008.1.2.1", "8,8,true,1.2.840.10008.1.2", "32,32,true,1.2.840.10008.1.2.1",
            "32,32,false,1.2.840.10008.1.2.2", "16,16,true,1.2.840.10008.1.2.2", "16,10,true,1.2.840.10008.1.2.2",
            "16,16,false,1.2.840.10008.1.2.1.99", "16,16,true,1.2.840.10008.1.2.5", "8,8,false,1.2.840.10008.1.2.5",
            "32,32,true,1.2.840.10008.1.2.5"})
    void readsWhatWasWrittenAndWritesWhatWasChanged(int allocated, int stored, boolean signed, String syntax)
            throws Exception {
        DicomFixture f = new DicomFixture(seed.random()).oblique();
        f.bitsAllocated = allocated;
        f.bitsStored = stored;
        f.signed = signed;
        f.transferSyntax = syntax;
        f.write(temp);
        assertReadsAndRewrites(f);
    }

    @RepeatedTest(4)
    void readsMultiFrameAndWritesItBack() throws Exception {
        Random random = seed.random();
        DicomFixture f = new DicomFixture(random).oblique();
        f.bitsStored = 12;
        f.signed = random.nextBoolean();
        f.transferSyntax = List.of(TransferSyntaxes.EXPLICIT, TransferSyntaxes.BIG_ENDIAN, TransferSyntaxes.DEFLATED,
                DicomFixture.RLE).get(random.nextInt(4));
        f.writeMultiFrame(temp.resolve("enhanced"));
        assertReadsAndRewrites(f);
    }

    @Test
    void findsFilesWithoutPreambleAndWithoutExtension() throws Exception {
        DicomFixture f = new DicomFixture(seed.random());
        f.preamble = false;
        f.suffix = "";
        f.transferSyntax = TransferSyntaxes.IMPLICIT;
        f.write(temp);
        assertReadsAndRewrites(f);
    }

    private void assertReadsAndRewrites(DicomFixture f) throws Exception {
        Series series = only(temp);
        assertTrue(series.volumetric(), () -> series.problems().toString());
        assertEquals(Modality.CT, series.modality());
        assertEquals(f.slices, series.frames());
        Volume volume = read(series);
        assertGeometry(f, volume);
        assertEquals(f.rescale, volume.rescale());
        assertSame(f.voxels, volume.data());
        Volume changed = changed(volume, f.random);
        Path out = Files.createDirectory(temp.resolve("out"));
        List<Path> written = new DicomWriter().write(series, changed, out, "sub-1", new NullProgressMonitor());
        assertEquals(series.files().size(), written.size());
        Series again = only(out);
        assertEquals(series.id(), again.id());
        assertEquals(written, again.files());
        assertSame(changed.data(), read(again).data());
        assertEquals(volume.geometry(), read(again).geometry());
    }

    private static void assertGeometry(DicomFixture f, Volume volume) {
        var g = volume.geometry();
        assertEquals(f.columns, g.nx());
        assertEquals(f.rows, g.ny());
        assertEquals(f.slices, g.nz());
        assertPoint(f.origin, g.voxelToLps().origin(), POSITION_TOLERANCE_MM);
        assertPoint(f.row.times(f.columnSpacingMm), g.voxelToLps().column(0), POSITION_TOLERANCE_MM);
        assertPoint(f.column.times(f.rowSpacingMm), g.voxelToLps().column(1), POSITION_TOLERANCE_MM);
        assertPoint(f.step, g.voxelToLps().column(2), POSITION_TOLERANCE_MM);
    }

    /** Sets a third of the slices' voxels to values that the used bits can hold. */
    static Volume changed(Volume volume, Random random) {
        VoxelData data = volume.data().copy();
        for (int i = 0; i < data.length() / 3; i++) {
            data.set(i, random.nextInt(100));
        }
        return volume.withData(data);
    }
}
