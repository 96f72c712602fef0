package org.ventail.verify.header;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.ventail.api.model.Finding;

/** Looks at the free text of a NIfTI header and its extensions. */
final class NiftiInspector implements Inspector {
    private static final int NIFTI_1 = 348;
    private static final int NIFTI_2 = 540;
    private static final int LONGEST_EXTENSION = 1 << 20;
    /** A program and its version, at most. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z_ -]{0,24}[vV]?[0-9.:]{0,10}");
    private static final String CLEAN = "Write the file anew with empty text fields and without extensions.";

    /** A text field of the header. */
    private record Field(String name, int from, int length) {
    }

    private static final List<Field> FIELDS_1 = List.of(new Field("data_type", 4, 10), new Field("db_name", 14, 18),
            new Field("descrip", 148, 80), new Field("aux_file", 228, 24), new Field("intent_name", 328, 16));
    private static final List<Field> FIELDS_2 = List.of(new Field("descrip", 240, 80), new Field("aux_file", 320, 24),
            new Field("intent_name", 508, 16), new Field("unused_str", 525, 15));

    @Override
    public boolean handles(Path file, byte[] firstBytes) {
        String name = file.getFileName().toString();
        return name.endsWith(".nii") || name.endsWith(".nii.gz") || name.endsWith(".hdr");
    }

    @Override
    public List<Finding> inspect(Path file, Identifiers original) throws IOException {
        List<Finding> found = new ArrayList<>();
        byte[] header = header(file);
        boolean two = isTwo(header);
        int length = two ? NIFTI_2 : NIFTI_1;
        for (Field f : two ? FIELDS_2 : FIELDS_1) {
            judge(f, header, original).ifPresent(p -> found.add(Finding.in(p, file, CLEAN)));
        }
        if (header.length > length && header[length] != 0) {
            found.add(Finding.in("The header has extensions, which may hold a DICOM header.", file, CLEAN));
        }
        String all = new String(header, StandardCharsets.ISO_8859_1);
        original.findIn(all, Set.of()).ifPresent(
                k -> found.add(Finding.in("The original's %s stands in the header.".formatted(k), file, CLEAN)));
        return found;
    }

    private static Optional<String> judge(Field f, byte[] header, Identifiers original) {
        String text = new String(header, f.from(), f.length(), StandardCharsets.ISO_8859_1);
        int end = text.indexOf(0);
        String value = (end < 0 ? text : text.substring(0, end)).trim();
        boolean hidden = end >= 0 && !text.substring(end).chars().allMatch(c -> c == 0);
        if (hidden) {
            return Optional.of("Field %s hides bytes behind its end.".formatted(f.name()));
        }
        boolean harmless = HARMLESS.matcher(value).matches() && original.findIn(value, Set.of()).isEmpty()
                && original.leftovers().in(value, true, Set.of()).isEmpty();
        return harmless ? Optional.empty() : Optional.of("Field %s holds free text.".formatted(f.name()));
    }

    private static boolean isTwo(byte[] header) {
        int size = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt();
        return size == NIFTI_2 || Integer.reverseBytes(size) == NIFTI_2;
    }

    private static byte[] header(Path file) throws IOException {
        boolean zipped = file.getFileName().toString().endsWith(".gz");
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream in = zipped ? new GZIPInputStream(raw) : raw) {
            byte[] start = in.readNBytes(NIFTI_2 + 4);
            if (start.length < NIFTI_1) {
                throw new IOException("too short for a NIfTI header");
            }
            int flag = isTwo(start) ? NIFTI_2 : NIFTI_1;
            boolean extended = start.length > flag && start[flag] != 0;
            byte[] extension = extended ? in.readNBytes(LONGEST_EXTENSION) : new byte[0];
            ByteBuffer all = ByteBuffer.allocate(Math.max(NIFTI_2, start.length + extension.length));
            return all.put(start).put(extension).array();
        }
    }
}
