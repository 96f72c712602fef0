package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.model.VentailException;
import org.ventail.testkit.TestData;

class NiftiCleanerTest {
    private static final byte[] VOXELS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    @TempDir
    Path folder;
    private final NiftiCleaner cleaner = new NiftiCleaner();

    @ParameterizedTest
    @CsvSource({"1, true, x.nii", "1, false, x.nii", "2, true, x.nii", "2, false, x.nii.gz", "1, true, x.nii.gz"})
    void blanksTextDropsExtensionsAndKeepsVoxels(int version, boolean littleEndian, String name) throws Exception {
        Path in = write(name, file(version, littleEndian, true));
        byte[] out = cleanAndRead(in);
        int start = (version == 1 ? 348 : 540) + 4;

        assertFalse(text(out).contains("SECRET"));
        assertEquals(start + VOXELS.length, out.length, "no extension, nothing behind the voxels");
        assertArrayEquals(VOXELS, Arrays.copyOfRange(out, start, out.length));
        ByteBuffer header = ByteBuffer.wrap(out).order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        assertEquals(start, version == 1 ? (long) header.getFloat(108) : header.getLong(168));
    }

    @Test
    void changesNothingElseInTheHeader() throws Exception {
        byte[] before = file(1, true, true);
        byte[] after = cleanAndRead(write("x.nii", before));
        for (int i = 0; i < 348; i++) {
            boolean text = i >= 4 && i < 32 || i >= 148 && i < 252 || i >= 328 && i < 344;
            boolean offset = i >= 108 && i < 112;
            assertTrue(text || offset || before[i] == after[i], "byte " + i);
        }
    }

    @Test
    void dropsTheNameAndTimeThatGzipKeeps() throws Exception {
        Path in = write("x.nii.gz", file(1, true, false));
        byte[] named = Files.readAllBytes(in);
        ByteArrayOutputStream withName = new ByteArrayOutputStream();
        withName.write(new byte[] {0x1f, (byte) 0x8b, 8, 8, 11, 22, 33, 44, 0, 3});
        withName.write("SECRET.nii\0".getBytes(StandardCharsets.US_ASCII));
        withName.write(named, 10, named.length - 10);
        Files.write(in, withName.toByteArray());

        Path out = folder.resolve("out.nii.gz");
        cleaner.clean(in, out, SomeDicom.CONTEXT, null);
        byte[] bytes = Files.readAllBytes(out);
        assertEquals(0, bytes[3], "no flags: no name, no comment");
        assertArrayEquals(new byte[4], Arrays.copyOfRange(bytes, 4, 8), "no time");
        assertFalse(text(bytes).contains("SECRET"));
    }

