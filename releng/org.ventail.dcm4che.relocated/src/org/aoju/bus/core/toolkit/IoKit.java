package org.aoju.bus.core.toolkit;

import java.io.Closeable;
import java.io.IOException;
import org.aoju.bus.logger.Logger;

/** The one method of bus-core's class of this name that the DICOM classes use: after a failure, or when all was read. */
public final class IoKit {

    private IoKit() {}

    public static void close(Closeable closeable) {
        if (closeable == null) {
            return;
        }
        try {
            closeable.close();
        } catch (IOException e) {
            Logger.warn("a stream could not be closed");
        }
    }
}
