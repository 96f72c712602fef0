package org.ventail.io.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;

/**
 * Reads {@link PlainHeader}s, many times as fast as {@link DicomHeaderParser} reads headers. Whatever is unusual in any
 * way is left to that parser. One per thread, for one file after another.
 */
final class PlainHeaderReader {
    private static final int PREFIX_BYTES = 132;
    private static final int META_GROUP = 2;
    private static final int SLICE_ELEMENTS = 9;
    private static final long MAX_HEADER_BYTES = 64L << 20;

    private final FileWindow file;
    private final ElementWalk walk;
    private final ByteBuffer shared = ByteBuffer.allocate(FileWindow.BYTES);
    private byte[] lastShared = {};
    private Attributes own;
    private String transferSyntax;

    PlainHeaderReader(FileWindow file) {
        this.file = file;
        this.walk = new ElementWalk(file);
    }

    /** The header of the file in the window; empty if it is not plain. */
    Optional<PlainHeader> read() throws IOException {
        shared.clear();
        own = new Attributes(false, SLICE_ELEMENTS);
        transferSyntax = "";
        if (!readMeta() || !TransferSyntaxes.isLittleEndian(transferSyntax)) {
            return Optional.empty();
        }
        long metaEnd = walk.position();
        boolean explicit = !TransferSyntaxes.IMPLICIT.equals(transferSyntax);
        walk.moveTo(metaEnd, explicit);
        if (!readDataset()) {
            return Optional.empty();
        }
        Optional<PixelElement> pixels = walk.tag() != Tag.PixelData ? Optional.empty() : Optional.of(new PixelElement(
                walk.tag(), explicit ? walk.vr() : VR.UN, walk.start(), walk.position(), walk.length()));
        return Optional.of(new PlainHeader(shared(), own, metaEnd, pixels));
    }

    /** The same array as for the last file, if it says the same. */
    private byte[] shared() {
        if (!Arrays.equals(lastShared, 0, lastShared.length, shared.array(), 0, shared.position())) {
            lastShared = Arrays.copyOf(shared.array(), shared.position());
        }
        return lastShared;
    }

    /** The group 0002, which begins with its own length. */
    private boolean readMeta() throws IOException {
        walk.moveTo(PREFIX_BYTES, true);
        if (!walk.next() || walk.tag() != Tag.FileMetaInformationGroupLength || walk.vr() != VR.UL || walk.length() != 4
                || !file.holds(walk.position(), 4)) {
            return false;
        }
        long end = walk.position() + 4 + file.i32(walk.position());
        boolean plain = walk.pass();
        while (plain && walk.position() < end) {
            plain = walk.next() && walk.tag() >>> 16 == META_GROUP && readTransferSyntax() && pass();
        }
        return plain && walk.position() == end;
    }

    private boolean readTransferSyntax() throws IOException {
        int length = (int) walk.length();
        if (walk.tag() != Tag.TransferSyntaxUID) {
            return true;
        }
        if (walk.vr() != VR.UI || !file.holds(walk.position(), length)) {
            return false;
        }
        transferSyntax = new String(file.copy(walk.position(), length), StandardCharsets.US_ASCII).trim();
        return true;
    }

    /** All up to the pixel data, or to the end of a file that has none. */
    private boolean readDataset() throws IOException {
        while (walk.next()) {
            if (walk.tag() == Tag.PixelData) {
                return true;
            }
            if (walk.position() > MAX_HEADER_BYTES || !pass()) {
                return false;
            }
        }
        return walk.position() == file.size();
    }

    /** Goes behind the element and takes of it what is needed. */
    private boolean pass() throws IOException {
        HeaderPart part = HeaderPart.of(walk.tag());
        long start = walk.start();
        return switch (part) {
            case SERIES -> walk.pass() && takeShared(start);
            case SLICE -> takeOwn() && walk.pass();
            case OTHER -> walk.pass();
            case UNUSUAL -> false;
        };
    }

    private boolean takeOwn() throws IOException {
        VR vr = walk.vr();
        int length = (int) Math.min(walk.length(), Integer.MAX_VALUE);
        if (vr == VR.UN || vr == VR.SQ || length < 0 || !file.holds(walk.position(), length)) {
            return false;
        }
        if (length == 0) {
            own.setNull(walk.tag(), vr);
        } else {
            AsciiText.set(own, walk.tag(), vr, file.copy(walk.position(), length));
        }
        return true;
    }

    private boolean takeShared(long start) throws IOException {
        long length = walk.position() - start;
        if (length > shared.remaining() || !file.holds(start, (int) length)) {
            return false;
        }
        file.copy(start, (int) length, shared);
        return true;
    }
}
