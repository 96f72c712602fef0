package org.ventail.ui.work;

import java.util.Optional;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.FoundHead;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.ui.studio.DefaceEffect;
import org.ventail.ui.studio.Scan;
import org.ventail.workflow.HandMarks;
import org.ventail.workflow.Pipeline;

/** Defaces the scan in memory; a head that was found before is not looked for again. */
final class Defacing {
    private static final double NANOS = 1e9;

    private Defacing() {
    }

    static Scan of(Pipeline engine, Scan scan, DefaceOptions options, TaskMonitor monitor) throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, 100);
        long start = System.nanoTime();
        FoundHead head = scan.effect().isPresent() ? scan.effect().get().head()
                : engine.find(scan.before(), progress.split(60));
        long found = System.nanoTime();
        DefacedVolume done = engine.deface(scan.before(), head, marked(options, scan.marks()), progress.split(40));
        long changed = System.nanoTime();
        double findSeconds = scan.effect().map(DefaceEffect::findSeconds).orElse((found - start) / NANOS);
        return scan.withAfter(done, new DefaceEffect(head, findSeconds, (changed - found) / NANOS,
                DefaceEffect.changedIn(done.brain(), scan.before().data(), done)));
    }

    /** A first look: the same on fewer voxels where there are many and the head is known, else all of it. */
    static Scan glance(Pipeline engine, Scan scan, DefaceOptions options, TaskMonitor monitor) throws VentailException {
        Thinned thinned = Thinned.of(scan.before().geometry());
        if (scan.effect().isEmpty() || !thinned.coarser()) {
            return of(engine, scan, options, monitor);
        }
        DefaceEffect known = scan.effect().get();
        Volume few = thinned.of(scan.before());
        Optional<HandMarks> marks = scan.marks().filter(m -> !m.isEmpty())
                .map(m -> new HandMarks(thinned.of(m.spare()), thinned.of(m.take())));
        DefacedVolume done = engine.deface(few, known.head(), marked(options, marks), monitor);
        return scan.withAfter(done, new DefaceEffect(known.head(), known.findSeconds(), known.changeSeconds(),
                DefaceEffect.changedIn(done.brain(), few.data(), done)));
    }

    private static DefaceOptions marked(DefaceOptions options, Optional<HandMarks> marks) {
        DefaceOptions spared = marks.filter(m -> !m.spare().isEmpty()).map(m -> options.keeping(m.spare())).orElse(options);
        return marks.filter(m -> !m.take().isEmpty()).map(m -> spared.alsoRemoving(m.take())).orElse(spared);
    }
}
