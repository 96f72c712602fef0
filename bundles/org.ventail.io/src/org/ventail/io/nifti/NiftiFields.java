package org.ventail.io.nifti;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The fields of a header by name: where each lies in NIfTI-1 (348 bytes; ANALYZE 7.5 has the same places) and in
 * NIfTI-2 (540 bytes). Source: nifti1.h and nifti2.h of the NIfTI Data Format Working Group.
 */
final class NiftiFields {
    static final int SIZE_1 = 348;
    static final int SIZE_2 = 540;

    private final ByteBuffer bytes;
    private final boolean two;

    /** @param bytes at least the header's size of bytes, in the header's byte order */
    NiftiFields(ByteBuffer bytes, boolean two) {
        this.bytes = bytes;
        this.two = two;
    }

    /** {@code dim[i]}: the number of dimensions, then their sizes. */
    long dim(int i) {
        return two ? bytes.getLong(16 + 8 * i) : bytes.getShort(40 + 2 * i);
    }

    int datatype() {
        return bytes.getShort(two ? 12 : 70);
    }

    int bitpix() {
        return bytes.getShort(two ? 14 : 72);
    }

    /** {@code pixdim[i]}: the sign of the third axis (qfac), then the voxel sizes. */
    double pixdim(int i) {
        return two ? bytes.getDouble(104 + 8 * i) : bytes.getFloat(76 + 4 * i);
    }

    double voxOffset() {
        return two ? bytes.getLong(168) : bytes.getFloat(108);
    }

    double slope() {
        return real(176, 112);
    }

    double intercept() {
        return real(184, 116);
    }

    /** What the values mean: 0 nothing special, 2 to 24 statistics, 1002 labels. */
    int intent() {
        return two ? bytes.getInt(504) : bytes.getShort(68);
    }

    int units() {
        return two ? bytes.getInt(500) : bytes.get(123);
    }

    int qformCode() {
        return two ? bytes.getInt(344) : bytes.getShort(252);
    }

    int sformCode() {
        return two ? bytes.getInt(348) : bytes.getShort(254);
    }

    /** {@code quatern_b, quatern_c, quatern_d, qoffset_x, qoffset_y, qoffset_z}. */
    double quatern(int i) {
        return real(352 + 8 * i, 256 + 4 * i);
    }

    /** {@code srow_x, srow_y, srow_z}. */
    double srow(int row, int column) {
        return real(400 + 8 * (4 * row + column), 280 + 4 * (4 * row + column));
    }

    String description() {
        return text(two ? 240 : 148, 80);
    }

    String auxFile() {
        return text(two ? 320 : 228, 24);
    }

    String intentName() {
        return text(two ? 508 : 328, 16);
    }

    /** {@code db_name}, which only NIfTI-1 and ANALYZE have. */
    String databaseName() {
        return two ? "" : text(14, 18);
    }

    /** {@code magic}, four characters of it. */
    String magic() {
        return text(two ? 4 : 344, 4);
    }

    private double real(int at2, int at1) {
        return two ? bytes.getDouble(at2) : bytes.getFloat(at1);
    }

    private String text(int at, int length) {
        byte[] field = new byte[length];
        for (int i = 0; i < length; i++) {
            field[i] = bytes.get(at + i);
        }
        String s = new String(field, StandardCharsets.ISO_8859_1);
        int end = s.indexOf(0);
        return (end < 0 ? s : s.substring(0, end)).trim();
    }
}
