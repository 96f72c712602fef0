package org.ventail.verify.canary;

import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Somebody who does not exist, made of syllables.
 *
 * @param family made-up family name
 * @param given made-up given name
 * @param number made-up record number
 */
public record SyntheticPerson(String family, String given, String number) {
    private static final String[] STARTS = {"Qu", "Xv", "Zh", "Vr", "Kx", "Bz", "Dw", "Pf"};
    private static final String[] MIDDLES = {"orla", "emid", "uvax", "izor", "aquel", "ybro", "ofex", "udri"};
    private static final String[] ENDS = {"nth", "xis", "vok", "zem", "qua", "lyx", "dro", "bix"};

    /** Always the same for a seed. */
    public static SyntheticPerson of(long seed) {
        Random random = new Random(seed);
        return new SyntheticPerson(name(random), name(random), "ZQ" + (10_000_000 + random.nextInt(89_999_999)));
    }

    private static String name(Random random) {
        return STARTS[random.nextInt(STARTS.length)] + MIDDLES[random.nextInt(MIDDLES.length)]
                + ENDS[random.nextInt(ENDS.length)];
    }

    /** As DICOM writes names. */
    public String dicomName() {
        return family + "^" + given;
    }

    /** As it may stand in a file name. */
    public String fileName() {
        return (family + "-" + given).toLowerCase(Locale.ROOT);
    }

    /** What the original's header would say of this person. */
    public Map<String, String> attributes() {
        return Map.of("PatientName", dicomName(), "PatientID", number);
    }
}
