package org.ventail.verify.header;

import java.util.Set;

/** Private attributes that are known to hold physics and nothing else (a part of PS3.15 Table E.3.10-1). */
final class SafePrivate {
    private static final Set<String> KNOWN = Set.of(
            "7053 Philips PET Private Group 00", "7053 Philips PET Private Group 09",
            "00e1 ELSCINT1 21", "01e1 ELSCINT1 26", "01f1 ELSCINT1 01", "01f1 ELSCINT1 07", "01f1 ELSCINT1 26",
            "01f1 ELSCINT1 27",
            "0019 GEMS_ACQU_01 23", "0019 GEMS_ACQU_01 24", "0019 GEMS_ACQU_01 27", "0019 GEMS_ACQU_01 9e",
            "0043 GEMS_PARM_01 27", "0043 GEMS_PARM_01 39", "0043 GEMS_PARM_01 6f", "0045 GEMS_HELIOS_01 01",
            "0045 GEMS_HELIOS_01 02", "0019 SIEMENS MR HEADER 0c", "0019 SIEMENS MR HEADER 0d",
            "0019 SIEMENS MR HEADER 0e", "0019 SIEMENS MR HEADER 27", "2001 Philips Imaging DD 001 03",
            "2001 Philips Imaging DD 001 04", "2005 Philips MR Imaging DD 001 0e");

    private SafePrivate() {
    }

    static boolean contains(int tag, String creator) {
        return creator != null && KNOWN.contains("%04x %s %02x".formatted(tag >>> 16, creator.trim(), tag & 0xff));
    }
}
