package org.aoju.bus.core.lang;

import java.nio.charset.StandardCharsets;

/** The one constant of bus-core's class of this name that the DICOM classes use. */
public final class Charset {

    public static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

    private Charset() {}
}
