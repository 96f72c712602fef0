package org.ventail.verify.attack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Volume;
import org.ventail.bench.NiftiScans;
import org.ventail.bench.Ours;
import org.ventail.bench.Outcomes;
import org.ventail.testkit.IctHeads;
import org.ventail.verify.face.FaceEngine;
import org.ventail.verify.face.Recogniser;
import org.ventail.verify.models.ModelStore;
import org.ventail.verify.shape.ShapePrint;
import org.ventail.verify.shape.ShapeProbe;

/**
 * Attacks what the pipelines of the bench left of each head: {@code RankHeads WORK CACHE STRANGERS}. The gallery is all
 * heads of the bench and that many synthetic people. Where a person was scanned twice, the other scan is the right one
 * to find; else it is the very scan before defacing, which makes it as easy as can be. Writes {@code ranks.tsv} beside
 * each scan.
 */
public final class RankHeads {
    /** The poses of the shipped attack under the first of its lights. */
    private static final List<View> VIEWS = View.probe().subList(0, 9);

    private RankHeads() {
    }

    /** A head of the bench as it was. */
    private record Known(String name, String person, Path folder, Scan scan, FacePrint face, ShapePrint shape,
            HeadDescriber.Intact intact, HeadRenderer before) {
    }

    /** Attacks. */
    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[0]);
        IctHeads heads = IctHeads.read(Path.of(System.getenv("VENTAIL_DATA")).resolve(IctHeads.FILE));
        try (FaceEngine engine = new FaceEngine(ModelStore.standard(), 1)) {
            People strangers = new People(heads, engine, Files.createDirectories(Path.of(args[1])),
                    Integer.parseInt(args[2]));
            List<Known> known = new ArrayList<>();
            for (String name : Files.readAllLines(work.resolve("scans.txt"))) {
                Path folder = work.resolve(name);
                if (Files.exists(folder.resolve("ours-REMOVE/measures.properties")) && !name.contains("512x512")) {
                    known.add(known(name, folder, engine));
                }
            }
            for (Known k : known) {
                attack(k, known, strangers, engine);
            }
        }
    }

    private static Known known(String name, Path folder, FaceEngine engine) throws Exception {
        Volume volume = Ours.read(folder);
        HeadFrame frame = Ours.frame(folder);
        Scan scan = new Scan(volume, frame);
        HeadDescriber describer = new HeadDescriber(engine);
        HeadRenderer before = HeadRenderer.of(scan);
        return new Known(name, name.replaceAll("_[0-9]$", ""), folder, scan,
                describer.describe(before, View.gallery(), null), ShapePrint.of(scan, null),
                describer.see(before, VIEWS, null), before);
    }

    private static void attack(Known k, List<Known> known, People strangers, FaceEngine engine) throws Exception {
        boolean twice = known.stream().filter(o -> o.person().equals(k.person())).count() > 1;
        List<Known> gallery = known.stream().filter(o -> o.person().equals(k.person()) ? twice == (o != k)
                : !o.name().endsWith("_2")).toList();
        int right = 0;
        while (!gallery.get(right).person().equals(k.person())) {
            right++;
        }
        int of = gallery.size() + strangers.size();
        Map<String, Volume> outcomes = new LinkedHashMap<>(Map.of("before", k.scan().volume()));
        outcomes.putAll(Outcomes.of(k.folder(), k.scan().volume(), k.scan().frame()));
        Mask region = NiftiScans.mask(k.folder().resolve("ours-REMOVE/face.nii"));
        StringBuilder out = new StringBuilder();
        engine.recognisers().forEach(r -> out.append("rank of ").append(of).append(", ").append(r.id()).append('\t'));
        out.append("rank of ").append(of).append(", face shape");
        out.append(twice ? " (another scan is to be found)" : "").append('\n');
        for (Map.Entry<String, Volume> e : outcomes.entrySet()) {
            Scan after = new Scan(e.getValue(), k.scan().frame());
            out.append(e.getKey());
            FacePrint print = k.intact().after(k.before().after(after), null);
            for (Recogniser r : engine.recognisers()) {
                out.append('\t').append(rank(gallery.stream().mapToDouble(g -> print.distance(r, g.face())).toArray(),
                        strangers.byFace(g -> print.distance(r, g)), right));
            }
            ShapeProbe shape = ShapeProbe.of(after, region, null);
            out.append('\t').append(rank(gallery.stream().mapToDouble(g -> shape.faceDistance(g.shape())).toArray(),
                    strangers.byShape(shape::faceDistance), right)).append('\n');
        }
        Files.writeString(k.folder().resolve("ranks.tsv"), out);
        System.err.println("bench: ranks of " + k.name());
    }

    private static String rank(double[] known, double[] strangers, int right) {
        double[] all = DoubleStream.concat(Arrays.stream(known), Arrays.stream(strangers)).toArray();
        double d = all[right];
        if (Double.isInfinite(d)) {
            return "nothing left";
        }
        return Long.toString(1 + Arrays.stream(all).filter(o -> o < d).count());
    }
}
