package org.ventail.io.nifti;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.io.raw.RawType;
import org.ventail.testkit.Cores;

/** The writer beyond the round trip: determinism, cancel, failure. */
class NiftiWriterTest {
    @TempDir
    Path temp;

    private Path out;
    private Series series;
    private Volume volume;

    @BeforeEach
    void anImageOfSeveralBlocks() throws Exception {
        Path in = Files.createDirectory(temp.resolve("in"));
        out = Files.createDirectory(temp.resolve("out"));
        byte[] voxels = new byte[100 * 100 * 150 * 2];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = (byte) (i * i / 977);
        }
        new NiftiBytes(false, ByteOrder.LITTLE_ENDIAN, 0).dims(100, 100, 150).type(RawType.INT16).sizes(1, 1, 1, 1)
                .sform(1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0).write(in.resolve("a.nii.gz"), voxels);
        series = OneImage.series(in);
        volume = OneImage.volume(in);
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.toList();
        }
    }

    @Test
    void writesTheSameBytesOnOneThreadAndOnMany() throws Exception {
        Path one = Cores.on(1, () -> write("one"));
        Path many = Cores.on(4, () -> write("many"));
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(many));
    }

    private Path write(String name) throws VentailException {
        return new NiftiWriter().write(series, volume, out, name, new NullProgressMonitor()).get(0);
    }

    @Test
    void leavesNothingWhenCancelled() throws Exception {
        NullProgressMonitor cancelled = new NullProgressMonitor() {
            private int asked;

            @Override
            public boolean isCanceled() {
                return ++asked > 3;
            }
        };
        assertThrows(OperationCanceledException.class,
                () -> new NiftiWriter().write(series, volume, out, "b", cancelled));
        assertEquals(List.of(), left());
    }

    @Test
    void saysWhatToDoWhenTheFolderCannotBeWritten() {
        Path nowhere = out.resolve("missing");
        VentailException e = assertThrows(VentailException.class,
                () -> new NiftiWriter().write(series, volume, nowhere, "b", new NullProgressMonitor()));
        assertEquals("nifti.not-written", e.problem().code());
    }

    @Test
    void refusesVoxelsOfAnotherType() throws Exception {
        Volume floats = volume.withData(new VoxelData.Floats(new float[volume.data().length()]));
        VentailException e = assertThrows(VentailException.class,
                () -> new NiftiWriter().write(series, floats, out, "b", new NullProgressMonitor()));
        assertEquals("nifti.other-grid", e.problem().code());
        assertEquals(List.of(), left());
    }

    @Test
    void leavesTheSourceUntouched() throws Exception {
        byte[] before = Files.readAllBytes(series.files().get(0));
        write("b");
        assertArrayEquals(before, Files.readAllBytes(series.files().get(0)));
        assertEquals(1, left().size());
    }
}
