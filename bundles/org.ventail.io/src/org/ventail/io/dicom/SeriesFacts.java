package org.ventail.io.dicom;

import java.util.Map;
import java.util.Optional;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;

/**
 * What the files of a series mostly have in common, as one of them says it; texts are empty where it says nothing. Made of the
 * elements of {@link HeaderPart#SERIES} alone, so that files which agree in these can share it.
 *
 * @param series as written, empty if the file belongs to no series
 * @param subjectId the person, a digest
 * @param layout the pixels, if there are any
 * @param imageType values joined by backslashes
 * @param shape how the planes lie, without where; empty if the header does not say
 * @param attributes DICOM keywords for checks
 */
record SeriesFacts(String sopClass, String study, String series, String frameOfReference, String subjectId, String modality,
        ObjectKind kind, Optional<PixelLayout> layout, String imageType, Optional<PlaneShape> shape, double thicknessMm,
        Map<String, String> attributes) {
    static SeriesFacts of(DicomHeader header) {
        Attributes a = header.dataset();
        Optional<PixelLayout> layout = header.pixels().isEmpty() ? Optional.empty()
                : Optional.of(PixelLayout.of(a, header.pixels().get().tag()));
        String imageType = InstanceReader.joined(a.getStrings(Tag.ImageType));
        ObjectKind kind = ObjectKind.of(a.getString(Tag.SOPClassUID, ""), imageType, layout.isPresent(),
                layout.isPresent() && layout.get().colour());
        return new SeriesFacts(a.getString(Tag.SOPClassUID, header.mediaStorageClass()).trim(),
                a.getString(Tag.StudyInstanceUID, "").trim(), a.getString(Tag.SeriesInstanceUID, "").trim(),
                ContourSet.frameOfReference(a), DicomIds.subject(a), a.getString(Tag.Modality, "").trim(), kind, layout,
                imageType,
                PlaneShape.of(a, a), a.getDouble(Tag.SliceThickness, 0), DicomAttributes.of(header));
    }
}
