package org.ventail.verify.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.check.GalleryEntry;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.verify.attack.RecogniserOutcome.Match;
import org.ventail.verify.face.FaceEngine;
import org.ventail.verify.face.Recogniser;
import org.ventail.verify.models.ModelStore;

/**
 * Tries to name a defaced head: renders it, describes what is left of the face and searches it among the original of
 * the same person, other people and synthetic strangers. Holds the loaded models: make one, use it
 * from any thread, close it.
 */
public final class FaceAttack implements AutoCloseable {
    /** People a gallery has at least; synthetic strangers fill it up. */
    public static final int MINIMUM_GALLERY = 31;
    private final FaceEngine engine;
    private final HeadDescriber describer;
    private final Decoys decoys;
    private final Calibration calibration = Calibration.shipped();
    private final PrintCache prints = new PrintCache();
    private final int minimumGallery;

    /**
     * Loads the models.
     *
     * @param cache folder for the prints of the synthetic strangers
     * @throws VentailException if a model is missing or altered
     */
    public FaceAttack(ModelStore models, Path cache) throws VentailException {
        this(models, cache, MINIMUM_GALLERY);
    }

    /**
     * Loads the models.
     *
     * @param minimumGallery people a gallery has at least
     * @throws VentailException as above
     */
    public FaceAttack(ModelStore models, Path cache, int minimumGallery) throws VentailException {
        this.minimumGallery = minimumGallery;
        // One thread a run: the views are described side by side.
        engine = new FaceEngine(models, 1);
        describer = new HeadDescriber(engine);
        decoys = new Decoys(engine, cache);
    }

    /** What its numbers are made with, for a report that is to be repeated: digests, and the seeds of the strangers. */
    public Map<String, String> madeWith() {
        Map<String, String> all = new TreeMap<>();
        engine.models().forEach(m -> all.put("model " + m.fileName(), ModelStore.pinned(m).hex()));
        all.put("calibration", Calibration.digest());
        all.put("renderer, views and models", decoys.madeWith());
        all.put("seeds of the decoys", "1 to " + (minimumGallery - 1));
        return all;
    }

    /** With the models and the cache folder of this installation. */
    public static FaceAttack standard() throws VentailException {
        return new FaceAttack(ModelStore.standard(), ModelStore.home().resolve("cache").resolve("face-prints"));
    }

