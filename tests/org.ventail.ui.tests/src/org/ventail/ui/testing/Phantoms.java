package org.ventail.ui.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Evidence;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Finding;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;
import org.ventail.ui.studio.Scan;
import org.ventail.workflow.Judgement;
import org.ventail.workflow.RunResult;
import org.ventail.workflow.StagedSeries;

/** Heads of nobody for the views: a cohort on disk, a defaced scan, a finished run. */
public final class Phantoms {
    /** Where the findings of {@link #run} are. */
    public static final Point3 FINDING_LPS = new Point3(10, -60, -20);
    private static final double SPACING_MM = 3;

    private Phantoms() {
    }

    /** A row that gets the focus is selected, and what is selected is read. */
    private static final class OneForAll {
        static final Path FILE = write();

        private static Path write() {
            try {
                Path file = Files.createTempFile("head", ".nii");
                file.toFile().deleteOnExit();
                writeNifti(head(1), file);
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A BIDS folder with heads of nobody and one damaged file. */
    public static Path cohort(Path folder, int heads) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("dataset_description.json"),
                "{\"Name\": \"phantoms\", \"BIDSVersion\": \"1.10.0\"}");
        for (int i = 1; i <= heads; i++) {
            Path anat = Files.createDirectories(folder.resolve("sub-0" + i + "/anat"));
            writeNifti(head(i), anat.resolve("sub-0" + i + "_T1w.nii"));
        }
        Path broken = Files.createDirectories(folder.resolve("sub-09/anat"));
        Files.write(broken.resolve("sub-09_T1w.nii"), new byte[200]);
        return folder;
    }

    /** A folder with one head of 1.5 mm. */
    public static Path fine(Path folder) throws IOException {
        Path anat = Files.createDirectories(folder.resolve("sub-01/anat"));
        writeNifti(head(1, 1.5), anat.resolve("sub-01_T1w.nii"));
        return folder;
    }

    /** The head of that seed, 3 mm. */
    public static Volume head(int seed) {
        return head(seed, SPACING_MM);
    }

    /** The head of that seed. */
    public static Volume head(int seed, double spacingMm) {
        return SyntheticHead.random(seed).voxelise(Contrast.T1, SyntheticHead.grid(spacingMm), seed);
    }

    /** The scan with its face cut away: quick, and no claim that it protects. */
    public static DefacedVolume faceless(Volume v, int seed) {
        SyntheticHead head = SyntheticHead.random(seed);
        Mask face = before(v.geometry(), head.frame()).minus(head.brain(v.geometry()));
        VoxelData data = v.data().copy();
        for (int i = face.nextSet(0); i >= 0; i = face.nextSet(i + 1)) {
            data.set(i, 0);
        }
        return new DefacedVolume(v.withData(data), face, head.brain(v.geometry()), face, head.frame(),
                DefacedVolume.Status.DEFACED, new DefacedVolume.Recipe("test.knife", "1", Map.of(), 1),
                List.of(Finding.at("An ear is close to the border of the scan", FINDING_LPS, "Look at it")));
    }

    /** What lies before a plane from the brow to the throat. */
    private static Mask before(Geometry g, HeadFrame frame) {
        return Mask.of(g, i -> {
            Point3 p = g.voxelToLps().apply(new Point3(i % g.nx(), i / g.nx() % g.ny(), i / (g.nx() * g.ny())))
                    .minus(frame.centerLps());
            double up = p.dot(frame.superior());
            return up < 30 && p.dot(frame.anterior()) > 64 + 0.42 * up;
        });
    }

    /** A scan before and after. */
    public static Scan defaced(String subject, Series series, Volume before, int seed) {
        return Scan.of(subject, series, before).withAfter(faceless(before, seed));
    }

    /** A finished run in which every person got one effect, in turn. */
    public static RunResult run(Cohort cohort, Path workspace, Effect... effects) {
        List<Decision.OfSubject> subjects = new ArrayList<>();
        Effect worst = Effect.RELEASE;
        int i = 0;
        for (Subject s : cohort.subjects()) {
            Effect effect = effects[i++ % effects.length];
            worst = worst.worst(effect);
            subjects.add(judged(s, effect));
        }
        Digest digest = Digest.of("policy");
        Decision decision = new Decision(Digest.of("decision" + worst), worst, subjects, List.of(), digest,
                "default 1");
        List<StagedSeries> staged = cohort.subjects().stream()
                .flatMap(s -> s.series().stream().filter(Series::volumetric)
                        .map(x -> new StagedSeries(s.id(), x, List.of(), Optional.of(DefacedVolume.Status.DEFACED),
                                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())))
                .toList();
        return new RunResult(cohort, staged, Map.of(), new Judgement(null, null, List.of(), decision), workspace,
                Optional.empty(), "head", 1234);
    }

