package org.ventail.io.nifti;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ventail.io.raw.DataSize;

/**
 * A header as it stands in a file; nothing in it is believed yet.
 *
 * @param kind which of the formats with this layout
 * @param order byte order of header and voxels
 * @param fields the header's fields
 */
record NiftiHeader(Kind kind, ByteOrder order, NiftiFields fields) {
    /** The formats. */
    enum Kind {
        /** NIfTI whose magic says that the voxels follow the header. */
        SINGLE,
        /** NIfTI whose magic says that the voxels are in a file of their own. */
        PAIR,
        /** ANALYZE 7.5: the same layout without magic and without orientation. */
        ANALYZE
    }

    /** Reads a header; empty if the file does not begin with one. */
    static Optional<NiftiHeader> read(NiftiFile file) throws IOException {
        try (InputStream in = DataSize.open(file.header(), file.gzipHeader())) {
            return parse(in.readNBytes(NiftiFields.SIZE_2));
        }
    }

    /** Recognises a header by its size field; empty if it is none or too short. */
    static Optional<NiftiHeader> parse(byte[] start) {
        return order(start).flatMap(order -> parse(ByteBuffer.wrap(start).order(order)));
    }

    private static Optional<NiftiHeader> parse(ByteBuffer bytes) {
        int size = bytes.getInt(0);
        if (bytes.limit() < size) {
            return Optional.empty();
        }
        boolean two = size == NiftiFields.SIZE_2;
        NiftiFields fields = new NiftiFields(bytes, two);
        Kind kind = kind(fields.magic(), two ? "2" : "1");
        boolean header = !two || kind != Kind.ANALYZE;
        return header ? Optional.of(new NiftiHeader(kind, bytes.order(), fields)) : Optional.empty();
    }

    /** The byte order in which the first four bytes are the size of one of the headers; empty if there is none. */
    static Optional<ByteOrder> order(byte[] start) {
        return Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN).filter(order -> {
            int size = start.length < 4 ? 0 : ByteBuffer.wrap(start).order(order).getInt(0);
            return size == NiftiFields.SIZE_1 || size == NiftiFields.SIZE_2;
        }).findFirst();
    }

    private static Kind kind(String magic, String version) {
        if (magic.equals("n+" + version)) {
            return Kind.SINGLE;
        }
        return magic.equals("ni" + version) ? Kind.PAIR : Kind.ANALYZE;
    }

    /** Size along an axis (1..7); axes that the header does not have count 1. */
    long dim(int axis) {
        return axis <= fields.dim(0) ? fields.dim(axis) : 1;
    }

    /** Number of voxels of all volumes, or -1 if it does not fit a long. Dimensions must have been checked. */
    long voxels() {
        try {
            return IntStream.rangeClosed(1, 7).mapToLong(this::dim).reduce(1, Math::multiplyExact);
        } catch (ArithmeticException e) {
            return -1;
        }
    }

    /** The dimensions as {@code 181x217x181}. */
    String shape() {
        int n = (int) Math.max(3, Math.min(7, fields.dim(0)));
        return IntStream.rangeClosed(1, n).mapToObj(i -> Long.toString(fields.dim(i)))
                .collect(Collectors.joining("x"));
    }
}
