package org.ventail.verify.hidden;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Bytes of a NIfTI file between its header and its voxels, and behind them; and what a gzip file has around them. */
final class NiftiPlaces implements HidingPlace {
    private static final int SIZE_1 = 348;
    private static final int SIZE_2 = 540;
    private static final int EXTENSION_FLAG = 4;

    @Override
    public void look(Path file, Consumer<String> problems) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".gz")) {
            GzipMembers.look(file, problems);
        }
        if (name.endsWith(".nii") || name.endsWith(".nii.gz")) {
            try (InputStream raw = Files.newInputStream(file);
                    InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw) {
                look(in, problems);
            }
        }
    }

    private static void look(InputStream in, Consumer<String> problems) throws IOException {
        byte[] start = in.readNBytes(SIZE_2 + EXTENSION_FLAG);
        if (start.length < SIZE_1) {
            throw new IOException("too short for a NIfTI header");
        }
        ByteBuffer header = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        if (header.getInt(0) != SIZE_1 && header.getInt(0) != SIZE_2) {
            header.order(ByteOrder.BIG_ENDIAN);
        }
        boolean two = header.getInt(0) == SIZE_2;
        long voxelsAt = two ? header.getLong(168) : (long) header.getFloat(108);
        int headerEnd = (two ? SIZE_2 : SIZE_1) + EXTENSION_FLAG;
        if (voxelsAt < headerEnd - EXTENSION_FLAG) {
            throw new IOException("the voxels begin inside the header");
        }
        Bytes bytes = new Bytes(start, in);
        if (bytes.anyUntil(headerEnd, voxelsAt)) {
            problems.accept("There are bytes between the header and the voxels.");
        }
        bytes.skipTo(voxelsAt + voxelBytes(header, two));
        if (bytes.anyLeft()) {
            problems.accept("Bytes follow the voxels.");
        }
    }

    private static long voxelBytes(ByteBuffer header, boolean two) {
        int dimensions = (int) Math.min(7, two ? header.getLong(16) : header.getShort(40));
        long bits = header.getShort(two ? 14 : 72);
        for (int d = 1; d <= dimensions; d++) {
            bits *= Math.max(1, two ? header.getLong(16 + 8 * d) : header.getShort(40 + 2 * d));
        }
        return (bits + Byte.SIZE - 1) / Byte.SIZE;
    }
}
