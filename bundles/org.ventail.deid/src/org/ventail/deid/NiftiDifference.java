package org.ventail.deid;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.ventail.api.deid.AttributeChange;
import org.ventail.api.deid.AttributeChange.Fate;

/** Compares two NIfTI headers field by field, with what lies between header and voxels (extensions). */
final class NiftiDifference {
    /** Extensions larger than that are shown by their beginning. */
    private static final int EXTENSION_BYTES = 1 << 20;
    private static final String EXTENSIONS = "extensions";

    private NiftiDifference() {
    }

    static List<AttributeChange> between(Path before, Path after) throws IOException {
        Header a = Header.read(before);
        Header b = Header.read(after);
        List<AttributeChange> all = new ArrayList<>();
        for (NiftiField f : a.bytes().length == NiftiHeader.SIZE_2 ? NiftiField.TWO : NiftiField.ONE) {
            all.add(change(f.name(), f.kind().name().toLowerCase(Locale.ROOT), f.text(a.fields()), f.text(b.fields()),
                    f.kind() == NiftiField.Kind.TEXT));
        }
        if (a.extensions().length > 0 || b.extensions().length > 0) {
            all.add(change(EXTENSIONS, "bytes", text(a.extensions()), text(b.extensions()), true));
        }
        return all;
    }

    private static AttributeChange change(String name, String kind, String before, String after, boolean telling) {
        Fate fate = Objects.equals(before, after) ? Fate.KEPT : !after.isEmpty() ? Fate.REPLACED
                : name.equals(EXTENSIONS) ? Fate.REMOVED : Fate.EMPTIED;
        String reason = telling ? "Free text: anything may stand there" : fate == Fate.KEPT ? "Describes the grid or the values"
                : "Written anew";
        return new AttributeChange(name, "", kind, fate, before, after, reason, List.of());
    }

    private static String text(byte[] extensions) {
        if (extensions.length == 0) {
            return "";
        }
        String readable = new String(extensions, StandardCharsets.ISO_8859_1).replaceAll("[^\\x20-\\x7e\\n]+", " ").strip();
        return extensions.length + " bytes: " + DicomText.shortened(readable);
    }

    /** @param extensions what lies between header and voxels, without the four bytes that say whether there is something */
    private record Header(byte[] bytes, ByteBuffer fields, byte[] extensions) {
        static Header read(Path file) throws IOException {
            try (InputStream in = open(file)) {
                byte[] first = in.readNBytes(4);
                int length = NiftiHeader.length(first);
                byte[] bytes = Arrays.copyOf(first, length);
                in.readNBytes(bytes, 4, length - 4);
                NiftiHeader header = NiftiHeader.of(bytes);
                ByteOrder order = ByteBuffer.wrap(bytes).getInt() == length ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
                byte[] between = header.single()
                        ? in.readNBytes((int) Math.min(EXTENSION_BYTES, Math.max(0, header.voxelOffset() - length)))
                        : in.readNBytes(EXTENSION_BYTES);
                return new Header(bytes, ByteBuffer.wrap(bytes).order(order), between.length <= 4 ? new byte[0]
                        : Arrays.copyOfRange(between, 4, between.length));
            }
        }

        private static InputStream open(Path file) throws IOException {
            InputStream raw = new BufferedInputStream(Files.newInputStream(file));
            raw.mark(2);
            boolean zipped = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            return zipped ? new GZIPInputStream(raw) : raw;
        }
    }
}
