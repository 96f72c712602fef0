package org.ventail.io.dicom;

import java.io.IOException;
import java.nio.file.Files;
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

    /** What a header amounts to. */
    Instance.WithSlices of(Path file, DicomHeader header) throws IOException {
        return of(file, Files.size(file), header, SeriesFacts.of(header));
    }

    /** The same where the file's length and its part in its series are known already. */
    Instance.WithSlices of(Path file, long fileBytes, DicomHeader header, SeriesFacts facts) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Optional<PixelLayout> layout = facts.layout();
        if (layout.isPresent()) {
            check(file, fileBytes, header, layout.get(), facts.kind(), problems);
        }
        boolean usable = problems.isEmpty() || problems.stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR);
        Instance instance = new Instance(file, uids(file, header, facts), facts.subjectId(), facts.modality(), facts.kind(),
                header.withoutAttributes(), usable ? layout : Optional.empty(), facts.attributes(), List.of());
        List<Slice> slices = usable && layout.isPresent() ? slices(instance, header, facts, problems) : List.of();
        // bad frames show only now; the slices' own copy of the instance is not asked for problems
        return new Instance.WithSlices(problems.isEmpty() ? instance : instance.withProblems(problems), slices);
    }

    private void check(Path file, long fileBytes, DicomHeader header, PixelLayout layout, ObjectKind kind,
            List<Problem> problems) throws IOException {
        Optional<String> contradiction = layout.contradiction();
        if (contradiction.isPresent()) {
            problems.add(DicomProblems.badPixels(file, contradiction.get()));
            return;
        }
        boolean image = kind == ObjectKind.IMAGE || kind == ObjectKind.LOCALIZER;
        Optional<Problem> unreadable = image ? unreadable(file, header, layout) : Optional.empty();
        Optional<Problem> found = unreadable.isPresent() ? unreadable : PixelExtent.check(file, fileBytes, header, layout);
        if (found.isPresent()) {
            problems.add(found.get());
        }
    }

    private Optional<Problem> unreadable(Path file, DicomHeader header, PixelLayout layout) {
        Optional<Problem> noDecoder = decoders.missing(file, header.transferSyntax());
        Optional<String> unsupported = noDecoder.isPresent() ? Optional.empty() : layout.unsupported();
        return unsupported.isPresent() ? Optional.of(DicomProblems.unsupportedPixels(file, unsupported.get())) : noDecoder;
    }

    private static Instance.Uids uids(Path file, DicomHeader header, SeriesFacts facts) {
        String sopInstance = header.dataset().getString(Tag.SOPInstanceUID, "").trim();
        // a file that belongs to no series is a series of its own
        String own = sopInstance.isEmpty() ? file.getFileName().toString() : sopInstance;
        return new Instance.Uids(facts.sopClass(), sopInstance, facts.study(), facts.series().isEmpty() ? own : facts.series(),
                facts.frameOfReference());
    }

    private static List<Slice> slices(Instance instance, DicomHeader header, SeriesFacts facts, List<Problem> problems) {
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
        Optional<Plane> plane = frames == 1 && facts.shape().isPresent() ? facts.shape().get().at(a) : Optional.empty();
        return List.of(new Slice(instance, 0, plane, facts.thicknessMm(), facts.imageType(), Rescales.of(a), order(a)));
    }

    private static TimeOrder order(Attributes a) {
        return new TimeOrder(a.getInt(Tag.TemporalPositionIdentifier, 0), a.getInt(Tag.AcquisitionNumber, 0),
                a.getInt(Tag.EchoNumbers, 0), a.getDouble(Tag.TriggerTime, 0), a.getInt(Tag.InstanceNumber, 0));
    }

    static String joined(String[] values) {
        return values == null ? "" : String.join("\\", values).trim();
    }
}
