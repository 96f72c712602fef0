package org.ventail.deid;

import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;

/**
 * The file meta information, built anew: nothing of the source's (application titles, private information) is taken
 * over.
 */
final class FileMeta {
    /** Implementation class UID of this program: 2.25 and a random UUID, fixed for ever. */
    static final String IMPLEMENTATION = "2.25.207735143985612871233480621409734151239";
    private static final String VERSION_NAME = "VENTAIL_0_1";

    private FileMeta() {
    }

    /** For a cleaned data set: its new instance UID, its class, the transfer syntax it is written in. */
    static Attributes of(Attributes data, String transferSyntax) {
        Attributes meta = new Attributes();
        meta.setBytes(Tag.FileMetaInformationVersion, VR.OB, new byte[] {0, 1});
        meta.setString(Tag.MediaStorageSOPClassUID, VR.UI, data.getString(Tag.SOPClassUID));
        meta.setString(Tag.MediaStorageSOPInstanceUID, VR.UI, data.getString(Tag.SOPInstanceUID));
        meta.setString(Tag.TransferSyntaxUID, VR.UI, transferSyntax);
        meta.setString(Tag.ImplementationClassUID, VR.UI, IMPLEMENTATION);
        meta.setString(Tag.ImplementationVersionName, VR.SH, VERSION_NAME);
        return meta;
    }
}