    /**
     * Attacks one head.
     *
     * @param original the scan before
     * @param defaced the scan as it would leave, with the same frame
     * @param others scans of other people
     * @throws VentailException if a gallery scan cannot be read or a model fails
     * @throws org.eclipse.core.runtime.OperationCanceledException within a view of a cancel
     */
    public AttackReport run(Scan original, Scan defaced, List<GalleryEntry> others, IProgressMonitor monitor)
            throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, "Face recognition", 100);
        return target(original, others, View.probe(), progress.split(70)).attack(defaced, progress.split(30));
    }

    /**
     * Attacks one head by scans of other people and by photographs: those of the person, among those of others and
     * synthetic strangers. Without a photograph of the person like the attack by scans alone.
     *
     * @param person id of the person, as the photographs are named
     * @throws VentailException as above, or if a photograph cannot be read or shows no face
     */
    AttackReport run(Scan original, Scan defaced, List<GalleryEntry> others, PortraitFolder portraits, String person,
            IProgressMonitor monitor) throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, "Face recognition", 110);
        Optional<Gallery> gallery = portraits(portraits, person, progress.split(10));
        return target(original, others, View.probe(), progress.split(70)).with(gallery).attack(defaced, progress.split(30));
    }

    private Optional<Gallery> portraits(PortraitFolder folder, String person, IProgressMonitor monitor)
            throws VentailException {
        Map<String, List<Path>> people = new TreeMap<>(folder.people());
        SubMonitor progress = SubMonitor.convert(monitor, people.size() + 10);
        List<Path> own = people.remove(person);
        if (own == null) {
            return Optional.empty();
        }
        FacePrint self = print(own, progress.split(1));
        List<Stranger> others = new ArrayList<>();
        for (Map.Entry<String, List<Path>> p : people.entrySet()) {
            others.add(new Stranger(p.getKey(), print(p.getValue(), progress.split(1)), false));
        }
        others.addAll(decoys.first(Math.max(0, minimumGallery - 1 - others.size()), progress.split(10)));
        return Optional.of(new Gallery(self, others));
    }

    private FacePrint print(List<Path> photographs, IProgressMonitor monitor) throws VentailException {
        List<FacePrint> all = new ArrayList<>();
        for (Path file : photographs) {
            SubMonitor.convert(monitor).split(1);
            String key = PortraitFolder.key(file);
            Optional<FacePrint> known = prints.get(key);
            all.add(known.isPresent() ? known.get() : print(file));
            prints.put(key, all.get(all.size() - 1));
        }
        return FacePrint.merge(all);
    }

    private FacePrint print(Path photograph) throws VentailException {
        return describer.describe(PortraitFolder.read(photograph))
                .orElseThrow(() -> new VentailException(Problem.error("portrait.no-face", "No face is found on a portrait.",
                        photograph, "Turn it upright, take a clearer one, or take it away.")));
    }

    /**
     * Gets to know a person and the people it may be mistaken for, to attack what is left of it as often as needed.
     *
     * @param original the scan before
     * @param others scans of other people
     * @param views from where the person is looked at
     * @throws VentailException if a gallery scan cannot be read or a model fails
     * @throws org.eclipse.core.runtime.OperationCanceledException within a view of a cancel
     */
    public FaceTarget target(Scan original, List<GalleryEntry> others, List<View> views, IProgressMonitor monitor)
            throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, 100);
        List<Stranger> strangers = strangers(FieldOfView.of(original), others, progress.split(70));
        return among(strangers, original, views, progress.split(30));
    }

    FaceTarget among(List<Stranger> strangers, Scan original, List<View> views, IProgressMonitor monitor)
            throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, 30);
        long start = System.nanoTime();
        HeadRenderer before = HeadRenderer.of(original);
        progress.split(5);
        Gallery gallery = new Gallery(describer.describe(before, View.gallery(), progress.split(10)), strangers);
        HeadDescriber.Intact intact = describer.see(before, views, progress.split(10));
        FacePrint print = intact.print(progress.split(5));
        return new FaceTarget(this, gallery, before, intact, print, search(gallery, print), System.nanoTime() - start,
                Optional.empty());
    }

    /** By recogniser: the right person among the others. */
    Map<String, Match> search(Gallery gallery, FacePrint print) {
        Map<String, Match> found = new HashMap<>();
        for (Recogniser r : engine.recognisers()) {
            found.put(r.id(), gallery.search(r, print));
        }
        return found;
    }

    List<RecogniserOutcome> outcomes(Gallery gallery, Map<String, Match> before, FacePrint after) {
        List<RecogniserOutcome> all = new ArrayList<>();
        for (Recogniser r : engine.recognisers()) {
            all.add(new RecogniserOutcome(r.id(), before.get(r.id()), gallery.search(r, after),
                    calibration.threshold(r)));
        }
        return all;
    }

    /** Other people, filled up with synthetic ones; where the face is cut off, also with ones cut off alike. */
    private List<Stranger> strangers(FieldOfView view, List<GalleryEntry> others, IProgressMonitor monitor)
            throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, others.size() + 10);
        List<Stranger> all = new ArrayList<>();
        for (GalleryEntry e : others) {
            all.add(new Stranger(e.id(), print(e, progress.split(1)), false));
        }
        if (!view.holdsTheFace()) {
            all.addAll(decoys.within(view, minimumGallery - 1, progress.split(10)));
            return all;
        }
        long people = others.stream().map(GalleryEntry::id).distinct().count();
        int missing = (int) Math.max(0, minimumGallery - 1 - people);
        all.addAll(decoys.first(missing, progress.split(10)));
        return all;
    }

    private FacePrint print(GalleryEntry entry, IProgressMonitor monitor) throws VentailException {
        String key = entry.id() + "\n" + entry.key();
        Optional<FacePrint> known = prints.get(key);
        if (known.isPresent()) {
            return known.get();
        }
        FacePrint made = describer.describe(HeadRenderer.of(entry.source().read()), View.gallery(), monitor);
        prints.put(key, made);
        return made;
    }

    @Override
    public void close() throws VentailException {
        engine.close();
    }
}
