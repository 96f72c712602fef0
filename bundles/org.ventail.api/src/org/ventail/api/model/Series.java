package org.ventail.api.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One image series as found on disk: what it is and which files hold it, without its voxels.
 *
 * @param id unique in the cohort, stable between scans of the same folder, safe as a file name, free of identifiers (derived
 *        from UIDs by a digest, or from the BIDS name)
 * @param description short text for people, without identifiers ("T1w", "CT 108 slices")
 * @param modality what made it
 * @param format the reader that found it: {@code DICOM}, {@code NIfTI}, {@code NRRD}, or a plug-in's own
 * @param role what it is to the pipeline
 * @param geometry grid in LPS millimetres; empty when it has no usable one (see problems)
 * @param timePoints volumes on the grid, at least 1
 * @param frames number of two-dimensional frames in all files
 * @param files all its files, in slice order where there is one; read-only for everybody
 * @param studyId session or study it belongs to, pseudonymous as {@code id}
 * @param frameOfReferenceId series with the same value share a coordinate system; empty when unknown
 * @param attributes further facts for checks and tables: DICOM keywords (PatientAge, PatientSex, StudyDate …) or BIDS
 *        sidecar keys to values. <b>May identify</b>: never logged
 * @param problems what was noticed
 */
public record Series(String id, String description, Modality modality, String format, Role role,
        Optional<Geometry> geometry, int timePoints, int frames, List<Path> files, String studyId,
        String frameOfReferenceId, Map<String, String> attributes, List<Problem> problems) {
    /** What a series is to the pipeline. */
    public enum Role {
        /** A volume that can be defaced and attacked. */
        IMAGE,
        /** Made from another series (SEG, RTSTRUCT, secondary capture, screen save): can show the face too. */
        DERIVED,
        /** A few slices to plan by (localizer, scout). */
        LOCALIZER,
        /** Anything else (structured report, colour image, photograph). */
        OTHER
    }

    public Series {
        Objects.requireNonNull(id);
        Objects.requireNonNull(geometry);
        files = List.copyOf(files);
        attributes = Map.copyOf(attributes);
        problems = List.copyOf(problems);
    }

    /** Whether a problem makes it unusable. */
    public boolean broken() {
        return problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
    }

    /** Whether it has a volume that can be read, defaced and attacked. */
    public boolean volumetric() {
        return role == Role.IMAGE && geometry.isPresent() && !broken();
    }

    /** A copy with more problems. */
    public Series withProblems(List<Problem> more) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(more);
        return new Series(id, description, modality, format, role, geometry, timePoints, frames, files, studyId,
                frameOfReferenceId, attributes, all);
    }
}
