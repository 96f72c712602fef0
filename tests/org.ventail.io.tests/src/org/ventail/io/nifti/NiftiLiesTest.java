package org.ventail.io.nifti;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.io.Found;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.io.raw.RawType;
import org.ventail.testkit.RandomSeed;

/** Headers that do not tell the truth, and files that are not whole. */
class NiftiLiesTest {
    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    @TempDir
    Path temp;

    private static NiftiBytes honest() {
        return new NiftiBytes(false, ByteOrder.LITTLE_ENDIAN, 0).dims(10, 11, 12).type(RawType.INT16).sizes(1, 1, 1, 1)
                .sform(1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);
    }

    private byte[] voxels() {
        byte[] bytes = new byte[10 * 11 * 12 * 2];
        new Random(seed.value()).nextBytes(bytes);
        return bytes;
    }

    private static Problem onlyError(Series series) {
        assertTrue(series.broken());
        List<Problem> errors = series.problems().stream().filter(p -> p.severity() == Problem.Severity.ERROR).toList();
        assertEquals(1, errors.size(), errors::toString);
        assertFalse(errors.get(0).remedy().isEmpty());
        assertTrue(errors.get(0).file().isPresent());
        return errors.get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.nii", "a.nii.gz"})
    void namesAHeaderThatClaimsMoreVoxelsThanThereAre(String name) throws Exception {
        honest().dims(10, 11, 13).write(temp.resolve(name), voxels());
        Problem p = onlyError(OneImage.series(temp));
        assertEquals("nifti.truncated", p.code());
        assertTrue(p.message().contains("10x11x13"), p.message());
        assertThrows(VentailException.class, () -> OneImage.volume(temp));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.nii", "a.nii.gz"})
    void namesAHeaderThatClaimsFewerVoxelsThanThereAre(String name) throws Exception {
        honest().dims(10, 11, 11).write(temp.resolve(name), voxels());
        assertEquals("nifti.too-long", onlyError(OneImage.series(temp)).code());
        assertThrows(VentailException.class, () -> OneImage.volume(temp));
    }

    @Test
    void toleratesAFewBytesOfPaddingWithAWarning() throws Exception {
        byte[] padded = Arrays.copyOf(voxels(), voxels().length + 7);
        honest().write(temp.resolve("a.nii.gz"), padded);
        Series series = OneImage.series(temp);
        assertFalse(series.broken());
        assertTrue(OneImage.codes(series.problems()).contains("nifti.trailing-bytes"));
        assertEquals(1320, OneImage.volume(temp).data().length());
    }

    @Test
    void refusesGigabytesClaimedByASmallCompressedFileWithoutAllocatingThem() throws Exception {
        honest().dims(1200, 1200, 700).write(temp.resolve("a.nii.gz"), voxels());
        assertEquals("nifti.truncated", onlyError(OneImage.series(temp)).code());
    }

    @Test
    void refusesDimensionsThatNoMachineCanHold() throws Exception {
        new NiftiBytes(true, ByteOrder.LITTLE_ENDIAN, 0).dims(1L << 40, 1L << 40, 1L << 40).type(RawType.INT16)
                .write(temp.resolve("a.nii"), voxels());
        assertEquals("nifti.too-large", onlyError(OneImage.series(temp)).code());
    }

    @Test
    void refusesNegativeDimensions() throws Exception {
        honest().dims(10, -11, 12).write(temp.resolve("a.nii"), voxels());
        assertEquals("nifti.dimensions", onlyError(OneImage.series(temp)).code());
    }

    @Test
    void refusesAnImpossibleNumberOfDimensions() throws Exception {
        honest().rawDims(9, 10, 11, 12).write(temp.resolve("a.nii"), voxels());
        assertEquals("nifti.dimensions", onlyError(OneImage.series(temp)).code());
    }

    @Test
    void refusesVoxelsThatBeginBeforeTheHeaderEnds() throws Exception {
        honest().offset(-7).write(temp.resolve("a.nii"), voxels());
        assertEquals("nifti.offset", onlyError(OneImage.series(temp)).code());
    }

    @Test
    void namesATruncatedGzipFileAtScan() throws Exception {
        Path file = honest().write(temp.resolve("a.nii.gz"), voxels());
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 20));
        Problem p = onlyError(OneImage.series(temp));
        assertTrue(List.of("nifti.truncated", "nifti.damaged").contains(p.code()), p.code());
    }

