package org.aoju.bus.core.lang;

/** The one constant of bus-core's class of this name that the DICOM classes use. */
public final class Normal {

    public static final String[] EMPTY_STRING_ARRAY = {};

    private Normal() {}
}
