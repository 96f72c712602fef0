package org.ventail.deid;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.ventail.api.deid.CleaningOption;
import org.ventail.api.deid.DeidContext;

/**
 * What a cleaned object says about itself: its pseudonym, and which profile and options were carried out on this very
 * object. What the source claimed is replaced, never believed.
 *
 * @param done options by which something was kept or cleaned, and what was done to dates that the profile itself names
 */
record ProfileStatement(DeidContext context, Set<CleaningOption> done) {
    static final String BASIC_PROFILE = "113100";
    static final String CLEAN_PIXELS = "113101";
    static final String CLEAN_FACE = "113102";
    private static final List<String> PIXEL_CODES = List.of(CLEAN_PIXELS, CLEAN_FACE);
    private static final int LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED = 0x00280303;

    /** CID 7050 codes of what was carried out on an object, lowest first. */
    List<String> codes() {
        Set<String> codes = new TreeSet<>(List.of(BASIC_PROFILE));
        if (context.faceRemoved()) {
            codes.add(CLEAN_FACE);
        }
        if (context.textRemoved()) {
            codes.add(CLEAN_PIXELS);
        }
        done.stream().filter(context.profile()::has).forEach(o -> codes.add(o.code()));
        return List.copyOf(codes);
    }

    void write(Attributes data) {
        List<String> codes = codes();
        data.setString(Tag.PatientName, VR.PN, context.pseudonym());
        data.setString(Tag.PatientID, VR.LO, context.pseudonym());
        data.setString(Tag.PatientIdentityRemoved, VR.CS, "YES");
        data.setString(Tag.DeidentificationMethod, VR.LO, method().toArray(String[]::new));
        data.remove(Tag.DeidentificationMethodCodeSequence);
        Sequence items = data.newSequence(Tag.DeidentificationMethodCodeSequence, codes.size());
        codes.forEach(code -> items.add(Codes.dcm(code, meaning(code), data.bigEndian())));
        data.setString(LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED, VR.CS, temporal());
        if (context.textRemoved()) {
            data.setString(Tag.BurnedInAnnotation, VR.CS, "NO");
        }
        if (context.faceRemoved()) {
            data.setString(Tag.RecognizableVisualFeatures, VR.CS, "NO");
        } else {
            data.remove(Tag.RecognizableVisualFeatures);
        }
        derivation(data, codes);
        ContributingEquipment.addTo(data);
    }

    /** What was done to the pixels of an image, besides what was done to them before. */
    private static void derivation(Attributes data, List<String> codes) {
        Sequence before = data.getSequence(Tag.DerivationCodeSequence);
        if (before != null) {
            before.removeIf(item -> PIXEL_CODES.stream().anyMatch(code -> Codes.is(item, code)));
        }
        List<String> changes = PIXEL_CODES.stream().filter(codes::contains).toList();
        if (!changes.isEmpty() && data.contains(Tag.Rows)) {
            Sequence items = data.ensureSequence(Tag.DerivationCodeSequence, changes.size());
            changes.forEach(code -> items.add(Codes.dcm(code, meaning(code), data.bigEndian())));
        } else if (before != null && before.isEmpty()) {
            data.remove(Tag.DerivationCodeSequence);
        }
    }

    /** The same at the end of a sidecar, under the same names. */
    void write(ObjectNode sidecar) {
        sidecar.put("PatientIdentityRemoved", "YES");
        ArrayNode method = sidecar.putArray("DeidentificationMethod");
        method().forEach(method::add);
        ArrayNode items = sidecar.putArray("DeidentificationMethodCodeSequence");
        codes().forEach(code -> items.addObject().put("CodeValue", code).put("CodingSchemeDesignator", "DCM")
                .put("CodeMeaning", meaning(code)));
        sidecar.put("LongitudinalTemporalInformationModified", temporal());
    }

    private List<String> method() {
        return List.of("Ventail: PS3.15 Annex E Basic Profile",
                "Ventail profile: " + context.profile().name() + " " + context.profile().version());
    }

    private String temporal() {
        if (done.contains(CleaningOption.RETAIN_MODIFIED_DATES)) {
            return "MODIFIED";
        }
        return done.contains(CleaningOption.RETAIN_FULL_DATES) ? "UNMODIFIED" : "REMOVED";
    }

    private static String meaning(String code) {
        return switch (code) {
            case BASIC_PROFILE -> "Basic Application Confidentiality Profile";
            case CLEAN_PIXELS -> "Clean Pixel Data Option";
            case CLEAN_FACE -> "Clean Recognizable Visual Features Option";
            default -> Arrays.stream(CleaningOption.values()).filter(o -> o.code().equals(code)).findFirst()
                    .orElseThrow().meaning();
        };
    }
}
