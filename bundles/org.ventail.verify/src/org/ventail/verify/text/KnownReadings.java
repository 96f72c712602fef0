package org.ventail.verify.text;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ventail.api.model.Digest;

/**
 * What was read lately, by the SHA-256 of all pixels of the picture and the place in it: who looks at the same picture again, to
 * the last bit, need not read it again. It belongs to the loaded models and goes with them. Identifies people: stays in
 * memory. Threads: safe.
 */
final class KnownReadings {
    private static final int MOST = 4096;
    private final Map<Key, List<TextLine>> lines = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<TextLine>> eldest) {
            return size() > MOST;
        }
    };

    /** A part of a picture of which every pixel is known. */
    record Key(Digest pixels, TextBox candidate) {
    }

    /** Of size and values. */
    static Digest digest(GreyPicture p) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + Float.BYTES * p.values().length).putInt(p.width());
        bytes.asFloatBuffer().put(p.values());
        return Digest.of(bytes.array());
    }

    synchronized Optional<List<TextLine>> get(Key key) {
        return Optional.ofNullable(lines.get(key));
    }

    synchronized void put(Key key, List<TextLine> read) {
        lines.put(key, List.copyOf(read));
    }

    synchronized void forget() {
        lines.clear();
    }
}
