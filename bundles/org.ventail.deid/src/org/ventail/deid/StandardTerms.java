package org.ventail.deid;

import java.util.Map;
import java.util.Set;
import org.dcm4che3.data.Tag;

/**
 * Code strings without which nobody can read an object, with all values that PS3.3 lets them have (C.7.6.3.1.2, C.17.3): they
 * say the same whoever the object is of, even of somebody who is called like one.
 */
final class StandardTerms {
    private static final Map<Integer, Set<String>> TERMS = Map.of(Tag.ValueType,
            Set.of("TEXT", "NUM", "CODE", "DATETIME", "DATE", "TIME", "UIDREF", "PNAME", "COMPOSITE", "IMAGE", "WAVEFORM",
                    "SCOORD",
                    "SCOORD3D", "TCOORD", "CONTAINER", "TABLE"),
            Tag.RelationshipType,
            Set.of("CONTAINS", "HAS PROPERTIES", "HAS OBS CONTEXT", "HAS ACQ CONTEXT", "INFERRED FROM", "SELECTED FROM",
                    "HAS CONCEPT MOD"),
            Tag.ContinuityOfContent, Set.of("SEPARATE", "CONTINUOUS"),
            Tag.GraphicType,
            Set.of("POINT", "MULTIPOINT", "POLYLINE", "POLYGON", "CIRCLE", "ELLIPSE", "ELLIPSOID", "INTERPOLATED"),
            Tag.PhotometricInterpretation,
            Set.of("MONOCHROME1", "MONOCHROME2", "PALETTE COLOR", "RGB", "YBR_FULL", "YBR_FULL_422", "YBR_PARTIAL_420", "YBR_ICT",
                    "YBR_RCT", "XYB"));

    private StandardTerms() {
    }

    /** Whether a code is one of those that its attribute may have. */
    static boolean has(int tag, String code) {
        return TERMS.getOrDefault(tag, Set.of()).contains(code);
    }
}
