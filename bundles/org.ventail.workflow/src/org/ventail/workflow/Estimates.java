package org.ventail.workflow;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.workflow.files.WholeFile;

/**
 * The masks of one defaced scan, kept on disk between defacing and attacking so that memory holds one scan a worker.
 * Format: for each mask its number of words, then the words, all big-endian, deflated.
 */
record Estimates(Mask changed, Mask brain, Mask face) {
    static Estimates of(DefacedVolume d) {
        return new Estimates(d.changed(), d.brain(), d.face());
    }

    void write(Path file) throws IOException {
        WholeFile.write(file, this::writeTo);
    }

    private void writeTo(Path part) throws IOException {
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                new DeflaterOutputStream(Files.newOutputStream(part), fast, 1 << 16), 1 << 16))) {
            for (Mask m : new Mask[] {changed, brain, face}) {
                long[] words = m.toWords();
                out.writeInt(words.length);
                for (long w : words) {
                    out.writeLong(w);
                }
            }
        } finally {
            fast.end();
        }
    }

    static Estimates read(Path file, Geometry grid) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(
                new InflaterInputStream(Files.newInputStream(file)), 1 << 16))) {
            return new Estimates(mask(in, grid), mask(in, grid), mask(in, grid));
        }
    }

    private static Mask mask(DataInputStream in, Geometry grid) throws IOException {
        int n = in.readInt();
        if (n != (grid.size() + 63) >> 6) {
            throw new IOException("mask of another grid");
        }
        long[] words = new long[n];
        for (int i = 0; i < n; i++) {
            words[i] = in.readLong();
        }
        return Mask.ofWords(grid, words);
    }
}
