package org.ventail.deid.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** The fields of a profile file as they stand there. */
record ProfileFile(@JsonProperty(required = true) int ventailProfile, @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String version, List<OptionName> options, DateRule dates, Integer oldestAge,
        Map<String, ActionName> attributes, List<Private> safePrivate) {
    /** Dates. */
    enum DateRule {
        removed, shifted, kept
    }

    /** Options that are no dates. */
    enum OptionName {
        cleanDescriptors, cleanGraphics, cleanStructuredContent, retainPatientCharacteristics, retainDeviceIdentity,
        retainInstitutionIdentity, retainUids, retainSafePrivate
    }

    /** Actions. */
    enum ActionName {
        remove, empty, dummy, uid, keep, clean
    }

    /** A private attribute; group and element in hexadecimal digits. */
    record Private(@JsonProperty(required = true) String group, @JsonProperty(required = true) String creator,
            @JsonProperty(required = true) String element) {
    }
}
