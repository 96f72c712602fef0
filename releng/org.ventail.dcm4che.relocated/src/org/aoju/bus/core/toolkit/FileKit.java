package org.aoju.bus.core.toolkit;

import java.net.URL;

/** The one method of bus-core's class of this name that the DICOM classes use: finds what lies beside a class. */
public final class FileKit {

    private FileKit() {}

    public static URL getUrl(String name, Class<?> beside) {
        return beside.getResource(name);
    }
}
