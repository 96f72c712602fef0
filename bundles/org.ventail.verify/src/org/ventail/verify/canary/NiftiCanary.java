package org.ventail.verify.canary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A made-up name in a NIfTI-1 header: {@code descrip}, {@code aux_file}, or an extension of kind comment. */
final class NiftiCanary {
    private static final int HEADER = 348;
    private static final int DESCRIP = 148;
    private static final int AUX_FILE = 228;
    private static final int AUX_LENGTH = 23;
    private static final int VOX_OFFSET = 108;
    private static final int COMMENT = 6;
    private static final int EXTENSION = 64;

    private NiftiCanary() {
    }

    static boolean plant(CanaryKind kind, Path file, SyntheticPerson person) throws IOException {
        boolean zipped = file.getFileName().toString().endsWith(".gz");
        byte[] all = read(file, zipped);
        if (all.length < HEADER + 4 || order(all) == null) {
            return false;
        }
        byte[] name = person.dicomName().getBytes(StandardCharsets.US_ASCII);
        byte[] planted = switch (kind) {
            case HEADER -> put(all, DESCRIP, name, name.length);
            case NESTED -> put(all, AUX_FILE, name, AUX_LENGTH);
            case PRIVATE -> extended(all, name);
            default -> null;
        };
        if (planted == null) {
            return false;
        }
        write(file, zipped, planted);
        return true;
    }

    private static ByteOrder order(byte[] all) {
        int size = ByteBuffer.wrap(all).getInt();
        return size == HEADER ? ByteOrder.BIG_ENDIAN
                : Integer.reverseBytes(size) == HEADER ? ByteOrder.LITTLE_ENDIAN : null;
    }

    private static byte[] put(byte[] all, int at, byte[] name, int most) {
        System.arraycopy(name, 0, all, at, Math.min(most, name.length));
        return all;
    }

    /** Between header and voxels, which move back. */
    private static byte[] extended(byte[] all, byte[] name) {
        ByteBuffer old = ByteBuffer.wrap(all).order(order(all));
        int voxels = (int) old.getFloat(VOX_OFFSET);
        if (voxels < HEADER + 4 || voxels > all.length || name.length > EXTENSION - 8) {
            return null;
        }
        ByteBuffer b = ByteBuffer.allocate(all.length + EXTENSION).order(order(all));
        b.put(all, 0, HEADER).put(new byte[] {1, 0, 0, 0}).putInt(EXTENSION).putInt(COMMENT).put(name);
        b.position(HEADER + 4 + EXTENSION).put(all, HEADER + 4, all.length - HEADER - 4);
        b.putFloat(VOX_OFFSET, voxels + EXTENSION);
        return b.array();
    }

    private static byte[] read(Path file, boolean zipped) throws IOException {
        try (InputStream raw = Files.newInputStream(file); InputStream in = zipped ? new GZIPInputStream(raw) : raw) {
            return in.readAllBytes();
        }
    }

    private static void write(Path file, boolean zipped, byte[] all) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(all.length);
        try (OutputStream out = zipped ? new GZIPOutputStream(bytes) : bytes) {
            out.write(all);
        }
        Files.write(part, bytes.toByteArray());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
