package org.ventail.io.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.ventail.api.io.DerivedObjects;
import org.ventail.api.io.Region;
import org.ventail.api.model.Finding;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.io.dicom.codec.PixelDecoder;

/**
 * Takes the face out of DICOM objects that lie in the space of a scan: segmentations, RT structure sets, RT dose grids,
 * localizers made of slices. What is a projection, a screen shot or a document does not lie in space and is refused.
 *
 * <p>Emptied pixels of localizers get the darkest value of their frame, those of dose grids and segments zero; scaling and
 * every other pixel stay as they are.
 */
@Component
public final class DicomDerivedObjects implements DerivedObjects {
    private static final Set<String> SEGMENTS = Set.of(PlanarObject.SEGMENTATION, PlanarObject.LABEL_MAP);

    private final PixelDecoders decoders;

    /** With the built-in decoders only. */
    public DicomDerivedObjects() {
        this(List.of());
    }

    /** With further decoders for compressed sources. */
    @Activate
    public DicomDerivedObjects(@Reference(policyOption = ReferencePolicyOption.GREEDY) List<PixelDecoder> plugins) {
        this.decoders = new PixelDecoders(plugins);
    }

    private static String sopClass(Series s) {
        return s.attributes().getOrDefault("SOPClassUID", "");
    }

    @Override
    public boolean clears(Series s) {
        return SeriesBuilder.FORMAT.equals(s.format()) && !s.broken() && (s.role() == Series.Role.LOCALIZER
                || sopClass(s).equals(PlanarObject.DOSE) || marks(s));
    }

    @Override
    public boolean marks(Series s) {
        return SEGMENTS.contains(sopClass(s)) || sopClass(s).equals(ContourSet.SOP_CLASS);
    }

    @Override
    public Cleared clear(Series derived, Region region, Path folder, String baseName, IProgressMonitor monitor)
            throws VentailException {
        SubMonitor m = SubMonitor.convert(monitor, derived.files().size());
        List<Path> written = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        long count = 0;
        try {
            for (Path file : derived.files()) {
                Path target = NewFile.inSeries(folder, baseName, written.size() + 1);
                count += one(sopClass(derived), file, region, target, findings, m.split(1));
                written.add(target);
            }
            return new Cleared(written, count, unit(derived), findings);
        } catch (VentailException | RuntimeException e) {
            NewFile.remove(written, e);
            throw e;
        }
    }

    private static String unit(Series derived) {
        String c = sopClass(derived);
        return c.equals(ContourSet.SOP_CLASS) ? "contour points" : SEGMENTS.contains(c) ? "pixels of segments" : "pixels";
    }

    private long one(String sopClass, Path file, Region region, Path target, List<Finding> findings,
            IProgressMonitor monitor) throws VentailException {
        if (sopClass.equals(ContourSet.SOP_CLASS)) {
            ContourSet contours = ContourSet.read(file);
            long dropped = contours.clear(region);
            findings.addAll(contours.findings());
            contours.write(target);
            return dropped;
        }
        PlanarObject object = PlanarObject.read(file, decoders);
        return SEGMENTS.contains(sopClass) ? segments(object, region, target, findings)
                : frames(object, region, target, !sopClass.equals(PlanarObject.DOSE), monitor);
    }

    private static long segments(PlanarObject object, Region region, Path target, List<Finding> findings)
            throws VentailException {
        SegmentBits bits = SegmentBits.read(object);
        Map<Integer, Long> before = bits.sizes();
        long cleared = bits.clear(region);
        bits.sizes().forEach((segment, size) -> {
            if (size == 0 && before.get(segment) > 0) {
                findings.add(Finding.of("Segment " + segment + " lay in the face; nothing is left of it.",
                        "See whether the object is still of use."));
            }
        });
        bits.write(target);
        return cleared;
    }

    private long frames(PlanarObject object, Region region, Path target, boolean air, IProgressMonitor monitor)
            throws VentailException {
        RegionFrames edits = new RegionFrames(object.planes(), object.instance().layout().orElseThrow(), region, air);
        new FileRewriter(object.instance(), edits, decoders).write(target, true, monitor);
        return edits.changed();
    }

    @Override
    public Region marked(Series derived, IProgressMonitor monitor) throws VentailException {
        SubMonitor m = SubMonitor.convert(monitor, derived.files().size());
        List<Region> all = new ArrayList<>();
        for (Path file : derived.files()) {
            all.add(sopClass(derived).equals(ContourSet.SOP_CLASS) ? new ContourSpace(ContourSet.read(file).closed(), file)
                    : new SegmentSpace(SegmentBits.read(PlanarObject.read(file, decoders)), file));
            m.split(1);
        }
        return (x, y, z) -> all.stream().anyMatch(r -> r.contains(x, y, z));
    }
}
