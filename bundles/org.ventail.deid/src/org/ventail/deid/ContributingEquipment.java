package org.ventail.deid;

import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;

/**
 * The item of (0018,A001) by which an object says that this program cleaned it (PS3.15 E.1.1, purpose 109104 of CID 7005).
 * Items of other equipment stay as the profile left them; one of an earlier run of this program is replaced. No time is
 * written: the same input gives the same bytes.
 */
final class ContributingEquipment {
    static final String PRODUCT = "Ventail";
    static final String VERSION = "0.1.0";
    private static final String DEIDENTIFYING = "109104";

    private ContributingEquipment() {
    }

    /** Adds the item to a cleaned data set. */
    static void addTo(Attributes data) {
        Sequence items = data.ensureSequence(Tag.ContributingEquipmentSequence, 1);
        items.removeIf(ContributingEquipment::own);
        Attributes item = new Attributes(data.bigEndian());
        item.setString(Tag.Manufacturer, VR.LO, PRODUCT);
        item.setString(Tag.ManufacturerModelName, VR.LO, PRODUCT);
        item.setString(Tag.SoftwareVersions, VR.LO, VERSION);
        item.newSequence(Tag.PurposeOfReferenceCodeSequence, 1)
                .add(Codes.dcm(DEIDENTIFYING, "De-identifying Equipment", data.bigEndian()));
        items.add(item);
    }

    private static boolean own(Attributes item) {
        return PRODUCT.equals(item.getString(Tag.Manufacturer))
                && Codes.has(item.getSequence(Tag.PurposeOfReferenceCodeSequence), DEIDENTIFYING);
    }
}
