package org.ventail.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Modality;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.render.SkinField;

/**
 * Compares what the pipelines made of each scan and prints the tables: {@code Compare DATA WORK}. The frame (where the
 * head looks) is our defacer's for all; the brain is {@code DATA/truth} where it is known, else our estimate.
 */
public final class Compare {
    private final Path folder;
    private final Volume before;
    private final Mask brain;
    private final HeadFrame frame;
    private final SkinField skin;
    private final FrontSkin face;
    private final List<Result> rows = new ArrayList<>();

    private Compare(Path folder, Optional<Path> truth) throws IOException, VentailException {
        this.folder = folder;
        this.before = Ours.read(folder);
        this.frame = Ours.frame(folder);
        this.brain = NiftiScans.mask(truth.orElse(folder.resolve("ours-REMOVE/brain.nii")));
        this.skin = SkinField.of(before);
        this.face = FrontSkin.face(skin, frame);
    }

    /** Prints a section for each scan. */
    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[1]);
        for (String name : Files.readAllLines(work.resolve("scans.txt"))) {
            if (Files.exists(work.resolve(name).resolve("ours-REMOVE/measures.properties"))) {
                Path truth = Path.of(args[0], "truth", name + ".nii.gz");
                new Compare(work.resolve(name), Files.exists(truth) ? Optional.of(truth) : Optional.empty())
                        .print(name, Files.exists(truth));
            }
        }
    }

    private void print(String name, boolean truth) throws Exception {
        for (String method : new String[] {"REMOVE", "REFACE"}) {
            ours(method);
        }
        for (String tool : new String[] {"plastimatch", "elastix", "niftyreg"}) {
            external(tool);
        }
        Cost.Of<Mask> shear = Cost.of(() -> Naive.shear(frame, brain));
        masked(Outcomes.SHEAR, "brain and direction given", shear.value(), shear.cost(), 0);
        Cost.Of<Mask> slab = Cost.of(() -> Naive.slab(frame, before, face));
        masked(Outcomes.SLAB, "direction given", slab.value(), slab.cost(), 0);
        System.out.printf(Locale.ROOT, "%n### %s, %dx%dx%d %s%n%n", name,
                before.geometry().nx(), before.geometry().ny(), before.geometry().nz(),
                before.modality() == Modality.CT ? "CT" : "MR");
        System.out.println(stages());
        Properties p = measures("REMOVE").orElseThrow();
        Ranks ranks = Ranks.read(folder);
        System.out.printf(Locale.ROOT, "Ventail's judgement: %s, confidence %.2f. ", p.getProperty("status"),
                Double.parseDouble(p.getProperty("confidence")));
        System.out.println((truth ? "Brain: known." : "Brain: our own estimate.") + " Face skin before: "
                + Math.round(face.areaCm2()) + " cm²." + ranks.before() + "\n");
        System.out.println(Result.header(ranks));
        rows.forEach(r -> System.out.println(r.row(ranks)));
    }

    private void ours(String method) throws IOException, VentailException {
        Optional<Properties> found = measures(method);
        if (found.isEmpty()) {
            return;
        }
        Properties p = found.get();
        Volume after = NiftiScans.read(folder.resolve("ours-" + method + "/defaced.nii"));
        Mask region = NiftiScans.mask(folder.resolve("ours-" + method + "/mask.nii"));
        int outside = 0;
        int brainLost = 0;
        for (int i = 0; i < after.geometry().size(); i++) {
            if (after.data().get(i) != before.data().get(i)) {
                outside += region.get(i) ? 0 : 1;
                brainLost += brain.get(i) ? 1 : 0;
            }
        }
        double left = face.leftIn(SkinField.of(new Volume(before.geometry(), after.data(), before.rescale(),
                before.modality()), skin.threshold())).areaCm2();
        String tool = "Ventail " + method;
        Optional<Process> whole = Process.of(folder.resolve("ours-" + method + "-once.time"));
        String[] steps = {"second", "first"};
        String[] notes = {"second scan in the JVM", "first scan in the JVM"};
        for (int i = 0; i < steps.length; i++) {
            rows.add(new Result(tool, Cost.parse(p.getProperty(steps[i])), notes[i], 0, brainLost, outside,
                    face.areaCm2(), left));
        }
        if (whole.isPresent()) {
            rows.add(new Result(tool, whole.get().cost(), "whole process, start, reading, writing included",
                    whole.get().peakMb(), brainLost, outside, face.areaCm2(), left));
        }
    }

    private void external(String tool) throws IOException, VentailException {
        Path mask = folder.resolve(tool + "/mask.nii");
        Optional<Process> register = Process.of(folder.resolve(tool + "/register.time"));
        Optional<Process> warp = Process.of(folder.resolve(tool + "/warp.time"));
        if (Files.exists(mask) && register.isPresent() && warp.isPresent()) {
            masked(tool, "register and warp, reading included, masking not", NiftiScans.mask(mask),
                    register.get().cost().plus(warp.get().cost()),
                    Math.max(register.get().peakMb(), warp.get().peakMb()));
        }
    }

    private void masked(String tool, String note, Mask mask, Cost cost, double peakMb) {
        int lost = mask.and(brain).count();
        double left = face.leftIn(SkinField.of(Outcomes.masked(before, mask, tool), skin.threshold())).areaCm2();
        rows.add(new Result(tool, cost, note, peakMb, lost, -1, face.areaCm2(), left));
    }

    private String stages() throws IOException {
        Properties p = measures("REMOVE").orElseThrow();
        return "Ventail, wall and CPU seconds: reading " + p.getProperty("read") + ", writing uncompressed "
                + p.getProperty("write") + ", writing gzip level 6 " + p.getProperty("gzip", "–") + ", after the first edit "
                + p.getProperty("edit", "–") + ", after later ones " + p.getProperty("edits", "–") + " (REFACE: "
                + again("REFACE", "edit") + ", " + again("REFACE", "edits") + ").\n";
    }

    private String again(String method, String step) throws IOException {
        return measures(method).map(p -> p.getProperty(step)).orElse("–");
    }

    private Optional<Properties> measures(String method) throws IOException {
        Path file = folder.resolve("ours-" + method + "/measures.properties");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties p = new Properties();
        try (Reader r = Files.newBufferedReader(file)) {
            p.load(r);
        }
        return Optional.of(p);
    }

    /** What {@code time -f "%e %U %S %M"} wrote. */
    private record Process(Cost cost, double peakMb) {
        static Optional<Process> of(Path file) throws IOException {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            String[] n = lines.get(lines.size() - 1).trim().split(" ");
            return Optional.of(new Process(new Cost(Double.parseDouble(n[0]), Double.parseDouble(n[1])
                    + Double.parseDouble(n[2])), Double.parseDouble(n[3]) / 1024));
        }
    }
}
