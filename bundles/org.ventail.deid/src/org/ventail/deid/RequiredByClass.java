package org.ventail.deid;

import java.util.Map;
import java.util.Set;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;

/**
 * What PS3.15 Table E.1-1 removes, most objects may lack, and objects of one class must have (type 1; PS3.3 C.8.22.4, as
 * dicom3tools checks it): there a dummy takes its place.
 */
final class RequiredByClass {
    private static final Map<String, Set<Integer>> REQUIRED = Map.of(UID.EnhancedPETImageStorage,
            Set.of(Tag.RadiopharmaceuticalStartDateTime));

    private RequiredByClass() {
    }

    /** Whether objects of a class must have an attribute, and a value is of the kind that it has. */
    static boolean has(String sopClass, int tag, VR vr) {
        return REQUIRED.getOrDefault(sopClass, Set.of()).contains(tag) && ElementDictionary.vrOf(tag, null) == vr;
    }
}
