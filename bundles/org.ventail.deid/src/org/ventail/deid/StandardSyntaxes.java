package org.ventail.deid;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The transfer syntaxes of files (PS3.6 Table A-1, edition 2026d, retired ones too). A file says its own, and what it
 * says leaves with it: any other text there may be somebody's number, and nobody knows what its frames hold. Those
 * whose pixels lie on a server (JPIP) are none. Without state.
 */
final class StandardSyntaxes {
    private static final String ROOT = "1.2.840.10008.1.2";
    private static final Set<String> BEHIND_ROOT = Set.of("", ".1", ".1.98", ".1.99", ".2", ".5", ".8.1",
            ".4.50", ".4.51", ".4.52", ".4.53", ".4.54", ".4.55", ".4.56", ".4.57", ".4.58", ".4.59", ".4.60", ".4.61",
            ".4.62", ".4.63", ".4.64", ".4.65", ".4.66", ".4.70", ".4.80", ".4.81", ".4.90", ".4.91", ".4.92", ".4.93",
            ".4.100", ".4.100.1", ".4.101", ".4.101.1", ".4.102", ".4.102.1", ".4.103", ".4.103.1", ".4.104", ".4.104.1",
            ".4.105", ".4.105.1", ".4.106", ".4.106.1", ".4.107", ".4.108", ".4.110", ".4.111", ".4.112",
            ".4.201", ".4.202", ".4.203");

    /** Videos, JPEG XL, frames deflated one by one. */
    private static final Pattern CLOSED = Pattern.compile("\\.4\\.(?:10\\d(?:\\.1)?|11\\d)|\\.8\\.1");

    private StandardSyntaxes() {
    }

    static boolean has(String uid) {
        return uid != null && uid.startsWith(ROOT) && BEHIND_ROOT.contains(uid.substring(ROOT.length()));
    }

    /** Whether beside the pictures may stand what nothing here finds: sound, titles, comments. */
    static boolean closed(String uid) {
        return CLOSED.matcher(uid.substring(ROOT.length())).matches();
    }
}
