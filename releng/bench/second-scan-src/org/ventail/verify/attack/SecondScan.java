package org.ventail.verify.attack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.FoundHead;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.deface.FaceDefacer;
import org.ventail.io.FolderCohortReader;
import org.ventail.phantom.Contrast;
import org.ventail.testkit.IctHeads;
import org.ventail.verify.face.FaceEngine;
import org.ventail.verify.face.Recogniser;
import org.ventail.verify.models.ModelStore;

/** A man scanned on his back and on his face: the rank of his other scan among all other heads, before and after. */
public final class SecondScan {
    private static final String ON_HIS_BACK = "decubitus_male51/HFS";
    private static final String ON_HIS_FACE = "decubitus_male51/HFP";
    private static final List<String> OTHERS = List.of("fnndsc_adi_mprage", "niivue_T1_head_ext2", "seg3d_MR_upperface",
            "vtk_headsq_CT", "xa30_male31_T1");
    private static final int SYNTHETIC = 24;
    private static final double SPACING_MM = 1.5;

    private final FolderCohortReader reader = FolderCohortReader.standard();
    private final FaceDefacer defacer = new FaceDefacer();
    private final HeadDescriber describer;
    private final FaceEngine engine;
    private final Map<String, FacePrint> gallery = new LinkedHashMap<>();

    private SecondScan(FaceEngine engine) {
        this.engine = engine;
        this.describer = new HeadDescriber(engine);
    }

    /** A head that was read and found. */
    private record Found(Volume volume, FoundHead head) {
        HeadRenderer renderer() {
            return HeadRenderer.of(new Scan(volume, head.frame()));
        }
    }

    public static void main(String[] args) throws Exception {
        try (FaceEngine engine = new FaceEngine(ModelStore.standard(), 1)) {
            new SecondScan(engine).measure(Path.of(args[0]));
        }
    }

    private void measure(Path heads) throws Exception {
        Map<String, Found> man = new LinkedHashMap<>();
        for (String scan : List.of(ON_HIS_BACK, ON_HIS_FACE)) {
            man.put(scan, find(heads.resolve(scan)));
            gallery.put(scan, describer.describe(man.get(scan).renderer(), View.gallery(), null));
        }
        for (String other : OTHERS) {
            gallery.put(other, describer.describe(find(heads.resolve(other)).renderer(), View.gallery(), null));
        }
        addSynthetic(heads);
        System.out.println("| scan attacked | his other scan | defaced by | recogniser | rank of " + (gallery.size() - 1)
                + " | distance | nearest other |\n|---|---|---|---|--:|--:|--:|");
        attack(man, ON_HIS_BACK, ON_HIS_FACE);
        attack(man, ON_HIS_FACE, ON_HIS_BACK);
    }

    private Found find(Path folder) throws VentailException, IOException {
        NullProgressMonitor monitor = new NullProgressMonitor();
        Series series = reader.scan(folder, monitor).allSeries().filter(Series::volumetric).findFirst().orElseThrow();
        Volume volume = reader.read(series, monitor);
        return new Found(volume, defacer.find(volume, monitor));
    }

    private void addSynthetic(Path heads) throws Exception {
        IctHeads people = IctHeads.read(heads.resolveSibling(IctHeads.FILE));
        for (int p = 1; p <= SYNTHETIC; p++) {
            Scan scan = people.person(p).scan(Contrast.T1, 2, SPACING_MM);
            gallery.put("synthetic " + p, describer.describe(HeadRenderer.of(scan), View.gallery(), null));
        }
    }

    private void attack(Map<String, Found> man, String attacked, String other) throws VentailException {
        Found scan = man.get(attacked);
        HeadRenderer before = scan.renderer();
        HeadDescriber.Intact intact = describer.see(before, View.probe(), null);
        print(attacked, other, "nothing", intact.print(null));
        for (DefaceOptions.Method method : DefaceOptions.Method.values()) {
            DefacedVolume defaced = defacer.deface(scan.volume(), scan.head(), DefaceOptions.DEFAULT.withMethod(method), null);
            HeadRenderer after = before.after(new Scan(defaced.volume(), defaced.frame()));
            print(attacked, other, method.name(), intact.after(after, null));
        }
    }

    private void print(String attacked, String other, String method, FacePrint print) {
        for (Recogniser r : engine.recognisers()) {
            double own = print.distance(r, gallery.get(other));
            double[] others = gallery.entrySet().stream().filter(e -> !e.getKey().equals(attacked) && !e.getKey().equals(other))
                    .mapToDouble(e -> print.distance(r, e.getValue())).sorted().toArray();
            long nearer = Arrays.stream(others).filter(d -> d <= own).count();
            System.out.printf("| %s | %s | %s | %s | %d | %.3f | %.3f |%n", attacked, other, method, r.id(), nearer + 1, own,
                    others[0]);
        }
    }
}
