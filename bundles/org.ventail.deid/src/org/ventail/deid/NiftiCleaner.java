package org.ventail.deid;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.osgi.service.component.annotations.Component;
import org.ventail.api.deid.CleaningRecord;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * Cleans NIfTI-1 and NIfTI-2, compressed or not, in one file or two: blanks the text fields, drops the header
 * extensions (they may hold a whole DICOM header), whatever lies between header and voxels or after the voxels, and the
 * names and times that gzip keeps. Voxel bytes stay as they are.
 *
 * <p>Threads: safe. Memory: constant. A file whose size does not fit its header is refused.
 */
@Component
public final class NiftiCleaner implements MetadataCleaner {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final byte[] NO_EXTENSION = new byte[4];

    @Override
    public boolean handles(Path file) {
        return plainName(file).matches(".*\\.(nii|hdr|img)");
    }

    private static String plainName(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    @Override
    public CleaningRecord clean(Path in, Path out, DeidContext context, IProgressMonitor monitor)
            throws VentailException {
        Tally tally = new Tally();
        try {
            Optional<NiftiHeader> pair = plainName(in).endsWith(".img") ? Optional.of(headerBeside(in)) : Optional.empty();
            CleanFile.write(out, target -> {
                try (InputStream source = reading(() -> open(in, monitor)); OutputStream sink = compressing(out, target)) {
                    if (pair.isPresent()) {
                        skip(source, reading(pair.get()::voxelOffset));
                        copy(source, sink, reading(pair.get()::voxelBytes));
                    } else {
                        rewrite(source, sink, tally);
                    }
                }
            });
            return tally.record(List.of());
        } catch (OperationCanceledException e) {
            throw e;
        } catch (DamagedException e) {
            throw damaged(in, e.getCause());
        } catch (IOException e) {
            throw damaged(in, e);
        }
    }

    /** Keeps damage of the input apart from trouble with the output inside one stream copy. */
    private static final class DamagedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DamagedException(IOException cause) {
            super(cause);
        }

        @Override
        public synchronized IOException getCause() {
            return (IOException) super.getCause();
        }
    }

    private static VentailException damaged(Path in, IOException e) {
        return new VentailException(Problem.error("deid.nifti", "the NIfTI file cannot be read in full: "
                + Problem.reason(e), in, "leave this file out, or repair it at its source"), e);
    }

    private static InputStream open(Path in, IProgressMonitor monitor) throws IOException {
        InputStream raw = new BufferedInputStream(CleanFile.cancellable(Files.newInputStream(in), monitor),
                BUFFER_BYTES);
        raw.mark(2);
        boolean zipped = raw.read() == 0x1f && raw.read() == 0x8b;
        raw.reset();
        return zipped ? new GZIPInputStream(raw, BUFFER_BYTES) : raw;
    }

    /** Java's gzip header has no name, no comment and no time. */
    private static OutputStream compressing(Path out, OutputStream target) throws IOException {
        return out.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz")
                ? new GZIPOutputStream(target, BUFFER_BYTES) : target;
    }

    private static void rewrite(InputStream source, OutputStream sink, Tally tally) throws IOException {
        NiftiHeader header = header(source);
        long gap = reading(header::voxelOffset) - header.bytes().length;
        long voxels = reading(header::voxelBytes);
        header.clean(tally);
        sink.write(header.bytes());
        sink.write(NO_EXTENSION);
        if (header.single()) {
            if (gap > NO_EXTENSION.length) {
                tally.count(Tally.REMOVED);
            }
            skip(source, gap);
            copy(source, sink, voxels);
        }
    }

    private static NiftiHeader header(InputStream source) {
        return reading(() -> {
            byte[] first = source.readNBytes(4);
            int length = first.length == 4 ? NiftiHeader.length(first) : 0;
            if (length == 0) {
                throw new IOException("no NIfTI header");
            }
            byte[] bytes = Arrays.copyOf(first, length);
            if (source.readNBytes(bytes, 4, length - 4) < length - 4) {
                throw new EOFException("the header is cut short");
            }
            return NiftiHeader.of(bytes);
        });
    }

    private static NiftiHeader headerBeside(Path image) throws IOException {
        String name = image.getFileName().toString().replaceFirst("(?i)\\.gz$", "");
        String base = name.substring(0, name.length() - 4);
        for (String end : List.of(".hdr", ".hdr.gz", ".HDR", ".HDR.gz")) {
            Path sibling = image.resolveSibling(base + end);
            if (Files.isRegularFile(sibling)) {
                try (InputStream in = open(sibling, null)) {
                    return header(in);
                }
            }
        }
        throw new IOException("its header file is missing");
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T reading(Reading<T> work) {
        try {
            return work.read();
        } catch (IOException e) {
            throw new DamagedException(e);
        }
    }

    private static void skip(InputStream source, long bytes) {
        reading(() -> {
            source.skipNBytes(bytes);
            return null;
        });
    }

    private static void copy(InputStream source, OutputStream sink, long bytes) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (long left = bytes; left > 0;) {
            int wanted = (int) Math.min(buffer.length, left);
            int n = reading(() -> source.read(buffer, 0, wanted));
            if (n < 0) {
                throw new DamagedException(new EOFException("voxels are missing"));
            }
            sink.write(buffer, 0, n);
            left -= n;
        }
    }
}
