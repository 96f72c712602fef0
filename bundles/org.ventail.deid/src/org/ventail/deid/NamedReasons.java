package org.ventail.deid;

import java.util.OptionalInt;
import org.dcm4che3.data.ElementDictionary;
import org.ventail.api.deid.AttributeChange.Fate;
import org.ventail.api.deid.CleaningProfile;

/** Which rule befell a value that stands under a name rather than a tag, as in sidecars and tables. */
final class NamedReasons {
    private final SidecarNames names = SidecarNames.load();
    private final AttributeReasons reasons;

    NamedReasons(CleaningProfile profile) {
        this.reasons = new AttributeReasons(AttributeTable.load(), profile);
    }

    /** How a value came to be another one. */
    Fate changed(String name) {
        OptionalInt tag = names.tag(name);
        return tag.isPresent() ? reasons.changed(tag.getAsInt(), ElementDictionary.vrOf(tag.getAsInt(), null), false)
                : Fate.REPLACED;
    }

    /** The rule, in words. */
    String of(String name, Fate fate) {
        OptionalInt tag = names.tag(name);
        if (fate == Fate.ADDED) {
            return "Says what was done (PS3.15 E.1.1)";
        }
        return tag.isPresent() ? reasons.of(tag.getAsInt(), ElementDictionary.vrOf(tag.getAsInt(), null), fate)
                : names.harmless(name) ? "Describes the acquisition" : "Unknown key";
    }
}
