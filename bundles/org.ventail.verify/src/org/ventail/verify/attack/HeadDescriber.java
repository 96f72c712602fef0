package org.ventail.verify.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.ventail.api.model.VentailException;
import org.ventail.verify.face.FaceBox;
import org.ventail.verify.face.FaceEngine;
import org.ventail.verify.face.FaceImage;
import org.ventail.verify.face.Landmarks;
import org.ventail.verify.face.Recogniser;

/** Renders heads and has them described, the views side by side on all cores. Any thread. */
final class HeadDescriber {
    /** Where the face fills the picture when no detector says so: {@link View} aims at it. */
    private static final double KNOWN_FACE_MM = 150;
    private final FaceEngine engine;

    HeadDescriber(FaceEngine engine) {
        this.engine = engine;
    }

    /** A picture and where the face is in it, detected or known. */
    private record Seen(FaceImage image, boolean detected, FaceBox box, Optional<Landmarks> landmarks) {
    }

    /** A head as it is. */
    FacePrint describe(HeadRenderer head, List<View> views, IProgressMonitor monitor) throws VentailException {
        return FacePrint.merge(each(views, monitor, v -> print(look(head, v, monitor))));
    }

    /** The intact head, seen once, to describe it as it is and after any way of defacing. */
    Intact see(HeadRenderer before, List<View> views, IProgressMonitor monitor) throws VentailException {
        return new Intact(views, each(views, monitor, v -> look(before, v, monitor)));
    }

    /** What was seen of an intact head. Any thread. */
    final class Intact {
        private final List<View> views;
        private final List<Seen> seen;

        private Intact(List<View> views, List<Seen> seen) {
            this.views = views;
            this.seen = seen;
        }

        /** The intact head. */
        FacePrint print(IProgressMonitor monitor) throws VentailException {
            return FacePrint.merge(each(views, monitor, v -> HeadDescriber.this.print(seen.get(views.indexOf(v)))));
        }

        /**
         * The head after defacing. Beside what the detector finds there, the place and the points of the face before are used:
         * an attacker knows about where a face is, and "no face detected" is not privacy.
         */
        FacePrint after(HeadRenderer head, IProgressMonitor monitor) throws VentailException {
            return FacePrint.merge(each(views, monitor, v -> HeadDescriber.this
                    .print(HeadDescriber.this.after(seen.get(views.indexOf(v)), look(head, v, monitor)))));
        }
    }

    private Seen[] after(Seen original, Seen found) throws VentailException {
        FaceImage image = found.image();
        Seen samePlace = new Seen(image, found.detected(), original.box(), engine.landmarks(image, original.box()));
        Seen samePoints = new Seen(image, found.detected(), original.box(), original.landmarks());
        return found.detected() ? new Seen[] {samePlace, samePoints, found} : new Seen[] {samePlace, samePoints};
    }

    private Seen look(HeadRenderer head, View view, IProgressMonitor monitor) throws VentailException {
        FaceImage image = head.image(view, monitor);
        Optional<FaceBox> found = engine.detect(image);
        FaceBox box = found.orElseGet(HeadDescriber::knownBox);
        Optional<Landmarks> known = head.knownPoints(view);
        return known.isPresent() ? new Seen(image, found.isPresent(), knownBox(), known)
                : new Seen(image, found.isPresent(), box, engine.landmarks(image, box));
    }

    private static FaceBox knownBox() {
        double side = KNOWN_FACE_MM / View.FIELD_MM * View.SIZE;
        double from = (View.SIZE - side) / 2;
        return new FaceBox(1, from, from, side, side);
    }

    /** Several ways to see one picture. */
    private FacePrint print(Seen... ways) throws VentailException {
        Map<String, List<float[]>> all = new HashMap<>();
        for (Recogniser r : engine.recognisers()) {
            for (Seen s : ways) {
                if (s.landmarks().isPresent()) {
                    r.describe(s.image(), s.box(), s.landmarks().get())
                            .ifPresent(d -> all.computeIfAbsent(r.id(), k -> new ArrayList<>()).add(d));
                }
            }
        }
        return new FacePrint(all, 1, ways[0].detected() ? 1 : 0);
    }

    @FunctionalInterface
    private interface OneView<T> {
        T apply(View view) throws VentailException;
    }

    private static <T> List<T> each(List<View> views, IProgressMonitor monitor, OneView<T> work)
            throws VentailException {
        List<Callable<T>> tasks = new ArrayList<>();
        for (View v : views) {
            tasks.add(() -> {
                if (monitor != null && monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                return work.apply(v);
            });
        }
        List<T> done = new ArrayList<>();
        for (Future<T> f : ForkJoinPool.commonPool().invokeAll(tasks)) {
            done.add(result(f));
        }
        return done;
    }

    private static <T> T result(Future<T> done) throws VentailException {
        try {
            return done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof VentailException v) {
                throw v;
            }
            if (e.getCause() instanceof RuntimeException r) {
                throw r;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