    @Test
    void noticesAFlippedByteInCompressedVoxelsWhenReading() throws Exception {
        Path file = honest().write(temp.resolve("a.nii.gz"), voxels());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x40;
        Files.write(file, bytes);
        Series series = OneImage.series(temp);
        VentailException e = assertThrows(VentailException.class,
                () -> new NiftiReader().read(series, new NullProgressMonitor()));
        assertTrue(e.problem().code().startsWith("nifti."));
    }

    @Test
    void noticesThatTheFileChangedAfterTheScan() throws Exception {
        honest().write(temp.resolve("a.nii"), voxels());
        Series series = OneImage.series(temp);
        honest().sform(1, 1, 0, 0, 5, 0, 1, 0, 0, 0, 0, 1, 0).write(temp.resolve("a.nii"), voxels());
        VentailException e = assertThrows(VentailException.class,
                () -> new NiftiReader().read(series, new NullProgressMonitor()));
        assertEquals("nifti.changed", e.problem().code());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 100, 347})
    void namesAFileThatEndsInsideItsHeader(int length) throws Exception {
        Files.write(temp.resolve("a.nii"), Arrays.copyOf(honest().header(), length));
        Found found = OneImage.in(temp);
        assertEquals(length == 3 ? List.of() : List.of("nifti.no-header"), OneImage.codes(found.problems()));
        assertTrue(found.series().isEmpty());
    }

    @Test
    void leavesTextThatIsCalledNiftiToOthers() throws Exception {
        Files.writeString(temp.resolve("a.nii"), "not an image");
        Files.writeString(temp.resolve("b.nii.gz"), "not an image either");
        Files.writeString(temp.resolve("c.hdr"), "ENVI\nsamples = 3");
        Found found = OneImage.in(temp);
        assertEquals(List.of(), found.problems());
        assertTrue(found.claimed().isEmpty());
    }

    @Test
    void keepsColourImagesOutOfThePipeline() throws Exception {
        honest().type(128, 24).write(temp.resolve("a.nii"), new byte[10 * 11 * 12 * 3]);
        Series series = OneImage.series(temp);
        assertEquals(Series.Role.OTHER, series.role());
        assertTrue(OneImage.codes(series.problems()).contains("nifti.colour"));
    }

    @Test
    void refusesComplexValues() throws Exception {
        honest().type(32, 64).write(temp.resolve("a.nii"), new byte[10 * 11 * 12 * 8]);
        assertEquals("nifti.type", onlyError(OneImage.series(temp)).code());
    }

    @Test
    void refusesSixtyFourBitIntegersThatADoubleCannotHold() throws Exception {
        byte[] ones = new byte[10 * 11 * 12 * 8];
        Arrays.fill(ones, (byte) 0x7f);
        honest().type(RawType.INT64).write(temp.resolve("a.nii"), ones);
        Series series = OneImage.series(temp);
        VentailException e = assertThrows(VentailException.class,
                () -> new NiftiReader().read(series, new NullProgressMonitor()));
        assertEquals("nifti.integers-too-large", e.problem().code());
    }

    @Test
    void namesAHeaderWithoutItsImageFile() throws Exception {
        Files.write(temp.resolve("a.hdr"), honest().magic("ni1\0").offset(0).header());
        assertEquals("nifti.image-missing", onlyError(OneImage.series(temp)).code());
    }
}
