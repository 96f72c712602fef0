package org.ventail.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bytes cut at line feeds: nothing else ends a line, and nothing is decoded before it is checked. */
final class Lines {
    private Lines() {
    }

    /** The lines without their line feeds; what stands after the last line feed is a line too. */
    static List<byte[]> of(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, from, i));
                from = i + 1;
            }
        }
        if (from < bytes.length) {
            lines.add(Arrays.copyOfRange(bytes, from, bytes.length));
        }
        return lines;
    }

    static byte[] terminated(byte[] line) {
        byte[] withEnd = Arrays.copyOf(line, line.length + 1);
        withEnd[line.length] = '\n';
        return withEnd;
    }
}
