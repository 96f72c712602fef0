package org.ventail.io.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * Turns one file into an {@link Instance} and its slices; checks that the pixels which the header promises are there.
 */
final class InstanceReader {
    private final PixelDecoders decoders;

    InstanceReader(PixelDecoders decoders) {
        this.decoders = decoders;
    }

    /**
     * Reads one file's header.
     *
     * @throws VentailException if it cannot be parsed; damage to the pixels alone is a problem of the instance instead
     */
    Instance.WithSlices read(Path file) throws VentailException {
        return DicomHeaderParser.parse(file, header -> of(file, header));
    }

    /** The same for a file that was looked into already. */
    Instance.WithSlices read(Path file, DicomHeaderParser.Source source) throws VentailException {
        return DicomHeaderParser.parse(file, source, header -> of(file, header));
    }

    /** What a header amounts to. */
    Instance.WithSlices of(Path file, DicomHeader header) throws IOException {
        Attributes a = header.dataset();
        List<Problem> problems = new ArrayList<>();
        Optional<PixelLayout> layout = header.pixels().map(p -> PixelLayout.of(a, p.tag()));
        boolean colour = layout.map(PixelLayout::colour).orElse(false);
        ObjectKind kind = ObjectKind.of(a.getString(Tag.SOPClassUID, ""), joined(a.getStrings(Tag.ImageType)),
                layout.isPresent(), colour);
        if (layout.isPresent()) {
            check(file, header, layout.get(), kind, problems);
        }
        boolean usable = problems.stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR);
        String modality = a.getString(Tag.Modality, "").trim();
        Instance instance = new Instance(file, uids(file, header), DicomIds.subject(a), modality, kind,
                header.withoutAttributes(), usable ? layout : Optional.empty(), DicomAttributes.of(header), List.of());
        List<Slice> slices = usable && layout.isPresent() ? slices(instance, header, problems) : List.of();
        // bad frames show only now; the slices' own copy of the instance is not asked for problems
        return new Instance.WithSlices(instance.withProblems(problems), slices);
    }

    private void check(Path file, DicomHeader header, PixelLayout layout, ObjectKind kind, List<Problem> problems)
            throws IOException {
        Optional<String> contradiction = layout.contradiction();
        if (contradiction.isPresent()) {
            problems.add(DicomProblems.badPixels(file, contradiction.get()));
            return;
        }
        boolean image = kind == ObjectKind.IMAGE || kind == ObjectKind.LOCALIZER;
        Optional<Problem> noDecoder = image ? decoders.missing(file, header.transferSyntax()) : Optional.empty();
        noDecoder.or(() -> image ? layout.unsupported().map(why -> DicomProblems.unsupportedPixels(file, why))
                : Optional.empty()).ifPresent(problems::add);
        if (problems.isEmpty()) {
            PixelExtent.check(file, header, layout).ifPresent(problems::add);
        }
    }

    private static Instance.Uids uids(Path file, DicomHeader header) {
        Attributes a = header.dataset();
        String sopInstance = a.getString(Tag.SOPInstanceUID, "").trim();
        String series = a.getString(Tag.SeriesInstanceUID, "").trim();
        // a file that belongs to no series is a series of its own
        String own = sopInstance.isEmpty() ? file.getFileName().toString() : sopInstance;
        return new Instance.Uids(a.getString(Tag.SOPClassUID, header.mediaStorageClass()).trim(), sopInstance,
                a.getString(Tag.StudyInstanceUID, "").trim(), series.isEmpty() ? own : series,
                ContourSet.frameOfReference(a));
    }

    private static List<Slice> slices(Instance instance, DicomHeader header, List<Problem> problems) {
        Attributes a = header.dataset();
        int frames = instance.layout().orElseThrow().frames();
        if (a.containsValue(Tag.PerFrameFunctionalGroupsSequence)) {
            int described = a.getSequence(Tag.PerFrameFunctionalGroupsSequence).size();
            if (described != frames) {
                problems.add(DicomProblems.functionalGroups(instance.file(), described, frames));
                return List.of();
            }
            return new FunctionalGroups(instance, a).slices();
        }
        Optional<Plane> plane = frames == 1 ? Plane.of(a, a, a) : Optional.empty();
        return List.of(new Slice(instance, 0, plane, a.getDouble(Tag.SliceThickness, 0),
                joined(a.getStrings(Tag.ImageType)),
                Rescales.of(a), order(a)));
    }

    private static TimeOrder order(Attributes a) {
        return new TimeOrder(a.getInt(Tag.TemporalPositionIdentifier, 0), a.getInt(Tag.AcquisitionNumber, 0),
                a.getInt(Tag.EchoNumbers, 0), a.getDouble(Tag.TriggerTime, 0), a.getInt(Tag.InstanceNumber, 0));
    }

    static String joined(String[] values) {
        return values == null ? "" : String.join("\\", values).trim();
    }
}
