package org.ventail.api.model;

import java.util.Locale;

/** What made an image; DICOM's codes (PS3.3 C.7.3.1.1.1) for the ones that matter here. */
public enum Modality {
    CT, MR, PT, OTHER;

    /** From a DICOM code or a BIDS suffix such as {@code T1w}; unknown ones are OTHER. */
    public static Modality of(String code) {
        if (code == null) {
            return OTHER;
        }
        return switch (code.trim().toUpperCase(Locale.ROOT)) {
            case "CT" -> CT;
            case "MR", "T1W", "T2W", "FLAIR", "PDW", "T2STARW", "BOLD", "DWI", "SBREF", "MP2RAGE" -> MR;
            case "PT", "PET" -> PT;
            default -> OTHER;
        };
    }
}
