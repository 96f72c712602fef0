package org.ventail.deid.pixels;

/** The second bytes of markers that begin segments, as the standards define them. Without state. */
final class Markers {
    private Markers() {
    }

    /** ITU-T T.81, table B.1, and T.87: frames, tables, scans, applications, comments; not what is reserved. */
    static boolean ofJpeg(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc8 || marker >= 0xda && marker <= 0xef || marker == 0xf7
                || marker == 0xf8 || marker == 0xfe;
    }

    /** ITU-T T.800, table A.2, T.801, T.814: main and tile-part headers. */
    static boolean ofJpeg2000(int marker) {
        return marker >= 0x50 && marker <= 0x64 || marker >= 0x72 && marker <= 0x79 || marker == 0x90;
    }
}
