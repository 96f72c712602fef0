package org.ventail.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefaceOptions.Method;
import org.ventail.api.deface.DefaceOptions.Part;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.Defacer;
import org.ventail.api.deface.FoundHead;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.deface.FaceDefacer;
import org.ventail.io.nifti.NiftiFiles;

/**
 * Measures our defacer in a machine of its own: {@code Ours SCAN-FOLDER METHOD [once]}. It reads, defaces (the first
 * scan of this machine), writes; and unless {@code once}, defaces again (the second), and after edits of one option.
 * Results and {@code measures.properties} go to {@code SCAN-FOLDER/ours-METHOD}.
 */
public final class Ours {
    private static final IProgressMonitor NONE = new NullProgressMonitor();
    private final Properties measures = new Properties();

    private Ours() {
    }

    /** Measures. */
    public static void main(String[] args) throws Exception {
        Method method = Method.valueOf(args[1]);
        Path scan = Path.of(args[0]);
        new Ours().measure(scan, method, Files.createDirectories(scan.resolve("ours-" + method)), args.length > 2);
    }

    private void measure(Path scan, Method method, Path out, boolean once) throws Exception {
        Volume volume = timed("read", () -> read(scan));
        Defacer defacer = new FaceDefacer();
        DefaceOptions options = DefaceOptions.DEFAULT.withMethod(method);
        write(first(volume, defacer, options, out), out);
        if (!once) {
            // One method after the other: a variable keeps its object as long as its method runs, used or not.
            again(volume, defacer, options, out);
            edited(volume, defacer.find(volume, NONE), defacer, options);
        }
        try (Writer w = Files.newBufferedWriter(out.resolve("measures.properties"))) {
            measures.store(w, null);
        }
    }

    /** What of a result is written when the result itself is let go. */
    private record Masks(Mask changed, Mask brain, Mask face) {
    }

    private Masks first(Volume volume, Defacer defacer, DefaceOptions options, Path out) throws Exception {
        DefacedVolume done = timed("first", () -> defacer.deface(volume, options, NONE));
        timed("write", () -> NiftiFiles.write(done.volume(), out.resolve("defaced.nii"), NONE));
        facts(done);
        return new Masks(done.changed(), done.brain(), done.face());
    }

    private static void write(Masks masks, Path out) throws VentailException {
        mask(masks.changed(), out.resolve("mask.nii"));
        mask(masks.brain(), out.resolve("brain.nii"));
        mask(masks.face(), out.resolve("face.nii"));
    }

    /** Keeps no result while the next is made: the heap is measured, too. */
    private void again(Volume volume, Defacer defacer, DefaceOptions options, Path out) throws Exception {
        DefacedVolume done = timed("second", () -> defacer.deface(volume, options, NONE));
        timed("gzip", () -> NiftiFiles.write(done.volume(), out.resolve("defaced.nii.gz"), NONE));
    }

    private void edited(Volume volume, FoundHead head, Defacer defacer, DefaceOptions options) throws Exception {
        defacer.deface(volume, head, options, NONE);
        timed("edit", () -> defacer.deface(volume, head, options.without(Part.EARS), NONE));
        List<Cost> next = new ArrayList<>();
        for (DefaceOptions edited : List.of(options.without(Part.TEETH), options.without(Part.EYES),
                options.without(Part.EARS).without(Part.TEETH), options.without(Part.TEETH).without(Part.EYES),
                options.without(Part.EARS).without(Part.EYES))) {
            next.add(Cost.of(() -> defacer.deface(volume, head, edited, NONE).status()).cost());
        }
        next.sort(Comparator.comparingDouble(Cost::wallS));
        measures.setProperty("edits", next.get(next.size() / 2).toString());
    }

    /** A scan of a folder that {@link Prepare} made. */
    public static Volume read(Path folder) throws VentailException, IOException {
        Volume v = NiftiScans.read(folder.resolve("scan.nii"));
        Modality modality = Modality.valueOf(Files.readString(folder.resolve("modality")));
        return new Volume(v.geometry(), v.data(), v.rescale(), modality, v.timePoints());
    }

    /** Where the head of a scan looks, as the first method found it. */
    public static HeadFrame frame(Path folder) throws IOException {
        Properties p = new Properties();
        try (Reader r = Files.newBufferedReader(folder.resolve("ours-REMOVE/measures.properties"))) {
            p.load(r);
        }
        String[] n = p.getProperty("frame").split(" ");
        double[] v = new double[n.length];
        for (int i = 0; i < v.length; i++) {
            v[i] = Double.parseDouble(n[i]);
        }
        return new HeadFrame(new Point3(v[0], v[1], v[2]), new Point3(v[3], v[4], v[5]), new Point3(v[6], v[7], v[8]),
                v[9]);
    }

    private <T> T timed(String step, java.util.concurrent.Callable<T> work) throws Exception {
        Cost.Of<T> done = Cost.of(work);
        measures.setProperty(step, done.cost().toString());
        return done.value();
    }

    private void facts(DefacedVolume done) {
        measures.setProperty("status", done.status().name());
        measures.setProperty("confidence", Double.toString(done.recipe().confidence()));
        HeadFrame f = done.frame();
        measures.setProperty("frame", text(f.centerLps()) + " " + text(f.anterior()) + " " + text(f.superior()) + " "
                + f.radiusMm());
    }

    private static String text(Point3 p) {
        return p.x() + " " + p.y() + " " + p.z();
    }

    private static void mask(Mask mask, Path file) throws VentailException {
        NiftiFiles.write(new Volume(mask.geometry(), new VoxelData.Bytes(mask.toBytes(), false), Rescale.NONE,
                Modality.OTHER), file, NONE);
    }
}