    @Test
    void cleansAPairOfFiles() throws Exception {
        byte[] single = file(1, true, false);
        byte[] header = Arrays.copyOf(single, 348);
        header[345] = 'i';
        ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putFloat(108, 16);
        Files.write(folder.resolve("p.hdr"), header);
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        image.write("SECRET in front!".getBytes(StandardCharsets.US_ASCII));
        image.write(VOXELS);
        image.write("SECRET".getBytes(StandardCharsets.US_ASCII));
        Path img = Files.write(folder.resolve("p.img"), image.toByteArray());

        cleaner.clean(folder.resolve("p.hdr"), folder.resolve("o.hdr"), SomeDicom.CONTEXT, null);
        cleaner.clean(img, folder.resolve("o.img"), SomeDicom.CONTEXT, null);
        assertEquals(352, Files.size(folder.resolve("o.hdr")));
        assertFalse(text(Files.readAllBytes(folder.resolve("o.hdr"))).contains("SECRET"));
        assertArrayEquals(VOXELS, Files.readAllBytes(folder.resolve("o.img")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void leavesNoneOfTheNumbersThatNobodyReads(int version) throws Exception {
        byte[] before = file(version, true, false);
        ByteBuffer header = ByteBuffer.wrap(before).order(ByteOrder.LITTLE_ENDIAN);
        int[] places = version == 1 ? new int[] {32, 48, 50, 52, 54, 56, 60, 64, 92, 96, 100, 104, 140, 144}
                : new int[] {48, 56, 64, 72, 80, 88, 96, 136, 144, 152, 160};
        for (int at : places) {
            put(header, at, version == 1 ? "Qu" : "QUZXAVON");
        }
        String after = text(cleanAndRead(write("x.nii", before)));
        assertFalse(after.contains("Qu") || after.contains("QUZXAVON"));
    }

    @Test
    void refusesWhatItCannotReadInFull() throws Exception {
        byte[] good = file(1, true, false);
        byte[] noMagic = good.clone();
        noMagic[344] = 'x';
        byte[] lying = good.clone();
        lying[42] = 100;
        assertRefused(write("short.nii", Arrays.copyOf(good, good.length - 1)));
        assertRefused(write("header.nii", Arrays.copyOf(good, 200)));
        assertRefused(write("magic.nii", noMagic));
        assertRefused(write("lying.nii", lying));
        assertRefused(write("text.nii", "no image".getBytes(StandardCharsets.US_ASCII)));
        assertRefused(write("empty.nii", new byte[0]));
        assertRefused(Files.write(folder.resolve("lonely.img"), VOXELS));
        assertRefused(Files.write(folder.resolve("broken.nii.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 1}));
    }

    private void assertRefused(Path in) {
        Path out = folder.resolve("refused.nii");
        VentailException e = assertThrows(VentailException.class, () -> cleaner.clean(in, out, SomeDicom.CONTEXT,
                null));
        assertEquals("deid.nifti", e.problem().code());
        assertFalse(Files.exists(out) || Files.exists(folder.resolve("refused.nii.part")));
    }

    @Test
    void keepsEveryVoxelOfARealHead() throws Exception {
        Path in = TestData.required(TestData.debianCh2(), "mricron-data");
        byte[] out = cleanAndRead(in);
        byte[] before = unzipped(in);
        assertArrayEquals(Arrays.copyOfRange(before, 352, before.length), Arrays.copyOfRange(out, 352, out.length));
    }

    /** A 3x2x2 image of bytes with text in every text field. */
    private static byte[] file(int version, boolean littleEndian, boolean extended) throws IOException {
        int size = version == 1 ? 348 : 540;
        ByteBuffer h = ByteBuffer.allocate(size).order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        h.putInt(0, size);
        int start = size + 4 + (extended ? 32 : 0);
        short[] dim = {3, 3, 2, 2, 1, 1, 1, 1};
        for (int i = 0; i < 8; i++) {
            if (version == 1) {
                h.putShort(40 + 2 * i, dim[i]);
            } else {
                h.putLong(16 + 8 * i, dim[i]);
            }
        }
        h.putShort(version == 1 ? 70 : 12, (short) 2).putShort(version == 1 ? 72 : 14, (short) 8);
        if (version == 1) {
            h.putFloat(108, start);
            put(h, 344, "n+1\0");
            for (int at : new int[] {4, 14, 148, 228, 328}) {
                put(h, at, "SECRET");
            }
        } else {
            h.putLong(168, start);
            put(h, 4, "n+2\0\r\n\032\n");
            for (int at : new int[] {240, 320, 508, 525}) {
                put(h, at, "SECRET");
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(h.array());
        file.write(new byte[] {(byte) (extended ? 1 : 0), 0, 0, 0});
        if (extended) {
            file.write(Arrays.copyOf("SECRET extension".getBytes(StandardCharsets.US_ASCII), 32));
        }
        file.write(VOXELS);
        if (extended) {
            file.write("SECRET tail".getBytes(StandardCharsets.US_ASCII));
        }
        return file.toByteArray();
    }

    private static void put(ByteBuffer h, int at, String text) {
        System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), 0, h.array(), at, text.length());
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        if (!name.endsWith(".gz")) {
            return Files.write(file, bytes);
        }
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes);
        }
        return file;
    }

    private byte[] cleanAndRead(Path in) throws IOException, VentailException {
        Path out = folder.resolve("clean-" + in.getFileName());
        cleaner.clean(in, out, SomeDicom.CONTEXT, null);
        return unzipped(out);
    }

    private static byte[] unzipped(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return Files.readAllBytes(file);
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