    private static Decision.OfSubject judged(Subject s, Effect effect) {
        Optional<String> series = s.series().stream().filter(Series::volumetric).map(Series::id).findFirst();
        CheckResult face = effect == Effect.BLOCK
                ? CheckResult.fail("The recogniser names this person first of 24", "Deface again with method REFACE")
                        .measured(1, 5, "rank").withFindings(List.of(Finding.at("The nose bridge is still there",
                                FINDING_LPS, "Deface again")))
                : CheckResult.pass("The recogniser finds 17 others first").measured(18, 5, "rank");
        CheckResult surface = effect == Effect.REVIEW
                ? CheckResult.review("Some skin of the cheek is left", "Look at the head before and after")
                        .measured(6.4, 4, "cm2")
                : CheckResult.pass("No face surface is left").measured(0.3, 4, "cm2");
        CheckResult brain = CheckResult.pass("No voxel of the brain changed").measured(0, 0, "voxels");
        CheckResult header = CheckResult.pass("No identifier is left in 214 tags").measured(0, 0, "count");
        List<Evidence> all = series.isEmpty() ? List.of() : List.of(evidence("org.ventail.face-recognition",
                "Face recognition", face, s, series),
                evidence("org.ventail.residual-face", "Residual face surface",
                        surface, s, series),
                evidence("org.ventail.brain-kept", "Brain kept", brain, s, series),
                evidence("org.ventail.header", "Header clean", header, s, series));
        List<Decision.Reason> reasons = effect == Effect.RELEASE ? List.of() : List.of(new Decision.Reason(effect,
                effect == Effect.BLOCK ? "org.ventail.face-recognition" : "org.ventail.residual-face", series,
                (effect == Effect.BLOCK ? face : surface).message(),
                (effect == Effect.BLOCK ? face : surface).remedy()));
        return new Decision.OfSubject(s.id(), effect, reasons, Digest.of(s.id()), all);
    }

    private static Evidence evidence(String id, String label, CheckResult result, Subject s, Optional<String> series) {
        return new Evidence(id, label, "0.1.0", "org.ventail.verify", Optional.of(s.id()), series, Digest.of("j"),
                Digest.of("p"), result, 10);
    }

    /** NIfTI-1, one file, 16 bit, sform to RAS. */
    static void writeNifti(Volume v, Path file) throws IOException {
        Geometry g = v.geometry();
        short[] voxels = ((VoxelData.Shorts) v.data()).array();
        ByteBuffer b = ByteBuffer.allocate(352 + 2 * voxels.length).order(ByteOrder.LITTLE_ENDIAN);
        b.putInt(0, 348).putShort(40, (short) 3).putShort(42, (short) g.nx()).putShort(44, (short) g.ny())
                .putShort(46, (short) g.nz()).putShort(48, (short) 1).putShort(50, (short) 1).putShort(52, (short) 1);
        b.putShort(70, (short) 4).putShort(72, (short) 16).putFloat(76, 1).putFloat(80, (float) g.spacingMm().xMm())
                .putFloat(84, (float) g.spacingMm().yMm()).putFloat(88, (float) g.spacingMm().zMm());
        b.putFloat(108, 352).putFloat(112, 1).put(123, (byte) 2).putShort(254, (short) 1);
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 4; c++) {
                b.putFloat(280 + 16 * r + 4 * c, (float) ((r < 2 ? -1 : 1) * g.voxelToLps().get(r, c)));
            }
        }
        b.put(344, "n+1\0".getBytes(StandardCharsets.US_ASCII));
        b.position(352);
        b.asShortBuffer().put(voxels);
        Files.write(file, b.array());
    }

    /** A cohort for which no folder was scanned, one head a person, all read from the same file. */
    public static Cohort inMemory(Path root, int people) {
        Geometry g = SyntheticHead.grid(SPACING_MM);
        List<Path> files = List.of(OneForAll.FILE);
        List<Subject> subjects = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
            String id = "sub-0" + i;
            subjects.add(new Subject(id, List.of(new Series(id + "_T1w", "T1w", Modality.MR, "NIfTI",
                    Series.Role.IMAGE, Optional.of(g), 1, g.nz(), files, id, id, Map.of(), List.of())), Map.of()));
        }
        return new Cohort(root, subjects, List.of());
    }
}
