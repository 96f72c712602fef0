package org.ventail.io.dicom;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ventail.api.model.Problem;

/**
 * What is kept of one DICOM file.
 *
 * @param file the file
 * @param uids who it is and belongs to
 * @param subjectId the person, a digest
 * @param modality DICOM's code
 * @param kind what kind of object it is
 * @param header where its bytes lie, without the attributes
 * @param layout its pixels; empty if it has none that can be read
 * @param attributes DICOM keywords for checks
 * @param problems what is wrong with this file alone
 */
record Instance(Path file, Uids uids, String subjectId, String modality, ObjectKind kind, DicomHeader header,
        Optional<PixelLayout> layout, Map<String, String> attributes, List<Problem> problems) {
    /** The identifiers of the hierarchy; empty texts where the file has none. */
    record Uids(String sopClass, String sopInstance, String study, String series, String frameOfReference) {
    }

    /** Instances are the same if they are the same file. */
    @Override
    public boolean equals(Object o) {
        return o instanceof Instance other && file.equals(other.file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }

    Instance withProblems(List<Problem> found) {
        return new Instance(file, uids, subjectId, modality, kind, header, layout, attributes, List.copyOf(found));
    }

    /** A file and its frames. A file without usable pixels has none. */
    record WithSlices(Instance instance, List<Slice> slices) {
    }
}
