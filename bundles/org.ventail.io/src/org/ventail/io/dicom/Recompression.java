package org.ventail.io.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.io.dicom.codec.PixelEncoder;

/**
 * Compresses the frames of one file that changed, in the transfer syntax of the file, and makes sure that nothing else changed in
 * them: each is decoded again and compared. If one frame cannot be, all are written uncompressed. One thread.
 */
final class Recompression implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recompression.class);
    private final FrameFile in;
    private final FrameEdits edits;
    private final Optional<PixelEncoder> encoder;
    private final Path folder;
    private FrameSpool spool;
    private boolean possible;

    /** @param folder where to keep what was compressed */
    Recompression(FrameFile in, FrameEdits edits, Optional<PixelEncoder> encoder, Path folder) {
        this.in = in;
        this.edits = edits;
        this.encoder = encoder;
        this.folder = folder;
        this.possible = in.encapsulated() != null;
    }

    /** Whether every changed frame is there in the old transfer syntax. */
    boolean complete() {
        return possible;
    }

    /** A frame that changed. @param samples its samples now */
    void take(int frame, byte[] samples) throws VentailException {
        if (!possible) {
            return;
        }
        try {
            byte[] codestream = compress(frame, samples);
            if (spool == null) {
                spool = new FrameSpool(folder);
            }
            spool.put(frame, codestream.length % 2 == 0 ? codestream : Arrays.copyOf(codestream, codestream.length + 1));
        } catch (IOException e) {
            LOG.debug("frames are written uncompressed: {}", Problem.reason(e));
            possible = false;
        }
    }

    private byte[] compress(int frame, byte[] samples) throws IOException {
        byte[] was = in.encapsulated().frame(frame);
        Optional<byte[]> edited = edits.editCodestream(frame, in.encoded(was));
        if (edited.isPresent()) {
            return edited.get();
        }
        byte[] now = encoder.orElseThrow(() -> new IOException("no encoder is there for the transfer syntax"))
                .encode(in.encoded(was), samples);
        byte[] check = in.decode(now);
        byte[] wanted = samples.clone();
        // decoders differ in what they make of the bits above the sign
        in.codec().clearUnused(check, in.frameSamples());
        in.codec().clearUnused(wanted, in.frameSamples());
        if (!Arrays.equals(check, wanted)) {
            throw new IOException("a frame is not the same after compression");
        }
        return now;
    }

    /** Lengths of the pieces of all frames as they will be. */
    OffsetTables tables() {
        List<List<Long>> all = new ArrayList<>();
        for (int f = 0; f < edits.frames(); f++) {
            all.add(changed(f) ? List.of((long) spool.length(f))
                    : in.encapsulated().fragments(f).stream().map(FragmentIndex.Fragment::length).toList());
        }
        return OffsetTables.of(all);
    }

    boolean changed(int frame) {
        return spool != null && spool.has(frame);
    }

    /** Whether no frame is left as it was. */
    boolean changedAll() {
        return IntStream.range(0, edits.frames()).allMatch(this::changed);
    }

    FrameSpool spool() {
        return spool;
    }

    @Override
    public void close() throws IOException {
        if (spool != null) {
            spool.close();
        }
    }
}
