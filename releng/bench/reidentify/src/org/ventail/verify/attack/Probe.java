package org.ventail.verify.attack;

import java.util.List;
import java.util.Map;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Recipe;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.deface.Defacer;
import org.ventail.api.deface.FoundHead;
import org.ventail.api.model.Mask;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.deface.FaceDefacer;
import org.ventail.phantom.Contrast;
import org.ventail.render.SkinField;
import org.ventail.testkit.IctHeads;
import org.ventail.verify.face.FaceEngine;
import org.ventail.verify.face.Recogniser;
import org.ventail.verify.restore.RestoredScans.Restored;
import org.ventail.verify.shape.ShapeProbe;

/** One person's first visit, attacked after each method. */
final class Probe {
    private static final long VISIT = 1;
    private static final double SPACING_MM = 1.25;
    /** The poses of the shipped attack, under the first of its lights: a third of the work, hardly less found. */
    private static final List<View> VIEWS = View.probe().subList(0, 9);
    private final Defacer defacer = new FaceDefacer();
    private final FaceEngine engine;
    private final Scan scan;
    private final Mask region;
    private final FoundHead head;
    private final SkinField skin;
    private final HeadRenderer before;
    private final HeadDescriber.Intact intact;

    Probe(IctHeads.Person person, FaceEngine engine) throws VentailException {
        this.engine = engine;
        Volume volume = person.scan(Contrast.T1, VISIT, SPACING_MM).volume();
        head = defacer.find(volume, null);
        DefacedVolume removed = defacer.deface(volume, head, DefaceOptions.DEFAULT.withMethod(
                DefaceOptions.Method.REMOVE), null);
        region = removed.face();
        scan = new Scan(volume, removed.frame());
        skin = SkinField.of(volume);
        before = HeadRenderer.of(scan);
        intact = new HeadDescriber(engine).see(before, VIEWS, null);
    }

    /**
     * Attacks what a method leaves.
     *
     * @param teachers to attack with a restored face, too; may be null
     */
    void attack(Method method, People people, Teachers teachers, int person, Table table) throws VentailException {
        Volume after;
        try {
            after = method.work().apply(scan, skin, defacer, head);
        } catch (VentailException e) {
            table.refused(method.name(), e.problem().message());
            return;
        }
        attack(method.name(), after, people, person, table);
        if (teachers != null && method.isOurs()) {
            Volume original = scan.volume();
            Mask changed = Mask.of(original.geometry(), i -> original.data().get(i) != after.data().get(i));
            restored(method.name() + Table.RESTORED, teachers, defaced(after, changed), people, person, table);
            if (teachers.guess()) {
                DefacedVolume guess = defaced(after, method.guessed(defacer, after));
                restored(method.name() + Table.GUESSED, teachers, guess, people, person, table);
            }
        }
    }

    private void restored(String name, Teachers teachers, DefacedVolume defaced, People people, int person, Table table)
            throws VentailException {
        for (Restored r : teachers.restore(scan.volume(), defaced, person)) {
            attack(name + r.restorer(), r.scan().volume(), people, person, table);
        }
    }

    private DefacedVolume defaced(Volume after, Mask changed) {
        return new DefacedVolume(after, changed, Mask.empty(scan.volume().geometry()), region, scan.frame(),
                Status.DEFACED, new Recipe("bench", "1", Map.of(), 1), List.of());
    }

    private void attack(String name, Volume after, People people, int person, Table table) throws VentailException {
        Scan defaced = new Scan(after, scan.frame());
        FacePrint print = intact.after(before.after(defaced), null);
        for (Recogniser r : engine.recognisers()) {
            table.add(name, r.id(), people.byFace(g -> print.distance(r, g)), person - 1);
        }
        ShapeProbe shape = ShapeProbe.of(defaced, region, null);
        table.add(name, "icp-face", people.byShape(shape::faceDistance), person - 1);
        table.add(name, "icp-head (upper bound)", people.byShape(shape::headDistance), person - 1);
    }
}
