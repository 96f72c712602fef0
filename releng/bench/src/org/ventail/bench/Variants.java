package org.ventail.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.deface.Defacer;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.deface.FaceDefacer;

/**
 * Defaces every scan as it is, stored in other ways, tilted, and with a header that lies, and prints a table:
 * {@code Variants DATA [PART-OF-A-NAME]}. Exit code 1 when a promise is broken: a voxel of the brain or outside the
 * region changed, a lie not reported, a control judged wrongly.
 */
public final class Variants {
    private final Defacer defacer = new FaceDefacer();
    private int broken;

    private Variants() {
    }

    /** Prints the table. */
    public static void main(String[] args) throws Exception {
        Variants run = new Variants();
        System.out.println("| scan | stored | status | confidence | brain voxels changed | outside changed "
                + "| overlap with the straight one | s | CPU s | |\n|---|---|---|--:|--:|--:|--:|--:|--:|---|");
        for (Scan scan : Scan.all(Path.of(args[0]))) {
            if (args.length < 2 || scan.name().contains(args[1])) {
                Path truth = Path.of(args[0], "truth", scan.name() + ".nii.gz");
                run.print(scan, Files.exists(truth) ? NiftiScans.mask(truth) : null);
            }
        }
        System.out.println("\n" + (run.broken == 0 ? "No promise is broken." : run.broken + " promises are broken."));
        System.exit(run.broken == 0 ? 0 : 1);
    }

    private void print(Scan scan, Mask brain) throws Exception {
        DefacedVolume straight = null;
        for (Variant v : Variant.of(scan.volume())) {
            if (scan.kind() != Scan.Kind.HEAD && v.lie()) {
                continue;
            }
            Cost.Of<DefacedVolume> run = Cost.of(() -> deface(v.volume()));
            DefacedVolume r = run.value();
            straight = straight == null ? r : straight;
            int lost = brainChanged(r, brain, v);
            int outside = outside(v.volume(), r);
            String verdict = broken(scan.kind(), v, r, lost, outside);
            broken += verdict.isEmpty() ? 0 : 1;
            verdict += verdict.isEmpty() && scan.kind() == Scan.Kind.HEAD ? noted(v, r, straight) : "";
            System.out.printf(Locale.ROOT, "| %s | %s | %s | %.2f | %d | %d | %s | %.2f | %.2f | %s |%n", scan.name(),
                    v.name(), r.status(), r.recipe().confidence(), lost, outside,
                    overlap(straight.changed(), r.changed(), v.toVariant()), run.cost().wallS(), run.cost().cpuS(),
                    verdict);
        }
    }

    private DefacedVolume deface(Volume v) throws VentailException {
        return defacer.deface(v, DefaceOptions.DEFAULT, new NullProgressMonitor());
    }

    /** What is no broken promise, because a person will look, and no good result either. */
    private static String noted(Variant v, DefacedVolume r, DefacedVolume straight) {
        if (r.status() == Status.NO_HEAD || r.status() == Status.NOTHING_LEFT) {
            return "face missed, sent to review";
        }
        return v.lie() || r.status() == straight.status() ? "" : "judged otherwise than as it is";
    }

    private static String broken(Scan.Kind kind, Variant v, DefacedVolume r, int lost, int outside) {
        if (lost > 0 || outside > 0) {
            return "**BROKEN: changed what must not change**";
        }
        if (kind == Scan.Kind.DEFACED_BEFORE && r.status() != Status.NOTHING_LEFT
                || kind == Scan.Kind.NO_HEAD && r.status() != Status.NO_HEAD) {
            return "**BROKEN: control judged wrongly**";
        }
        boolean trusted = r.status() == Status.DEFACED;
        return v.lie() && trusted ? "**BROKEN: lie not reported**" : "";
    }

    /** Against the truth where it is known, else against the run's own estimate. */
    private static int brainChanged(DefacedVolume r, Mask truth, Variant v) {
        if (truth == null) {
            return r.changed().and(r.brain()).count();
        }
        Geometry g = truth.geometry();
        Affine back = v.toVariant().inverse();
        Geometry own = r.changed().geometry();
        int n = 0;
        for (int i = r.changed().nextSet(0); i >= 0; i = r.changed().nextSet(i + 1)) {
            n += holds(truth, g, back, i % own.nx(), i / own.nx() % own.ny(), i / (own.nx() * own.ny())) ? 1 : 0;
        }
        return n;
    }

    private static boolean holds(Mask mask, Geometry g, Affine m, int x, int y, int z) {
        int i = (int) Math.round(m.x(x, y, z));
        int j = (int) Math.round(m.y(x, y, z));
        int k = (int) Math.round(m.z(x, y, z));
        return g.contains(i, j, k) && mask.get(i, j, k);
    }

    private static int outside(Volume before, DefacedVolume r) {
        int n = 0;
        for (int i = 0; i < before.data().length(); i++) {
            boolean same = Double.compare(before.data().get(i), r.volume().data().get(i)) == 0;
            n += same || r.changed().get(i % before.geometry().size()) ? 0 : 1;
        }
        return n;
    }

    /** Dice coefficient of two regions, looked up voxel by voxel of the first one's grid where both grids are. */
    private static String overlap(Mask straight, Mask other, Affine toOther) {
        Geometry g = straight.geometry();
        Geometry o = other.geometry();
        int both = 0;
        int sum = 0;
        for (int i = 0; i < g.size(); i++) {
            int x = i % g.nx();
            int y = i / g.nx() % g.ny();
            int z = i / (g.nx() * g.ny());
            int p = (int) Math.round(toOther.x(x, y, z));
            int q = (int) Math.round(toOther.y(x, y, z));
            int r = (int) Math.round(toOther.z(x, y, z));
            if (o.contains(p, q, r)) {
                boolean a = straight.get(i);
                boolean b = other.get(p, q, r);
                both += a && b ? 1 : 0;
                sum += (a ? 1 : 0) + (b ? 1 : 0);
            }
        }
        return sum == 0 ? "–" : String.format(Locale.ROOT, "%.3f", 2.0 * both / sum);
    }
}
