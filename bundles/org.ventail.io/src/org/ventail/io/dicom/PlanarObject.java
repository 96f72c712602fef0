package org.ventail.io.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * A file whose frames all lie in space: localizer, dose grid, segmentation.
 *
 * @param instance the file
 * @param dataset its header
 * @param planes where its frames lie, in order
 */
record PlanarObject(Instance instance, Attributes dataset, List<Plane> planes) {
    static final String SEGMENTATION = "1.2.840.10008.5.1.4.1.1.66.4";
    static final String LABEL_MAP = "1.2.840.10008.5.1.4.1.1.66.7";
    static final String DOSE = "1.2.840.10008.5.1.4.1.1.481.2";

    /**
     * Reads the header.
     *
     * @throws VentailException if a frame does not say where it lies, or shows more than what lies in its plane
     */
    static PlanarObject read(Path file, PixelDecoders decoders) throws VentailException {
        InstanceReader reader = new InstanceReader(decoders);
        return DicomHeaderParser.parse(file, header -> of(reader.of(file, header), header.dataset()));
    }

    private static PlanarObject of(Instance.WithSlices found, Attributes a) throws VentailException {
        Optional<Problem> damage = found.instance().problems().stream()
                .filter(p -> p.severity() == Problem.Severity.ERROR).findFirst();
        if (damage.isPresent()) {
            throw new VentailException(damage.get());
        }
        Path file = found.instance().file();
        String type = found.slices().isEmpty() ? "" : found.slices().get(0).imageType();
        if (found.instance().modality().equals("CT") && type.contains("LOCALIZER")) {
            throw unclean(file, "it is a projection through the whole head, in which every pixel shows what lies before"
                    + " and behind it");
        }
        List<Plane> planes = found.instance().uids().sopClass().equals(DOSE) ? dosePlanes(file, a)
                : found.slices().stream().flatMap(s -> s.plane().stream()).toList();
        int frames = found.instance().layout().map(PixelLayout::frames).orElse(0);
        if (frames == 0 || planes.size() != frames) {
            throw unclean(file, "not every frame says where it lies");
        }
        return new PlanarObject(found.instance(), a, planes);
    }

    /** The planes of a dose grid: one position and offsets along the normal, or along the patient (PS3.3 C.8.8.3.2). */
    private static List<Plane> dosePlanes(Path file, Attributes a) throws VentailException {
        Plane first = Plane.of(a, a, a).orElseThrow(() -> unclean(file, "it does not say where it lies"));
        double[] offsets = a.getDoubles(Tag.GridFrameOffsetVector);
        if (offsets == null || offsets.length == 0) {
            return a.getInt(Tag.NumberOfFrames, 1) == 1 ? List.of(first) : List.of();
        }
        Point3 normal = first.normalLps();
        // absolute positions instead of offsets are allowed for transverse planes only
        boolean transverse = Math.abs(normal.z()) > 0.999;
        if (offsets[0] != 0 && (!transverse || Math.abs(offsets[0] - first.positionLps().z()) > 0.01)) {
            throw unclean(file, "the positions of its frames contradict each other");
        }
        List<Plane> planes = new ArrayList<>();
        for (double o : offsets) {
            double along = offsets[0] == 0 ? o : (o - first.positionLps().z()) * Math.signum(normal.z());
            planes.add(new Plane(first.positionLps().plus(normal.times(along)), first.rowLps(), first.columnLps(),
                    first.columnSpacingMm(), first.rowSpacingMm()));
        }
        return planes;
    }

    static VentailException unclean(Path file, String why) {
        return new VentailException(Problem.info("dicom.not-cleanable", "The face cannot be taken out of this object: "
                + why + ".", file, "Leave it out, or make it anew from the defaced scan."));
    }
}
