package org.ventail.verify.claims;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.ventail.api.model.Series;

/**
 * Where a series, as it was found, says that its face is gone: DICOM's (0028,0302) and code 113102, the method's text,
 * sidecar keys, NIfTI's description, file names. Says where, never what stands there.
 */
final class DefacingClaims {
    /** PS3.15 option Clean Recognizable Visual Features. */
    private static final String CODE = "113102";
    private static final String CODES = "DeidentificationMethodCodeSequence";
    private static final String FEATURES = "RecognizableVisualFeatures";
    private static final Set<String> TEXTS = Set.of("DeidentificationMethod", "SeriesDescription", "ProtocolName", "ImageType",
            "descrip");
    private static final Pattern WORDS = Pattern.compile("(?i)(de|re)-?fac(e|ed|ing)(?![a-z])|face[ -]?(removed|stripped)");
    private static final Set<String> SIDECAR_KEYS = Set.of("defaced", "refaced", "deface", "defacing");
    private static final int HEADER_2 = 540;
    private static final int[] DESCRIP_1 = {148, 80};
    private static final int[] DESCRIP_2 = {240, 80};

    private DefacingClaims() {
    }

    /**
     * All places that claim it.
     *
     * @throws IOException if a NIfTI header cannot be read
     */
    static Set<String> of(Series series) throws IOException {
        Set<String> where = new TreeSet<>(inAttributes(series.attributes()));
        List<Path> files = series.files();
        if (!files.isEmpty()) {
            if (WORDS.matcher(files.get(0).getFileName().toString()).find()) {
                where.add("file name");
            }
            description(files.get(0)).filter(d -> WORDS.matcher(d).find()).ifPresent(d -> where.add("NIfTI description"));
        }
        return where;
    }

    private static Set<String> inAttributes(Map<String, String> attributes) {
        Set<String> where = new TreeSet<>();
        attributes.forEach((key, value) -> {
            boolean sidecar = SIDECAR_KEYS.contains(key.toLowerCase(Locale.ROOT)) && !value.equalsIgnoreCase("false");
            boolean code = key.equals(CODES) && value.contains(CODE);
            boolean none = key.equals(FEATURES) && value.strip().equalsIgnoreCase("NO");
            if (sidecar || code || none || TEXTS.contains(key) && WORDS.matcher(value).find()) {
                where.add(key);
            }
        });
        return where;
    }

    private static Optional<String> description(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (!name.endsWith(".nii") && !name.endsWith(".nii.gz") && !name.endsWith(".hdr")) {
            return Optional.empty();
        }
        byte[] header;
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            header = in.readNBytes(HEADER_2);
        }
        if (header.length < HEADER_2 && header.length < DESCRIP_1[0] + DESCRIP_1[1]) {
            return Optional.empty();
        }
        int size = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt();
        boolean second = size == HEADER_2 || Integer.reverseBytes(size) == HEADER_2;
        int[] at = second && header.length == HEADER_2 ? DESCRIP_2 : DESCRIP_1;
        return Optional.of(new String(header, at[0], at[1], StandardCharsets.ISO_8859_1));
    }
}
