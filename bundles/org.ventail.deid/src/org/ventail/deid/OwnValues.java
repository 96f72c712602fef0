package org.ventail.deid;

import java.util.EnumSet;
import java.util.Set;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.ventail.deid.ElementNotes.Element;

/**
 * Elements whose value decides about nothing but what becomes of themselves: no word is taken from them that would be looked for
 * elsewhere, and they describe neither pixels nor other elements. In the slices of a series these are what differs.
 */
final class OwnValues {
    private static final Set<VR> KINDS = EnumSet.of(VR.UI, VR.DS, VR.IS, VR.TM, VR.DT);
    private static final Set<Integer> EXTREMES = Set.of(Tag.SmallestImagePixelValue, Tag.LargestImagePixelValue);
    private static final int PIXELS_FROM = Tag.SamplesPerPixel;
    private static final int PIXELS_TO = Tag.PixelRepresentation;

    private OwnValues() {
    }

    /** Whether another value would change nothing else. */
    static boolean has(Element e) {
        int tag = e.tag();
        if (e.ofMeta()) {
            return tag == Tag.FileMetaInformationGroupLength || tag == Tag.MediaStorageSOPInstanceUID;
        }
        if (e.ofPrivate()) {
            // names are looked for elsewhere, whoever calls them private
            return (tag & 0xffff) >= 0x1000 && e.vr() != VR.SQ && e.vr() != VR.PN;
        }
        if (EXTREMES.contains(tag)) {
            return e.vr() == VR.US || e.vr() == VR.SS;
        }
        boolean describes = tag == Tag.SOPClassUID || tag >= PIXELS_FROM && tag <= PIXELS_TO;
        return !describes && KINDS.contains(e.vr()) && ElementDictionary.vrOf(tag, null) == e.vr()
                && !OwnIdentifiers.identifying(tag);
    }
}
