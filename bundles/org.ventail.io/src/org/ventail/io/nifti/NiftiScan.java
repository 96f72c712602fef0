package org.ventail.io.nifti;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.io.Found;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Series;
import org.ventail.api.model.Series.Role;
import org.ventail.io.bids.Identities;
import org.ventail.io.bids.SeriesIdentity;
import org.ventail.io.raw.DataSize;
import org.ventail.io.raw.RawType;

/**
 * What one candidate file turned out to be.
 *
 * @param series the image, usable or with the problem that spoils it
 * @param problems those that belong to no series
 * @param claims whether the file is spoken for
 */
record NiftiScan(Optional<Found.OfSubject> series, List<Problem> problems, boolean claims) {
    /** Fewer voxels than this along an axis make a localizer or a single picture. */
    private static final int LEAST_SLICES = 8;
    private static final NiftiScan NOT_OURS = new NiftiScan(Optional.empty(), List.of(), false);

    static NiftiScan of(NiftiFile file, Identities identities, IProgressMonitor monitor) {
        try {
            Optional<NiftiHeader> header = NiftiHeader.read(file);
            if (header.isEmpty()) {
                return cutOff(file) ? failed(NiftiProblems.noHeader(file.header())) : NOT_OURS;
            }
            if (header.get().kind() == NiftiHeader.Kind.ANALYZE && file.single()) {
                return failed(Problem.error("nifti.no-magic", "the header does not say that it is NIfTI", file.header(),
                        "Convert the image again from its source."));
            }
            return image(file, header.get(), identities, monitor);
        } catch (EOFException e) {
            return failed(NiftiProblems.noHeader(file.header()));
        } catch (IOException e) {
            return failed(NiftiProblems.damaged(file.header()));
        }
    }

    /** A file that is called NIfTI and is empty or ends inside its header; one with other content is none of ours. */
    private static boolean cutOff(NiftiFile file) throws IOException {
        try (InputStream in = DataSize.open(file.header(), file.gzipHeader())) {
            byte[] start = in.readNBytes(4);
            return file.single() && (start.length == 0 || NiftiHeader.order(start).isPresent());
        } catch (EOFException e) {
            return true;
        }
    }

    private static NiftiScan failed(Problem problem) {
        return new NiftiScan(Optional.empty(), List.of(problem), true);
    }

    private static NiftiScan image(NiftiFile file, NiftiHeader h, Identities identities, IProgressMonitor monitor) {
        SeriesIdentity who = identities.of(file.header());
        List<Problem> problems = new ArrayList<>(who.problems());
        Optional<Problem> impossible = NiftiCheck.dimensions(h, file);
        impossible.ifPresent(problems::add);
        Optional<Geometry> grid = Optional.empty();
        Role role = Role.OTHER;
        if (impossible.isEmpty()) {
            grid = place(file, h, problems);
            role = role(file, h, who, problems);
            NiftiTypes.of(h.fields().datatype()).ifPresent(type -> checkSize(file, h, type, problems, monitor));
        }
        int times = impossible.isPresent() ? 1 : (int) h.dim(4);
        int frames = impossible.isPresent() ? 1 : (int) Math.min(Integer.MAX_VALUE, h.dim(3) * h.dim(4));
        List<Path> files = Files.exists(file.image()) ? file.files() : List.of(file.header());
        Series series = new Series(who.seriesId(), describe(who, times), who.modality(), NiftiReader.FORMAT, role, grid,
                times, frames, files, who.studyId(), "", attributes(file, h, who), problems);
        return new NiftiScan(Optional.of(new Found.OfSubject(who.subjectId(), who.subjectAttributes(), series)),
                List.of(), true);
    }

    private static Optional<Geometry> place(NiftiFile file, NiftiHeader h, List<Problem> problems) {
        NiftiPlacement placement = NiftiPlacement.of(h, file.header());
        problems.addAll(placement.problems());
        return Optional.of(placement.geometry());
    }

    private static void checkSize(NiftiFile file, NiftiHeader h, RawType type, List<Problem> problems,
            IProgressMonitor monitor) {
        try {
            NiftiCheck.size(h, file, type, monitor).ifPresent(problems::add);
        } catch (IOException e) {
            problems.add(NiftiProblems.damaged(file.image()));
        }
    }

    private static Role role(NiftiFile file, NiftiHeader h, SeriesIdentity who, List<Problem> problems) {
        int code = h.fields().datatype();
        if (NiftiTypes.of(code).isEmpty()) {
            String what = NiftiTypes.name(code) + " values: it is not a scan that can be defaced";
            problems.add(NiftiTypes.colour(code)
                    ? Problem.warning("nifti.colour", "the image has " + what, file.header(),
                            "Release the scan it was made from.")
                    : Problem.error("nifti.type", "the image has " + what, file.header(),
                            "Convert it to integers or floating point (magnitude)."));
            return Role.OTHER;
        }
        if (h.dim(5) * h.dim(6) * h.dim(7) > 1) {
            problems.add(Problem.error("nifti.vectors", "the image has several values for each voxel and time point",
                    file.header(), "Leave it out, or split it into scalar images."));
            return Role.OTHER;
        }
        if (Math.min(h.dim(1), Math.min(h.dim(2), h.dim(3))) < LEAST_SLICES) {
            problems.add(Problem.info("nifti.few-slices", "only " + h.shape() + " voxels: taken for a localizer",
                    file.header(), "Nothing needs to be done."));
            return Role.LOCALIZER;
        }
        return who.derived() || madeFromAnother(h) ? Role.DERIVED : Role.IMAGE;
    }

    /** Statistical maps and label images say so in the intent code (nifti1.h). */
    private static boolean madeFromAnother(NiftiHeader h) {
        int intent = h.kind() == NiftiHeader.Kind.ANALYZE ? 0 : h.fields().intent();
        return intent >= 2 && intent <= 24 || intent == 1002;
    }

    private static String describe(SeriesIdentity who, int times) {
        String what = !who.description().isEmpty() ? who.description()
                : who.modality() == Modality.OTHER ? NiftiReader.FORMAT : who.modality().name();
        return times > 1 ? what + " " + times + " time points" : what;
    }

    private static Map<String, String> attributes(NiftiFile file, NiftiHeader h, SeriesIdentity who) {
        Map<String, String> all = new TreeMap<>(who.attributes());
        all.put("nifti.descrip", h.fields().description());
        all.put("nifti.aux_file", h.fields().auxFile());
        all.put("nifti.db_name", h.fields().databaseName());
        if (h.kind() != NiftiHeader.Kind.ANALYZE) {
            all.put("nifti.intent_name", h.fields().intentName());
        }
        double extensionBytes = file.single() ? h.fields().voxOffset() - NiftiCheck.leastStart(h, file) : 0;
        if (extensionBytes > 0) {
            all.put("nifti.extension_bytes", Long.toString((long) extensionBytes));
        }
        all.values().removeIf(String::isEmpty);
        return all;
    }

    /** Slope 0 or none means that stored values are the real ones (nifti1.h); ANALYZE has no scaling. */
    static Rescale rescale(NiftiHeader h) {
        double slope = h.fields().slope();
        if (h.kind() == NiftiHeader.Kind.ANALYZE || !Double.isFinite(slope) || slope == 0) {
            return Rescale.NONE;
        }
        double intercept = h.fields().intercept();
        return new Rescale(slope, Double.isFinite(intercept) ? intercept : 0);
    }
}
