package org.ventail.verify.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.Volume;
import org.ventail.deface.FaceDefacer;
import org.ventail.phantom.Contrast;
import org.ventail.testkit.IctHeads;
import org.ventail.verify.face.FaceEngine;
import org.ventail.verify.models.ModelStore;
import org.ventail.verify.shape.ShapeGallery;
import org.ventail.verify.shape.ShapeTarget;

/**
 * Times the attack of one scan: {@code AttackBench CACHE KNOWN LARGEST}. The gallery begins with people of the morphable head
 * whose prints are in the cache (made by releng/bench/reidentify); larger ones are these, changed a little at random, since
 * how long a search takes does not depend on whom it finds. Prints a table in Markdown.
 */
public final class AttackBench {
    private static final int[] SIZES = {10, 100, 1000, 10_000};
    private static final int RUNS = 3;
    private static final int RENDERS = 120;
    private static final double NOISE = 0.02;
    private final FaceAttack faces;
    private final List<Stranger> strangers = new ArrayList<>();
    private final ShapeGallery shapes;
    private final Scan original;
    private final DefacedVolume defaced;

    private AttackBench(FaceAttack faces, Path cache, int known, int largest) throws Exception {
        this.faces = faces;
        IctHeads heads = IctHeads.read(Path.of(System.getenv("VENTAIL_DATA")).resolve(IctHeads.FILE));
        Volume volume = heads.person(1).scan(Contrast.T1, 1, 1.25).volume();
        defaced = new FaceDefacer().deface(volume, DefaceOptions.DEFAULT, null);
        original = new Scan(volume, defaced.frame());
        shapes = new ShapeGallery(cache, known, largest);
        Random random = new Random(1);
        for (int i = 0; i < largest; i++) {
            FacePrint print = new PrintFile(cache.resolve("face-" + (i % known + 1))).read().orElseThrow();
            strangers.add(new Stranger("person-" + (i + 1), i < known ? print : moved(print, random), false));
        }
    }

    public static void main(String[] args) throws Exception {
        int largest = Integer.parseInt(args[2]);
        Path cache = Path.of(args[0]);
        try (FaceAttack faces = new FaceAttack(ModelStore.standard(), cache)) {
            AttackBench bench = new AttackBench(faces, cache, Integer.parseInt(args[1]), largest);
            System.out.println("| attack | gallery | wall s | CPU s | of it: face s | shape s | rank by face | rank by shape |");
            System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|");
            bench.rows(Arrays.stream(SIZES).filter(size -> size <= largest).toArray());
            System.out.println();
            bench.recheck(Math.min(1000, largest));
            bench.renders();
        }
    }

    private static FacePrint moved(FacePrint print, Random random) {
        Map<String, List<float[]>> all = new HashMap<>();
        print.descriptions().forEach((id, views) -> all.put(id, views.stream().map(v -> noisy(v, random)).toList()));
        return new FacePrint(all, print.views(), print.detected());
    }

    private static float[] noisy(float[] v, Random random) {
        float[] other = v.clone();
        double norm = Math.sqrt(IntStream.range(0, v.length).mapToDouble(i -> v[i] * v[i]).sum());
        for (int i = 0; i < v.length; i++) {
            other[i] += (float) (NOISE * norm * random.nextGaussian());
        }
        return other;
    }

    /** What one attack took and said: seconds of wall and CPU, of them for faces and for shape, ranks. */
    private double[] whole(int size) throws Exception {
        double cpu = Cpu.seconds();
        long start = System.nanoTime();
        List<Stranger> others = strangers.subList(1, size);
        AttackReport face = faces.among(others, original, View.probe(), null)
                .attack(new Scan(defaced.volume(), defaced.frame()), null);
        double byFace = (System.nanoTime() - start) / 1e9;
        ShapeTarget target = shapes.target(original, defaced.face(), size, 0);
        int shape = target.attack(new Scan(defaced.volume(), defaced.frame()), null).rank();
        double wall = (System.nanoTime() - start) / 1e9;
        return new double[] {wall, Cpu.seconds() - cpu, byFace, wall - byFace, face.worstRank(), shape};
    }

    /** All sizes in turn, as often as {@link #RUNS}, so that what else the machine does slows down all alike. */
    private void rows(int[] sizes) throws Exception {
        double[][] best = new double[sizes.length][];
        whole(sizes[sizes.length - 1]);
        whole(sizes[sizes.length - 1]);
        for (int r = 0; r < RUNS; r++) {
            for (int i = 0; i < sizes.length; i++) {
                double[] run = whole(sizes[i]);
                best[i] = best[i] == null ? run : least(best[i], run);
            }
        }
        for (int i = 0; i < sizes.length; i++) {
            double[] b = best[i];
            System.out.printf(Locale.ROOT, "| one scan, %d views | %d | %.2f | %.2f | %.2f | %.2f | %.0f | %.0f |%n",
                    View.probe().size(), sizes[i], b[0], b[1], b[2], b[3], b[4], b[5]);
        }
    }

    private static double[] least(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> Math.min(a[i], b[i])).toArray();
    }

    /** One view of an edited scan, from its voxels to the ranks. */
    private void recheck(int size) throws Exception {
        FaceTarget target = faces.among(strangers.subList(1, size), original, List.of(View.FRONT), null);
        double best = Double.POSITIVE_INFINITY;
        for (int r = 0; r < 3 * RUNS; r++) {
            long start = System.nanoTime();
            target.attack(new Scan(defaced.volume(), defaced.frame()), null);
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        System.out.printf(Locale.ROOT, "Re-check of one view after an edit, gallery of %d: %.2f s.%n", size, best);
    }

    private void renders() {
        HeadRenderer head = HeadRenderer.of(original);
        List<View> views = View.probe();
        double best = 0;
        for (int r = 0; r < RUNS; r++) {
            long start = System.nanoTime();
            IntStream.range(0, RENDERS).parallel().forEach(i -> head.picture(views.get(i % views.size()), null));
            best = Math.max(best, RENDERS / ((System.nanoTime() - start) / 1e9));
        }
        System.out.printf(Locale.ROOT, "Renders: %.0f views a second of %dx%d, light and pose new each time.%n", best, View.SIZE,
                View.SIZE);
    }
}
