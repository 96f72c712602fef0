package org.ventail.io.nifti;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.ventail.io.raw.RawType;

/**
 * Makes NIfTI files byte by byte, independently of the code that is tested: a header of either version and byte order
 * with one setter for each field, lies allowed.
 */
final class NiftiBytes {
    private final boolean two;
    private final ByteBuffer head;
    private final int voxelsAt;

    /** @param extra bytes between header and voxels, filled with a pattern that must survive */
    NiftiBytes(boolean two, ByteOrder order, int extra) {
        this.two = two;
        voxelsAt = (two ? 544 : 352) + extra;
        head = ByteBuffer.allocate(voxelsAt).order(order);
        Arrays.fill(head.array(), two ? 544 : 352, voxelsAt, (byte) 0xA5);
        head.putInt(0, two ? 540 : 348);
        magic(two ? "n+2\0\r\n\032\n" : "n+1\0");
        offset(voxelsAt);
        text("synthetic phantom");
    }

    NiftiBytes magic(String magic) {
        for (int i = 0; i < magic.length(); i++) {
            head.put((two ? 4 : 344) + i, (byte) magic.charAt(i));
        }
        return this;
    }

    NiftiBytes offset(long offset) {
        return two ? with(() -> head.putLong(168, offset)) : with(() -> head.putFloat(108, offset));
    }

    NiftiBytes text(String description) {
        return with(() -> head.duplicate().position(two ? 240 : 148).put(description.getBytes()));
    }

    NiftiBytes dims(long... sizes) {
        return rawDims(sizes.length, sizes);
    }

    NiftiBytes rawDims(long count, long... sizes) {
        for (int i = 0; i < 8; i++) {
            long v = i == 0 ? count : i <= sizes.length ? sizes[i - 1] : 1;
            if (two) {
                head.putLong(16 + 8 * i, v);
            } else {
                head.putShort(40 + 2 * i, (short) v);
            }
        }
        return this;
    }

    NiftiBytes type(RawType type) {
        return type(NiftiTypes.code(type), 8 * type.bytes());
    }

    NiftiBytes type(int code, int bits) {
        head.putShort(two ? 12 : 70, (short) code).putShort(two ? 14 : 72, (short) bits);
        return this;
    }

    NiftiBytes sizes(double qfac, double x, double y, double z) {
        double[] p = {qfac, x, y, z};
        for (int i = 0; i < 4; i++) {
            real(104 + 8 * i, 76 + 4 * i, p[i]);
        }
        return this;
    }

    NiftiBytes scaling(double slope, double intercept) {
        real(176, 112, slope);
        real(184, 116, intercept);
        return this;
    }

    NiftiBytes qform(int code, double b, double c, double d, double x, double y, double z) {
        double[] q = {b, c, d, x, y, z};
        for (int i = 0; i < 6; i++) {
            real(352 + 8 * i, 256 + 4 * i, q[i]);
        }
        return with(() -> code(344, 252, code));
    }

    NiftiBytes sform(int code, double... rows) {
        for (int i = 0; i < 12; i++) {
            real(400 + 8 * i, 280 + 4 * i, rows[i]);
        }
        return with(() -> code(348, 254, code));
    }

    NiftiBytes units(int code) {
        if (two) {
            head.putInt(500, code);
        } else {
            head.put(123, (byte) code);
        }
        return this;
    }

    private void code(int at2, int at1, int code) {
        if (two) {
            head.putInt(at2, code);
        } else {
            head.putShort(at1, (short) code);
        }
    }

    private void real(int at2, int at1, double v) {
        if (two) {
            head.putDouble(at2, v);
        } else {
            head.putFloat(at1, (float) v);
        }
    }

    private NiftiBytes with(Runnable change) {
        change.run();
        return this;
    }

    byte[] header() {
        return head.array().clone();
    }

    /** The whole file. */
    byte[] with(byte[] voxels) {
        byte[] all = Arrays.copyOf(head.array(), voxelsAt + voxels.length);
        System.arraycopy(voxels, 0, all, voxelsAt, voxels.length);
        return all;
    }

    /** Writes the whole file, compressed if the name ends with gz. */
    Path write(Path file, byte[] voxels) throws IOException {
        byte[] all = with(voxels);
        return Files.write(file, file.toString().endsWith(".gz") ? gzip(all) : all);
    }

    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gz = new GZIPOutputStream(out)) {
            gz.write(plain);
        }
        return out.toByteArray();
    }
}
