package org.ventail.io.dicom;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;

/** The header values that checks and tables need, by DICOM keyword. They may identify: never logged. */
final class DicomAttributes {
    static final int[] TEXTS = {Tag.PatientAge, Tag.PatientSex, Tag.PatientIdentityRemoved, Tag.StudyDate,
            Tag.Manufacturer, Tag.ManufacturerModelName, Tag.BurnedInAnnotation, Tag.RecognizableVisualFeatures,
            Tag.DeidentificationMethod, Tag.SeriesDescription, Tag.ProtocolName, Tag.BodyPartExamined, Tag.Rows, Tag.Columns,
            Tag.ImageType, Tag.SOPClassUID, Tag.Modality, Tag.SeriesNumber, Tag.PhotometricInterpretation, Tag.BitsStored,
            Tag.MagneticFieldStrength, Tag.ScanningSequence, Tag.RepetitionTime, Tag.EchoTime, Tag.InversionTime};
    /** Of each; the dictionary's class is larger than all others that a scan needs. */
    static final String[] KEYWORDS = {"PatientAge", "PatientSex", "PatientIdentityRemoved", "StudyDate", "Manufacturer",
            "ManufacturerModelName", "BurnedInAnnotation", "RecognizableVisualFeatures", "DeidentificationMethod",
            "SeriesDescription", "ProtocolName", "BodyPartExamined", "Rows", "Columns", "ImageType", "SOPClassUID", "Modality",
            "SeriesNumber", "PhotometricInterpretation", "BitsStored", "MagneticFieldStrength", "ScanningSequence",
            "RepetitionTime", "EchoTime", "InversionTime"};
    private static final int MAX_CHARS = 512;

    private DicomAttributes() {
    }

    static Map<String, String> of(DicomHeader header) {
        Attributes a = header.dataset();
        Map<String, String> out = new LinkedHashMap<>();
        for (int i = 0; i < TEXTS.length; i++) {
            put(out, KEYWORDS[i], joined(a, TEXTS[i]));
        }
        put(out, "DeidentificationMethodCodeSequence", codes(a.getSequence(Tag.DeidentificationMethodCodeSequence)));
        put(out, "TransferSyntaxUID", header.transferSyntax());
        if (a.contains(Tag.IconImageSequence)) {
            out.put("IconImageSequence", "present");
        }
        if (hasOverlay(a)) {
            out.put("OverlayData", "present");
        }
        return out;
    }

    /** Columns of the participants table. */
    static Map<String, String> ofSubject(Map<String, String> attributes) {
        Map<String, String> out = new LinkedHashMap<>();
        put(out, "age", years(attributes.getOrDefault("PatientAge", "")));
        put(out, "sex", attributes.getOrDefault("PatientSex", ""));
        return out;
    }

    /** {@code 031Y} is 31; ages in months, weeks and days are below 3 years and become fractions. */
    private static String years(String age) {
        int digits = age.length() - 1;
        if (digits < 1 || digits > 3 || "YMWD".indexOf(age.charAt(digits)) < 0) {
            return "";
        }
        for (int i = 0; i < digits; i++) {
            if (age.charAt(i) < '0' || age.charAt(i) > '9') {
                return "";
            }
        }
        int number = Integer.parseInt(age.substring(0, age.length() - 1));
        return switch (age.charAt(age.length() - 1)) {
            case 'Y' -> Integer.toString(number);
            case 'M' -> fraction(number / 12.0);
            case 'W' -> fraction(number / 52.18);
            default -> fraction(number / 365.25);
        };
    }

    private static String fraction(double years) {
        return String.format(Locale.ROOT, "%.1f", years);
    }

    /** Code values with their schemes: {@code 113100 DCM, 113102 DCM}. */
    private static String codes(Sequence items) {
        return items == null ? "" : items.stream()
                .map(i -> (i.getString(Tag.CodeValue, "") + " " + i.getString(Tag.CodingSchemeDesignator, "")).trim())
                .collect(Collectors.joining(", "));
    }

    private static boolean hasOverlay(Attributes a) {
        for (int group = 0; group < 32; group += 2) {
            if (a.contains(Tag.OverlayRows | group << 16)) {
                return true;
            }
        }
        return false;
    }

    private static String joined(Attributes a, int tag) {
        String[] values = a.getStrings(tag);
        if (values == null) {
            return "";
        }
        if (values.length == 1) {
            return values[0] == null ? "" : values[0].trim();
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            all.append(i == 0 ? "" : "\\").append(values[i] == null ? "" : values[i].trim());
        }
        return all.toString();
    }

    private static void put(Map<String, String> out, String key, String value) {
        if (!value.isBlank()) {
            out.put(key, value.length() > MAX_CHARS ? value.substring(0, MAX_CHARS) : value);
        }
    }
}
