package org.ventail.deface.atlas;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A gzip stream at the best level; Java writes no time stamp into it. */
final class GzipBest extends GZIPOutputStream {
    GzipBest(OutputStream out) throws IOException {
        super(out);
        def.setLevel(Deflater.BEST_COMPRESSION);
    }
}
