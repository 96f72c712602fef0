package org.aoju.bus.logger;

import java.util.logging.Level;

/**
 * Stands in for bus-logger's class of this name, whose own logging cannot be set up: sends what the DICOM library says to
 * {@code java.util.logging}. The library's "info" is chatter about each file and may hold attribute values, so it is fine
 * detail here and its arguments are left out.
 */
public final class Logger {

    private static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("org.dcm4che3");

    private Logger() {}

    public static void debug(String pattern, Object... arguments) {
        LOG.log(Level.FINER, pattern);
    }

    public static void info(String pattern, Object... arguments) {
        LOG.log(Level.FINE, pattern);
    }

    public static void warn(String pattern, Object... arguments) {
        LOG.log(Level.FINE, pattern);
    }
}
