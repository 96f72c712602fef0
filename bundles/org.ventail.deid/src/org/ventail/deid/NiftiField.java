package org.ventail.deid;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A field of a NIfTI header (nifti1.h, nifti2.h).
 *
 * @param offset of its first byte
 * @param count how many numbers, or bytes of text
 */
record NiftiField(String name, Kind kind, int offset, int count) {
    /** Kinds of values. */
    enum Kind {
        TEXT, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE
    }

    /** NIfTI-1, in the order of the file. */
    static final List<NiftiField> ONE = List.of(text("data_type", 4, 10), text("db_name", 14, 18), new NiftiField("extents",
            Kind.INT, 32, 1), new NiftiField("session_error", Kind.SHORT, 36, 1), new NiftiField("regular", Kind.BYTE, 38, 1),
            new NiftiField("dim_info", Kind.BYTE, 39, 1), new NiftiField("dim", Kind.SHORT, 40, 8),
            new NiftiField("intent_p", Kind.FLOAT, 56, 3), new NiftiField("intent_code", Kind.SHORT, 68, 1),
            new NiftiField("datatype", Kind.SHORT, 70, 1), new NiftiField("bitpix", Kind.SHORT, 72, 1),
            new NiftiField("slice_start", Kind.SHORT, 74, 1), new NiftiField("pixdim", Kind.FLOAT, 76, 8),
            new NiftiField("vox_offset", Kind.FLOAT, 108, 1), new NiftiField("scl_slope", Kind.FLOAT, 112, 1),
            new NiftiField("scl_inter", Kind.FLOAT, 116, 1), new NiftiField("slice_end", Kind.SHORT, 120, 1),
            new NiftiField("slice_code", Kind.BYTE, 122, 1), new NiftiField("xyzt_units", Kind.BYTE, 123, 1),
            new NiftiField("cal_max", Kind.FLOAT, 124, 1), new NiftiField("cal_min", Kind.FLOAT, 128, 1),
            new NiftiField("slice_duration", Kind.FLOAT, 132, 1), new NiftiField("toffset", Kind.FLOAT, 136, 1),
            new NiftiField("glmax, glmin", Kind.INT, 140, 2), text("descrip", 148, 80), text("aux_file", 228, 24),
            new NiftiField("qform_code, sform_code", Kind.SHORT, 252, 2), new NiftiField("quatern, qoffset", Kind.FLOAT, 256, 6),
            new NiftiField("srow", Kind.FLOAT, 280, 12), text("intent_name", 328, 16));
    /** NIfTI-2, likewise. */
    static final List<NiftiField> TWO = List.of(new NiftiField("datatype", Kind.SHORT, 12, 1), new NiftiField("bitpix",
            Kind.SHORT, 14, 1), new NiftiField("dim", Kind.LONG, 16, 8), new NiftiField("intent_p", Kind.DOUBLE, 80, 3),
            new NiftiField("pixdim", Kind.DOUBLE, 104, 8), new NiftiField("vox_offset", Kind.LONG, 168, 1),
            new NiftiField("scl_slope", Kind.DOUBLE, 176, 1), new NiftiField("scl_inter", Kind.DOUBLE, 184, 1),
            new NiftiField("cal_max", Kind.DOUBLE, 192, 1), new NiftiField("cal_min", Kind.DOUBLE, 200, 1),
            new NiftiField("slice_duration", Kind.DOUBLE, 208, 1), new NiftiField("toffset", Kind.DOUBLE, 216, 1),
            new NiftiField("slice_start, slice_end", Kind.LONG, 224, 2), text("descrip", 240, 80), text("aux_file", 320, 24),
            new NiftiField("qform_code, sform_code", Kind.INT, 344, 2), new NiftiField("quatern, qoffset", Kind.DOUBLE, 352, 6),
            new NiftiField("srow", Kind.DOUBLE, 400, 12), new NiftiField("slice_code, xyzt_units, intent_code", Kind.INT, 496, 3),
            text("intent_name", 508, 16), new NiftiField("dim_info", Kind.BYTE, 524, 1), text("unused_str", 525, 15));

    private static NiftiField text(String name, int offset, int length) {
        return new NiftiField(name, Kind.TEXT, offset, length);
    }

    /** The value for people; empty for text of zeros. */
    String text(ByteBuffer header) {
        if (kind == Kind.TEXT) {
            byte[] bytes = new byte[count];
            header.get(offset, bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("\\x00+", " ").strip();
        }
        return IntStream.range(0, count).mapToObj(i -> number(header, i)).collect(Collectors.joining(" "));
    }

    private String number(ByteBuffer b, int i) {
        return switch (kind) {
            case BYTE -> Integer.toString(b.get(offset + i));
            case SHORT -> Integer.toString(b.getShort(offset + 2 * i));
            case INT -> Integer.toString(b.getInt(offset + 4 * i));
            case LONG -> Long.toString(b.getLong(offset + 8 * i));
            case FLOAT -> decimal(b.getFloat(offset + 4 * i));
            default -> decimal(b.getDouble(offset + 8 * i));
        };
    }

    private static String decimal(double d) {
        return String.format(Locale.ROOT, "%.6g", d).replaceAll("(\\.\\d*?)0+$", "$1").replaceAll("\\.$", "");
    }
}
