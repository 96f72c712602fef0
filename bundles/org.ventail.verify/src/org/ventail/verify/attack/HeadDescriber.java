package org.ventail.verify.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        return FacePrint.merge(each(views, monitor, v -> {
            Seen seen = look(head.image(v, monitor), head.knownPoints(v));
            return new FacePrint(describe(List.of(seen)), 1, seen.detected() ? 1 : 0);
        }));
    }

    /** A photograph of somebody; empty if no face is found on it. */
    Optional<FacePrint> describe(FaceImage photograph) throws VentailException {
        Optional<FaceBox> found = engine.detect(photograph);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Seen seen = new Seen(photograph, true, found.get(), engine.landmarks(photograph, found.get()));
        return Optional.of(new FacePrint(describe(List.of(seen)), 1, 1));
    }

    /** The intact head, seen once, to describe it as it is and after any way of defacing. */
    Intact see(HeadRenderer before, List<View> views, IProgressMonitor monitor) throws VentailException {
        return new Intact(each(poses(views), monitor, p -> seen(before, p, monitor)));
    }

    private static List<List<View>> poses(List<View> views) {
        Map<View, List<View>> byPose = new LinkedHashMap<>();
        for (View v : views) {
            byPose.computeIfAbsent(byPose.keySet().stream().filter(v::samePose).findFirst().orElse(v),
                    k -> new ArrayList<>()).add(v);
        }
        return List.copyOf(byPose.values());
    }

    /** A face lies at the same place under all lights: it is looked for under each, but measured under the first. */
    private SeenPose seen(HeadRenderer head, List<View> onePose, IProgressMonitor monitor) throws VentailException {
        List<FaceImage> images = head.images(onePose, monitor);
        Seen first = look(images.get(0), head.knownPoints(onePose.get(0)));
        List<Seen> lights = new ArrayList<>(List.of(first));
        for (FaceImage image : images.subList(1, images.size())) {
            lights.add(new Seen(image, engine.detect(image).isPresent(), first.box(), first.landmarks()));
        }
        return new SeenPose(onePose, first, lights);
    }

    /** What was seen of an intact head in one pose, under each light. */
    private record SeenPose(List<View> views, Seen first, List<Seen> lights) {
        int detected() {
            return (int) lights.stream().filter(Seen::detected).count();
        }
    }

    /** What was seen of an intact head. Any thread. */
    final class Intact {
        private final List<SeenPose> seen;

        private Intact(List<SeenPose> seen) {
            this.seen = seen;
        }

        /** The intact head, described in all views: what an attacker has before must not be less than after. */
        FacePrint print(IProgressMonitor monitor) throws VentailException {
            return FacePrint.merge(each(seen, monitor,
                    s -> new FacePrint(describe(s.lights()), s.views().size(), s.detected())));
        }

        /**
         * The head after defacing. Beside what the detector finds there, the place and the points of the face before are used:
         * an attacker knows about where a face is, and "no face detected" is not privacy.
         */
        FacePrint after(HeadRenderer head, IProgressMonitor monitor) throws VentailException {
            return FacePrint.merge(each(seen, monitor, s -> afterwards(s, head.images(s.views(), monitor))));
        }
    }

    private FacePrint afterwards(SeenPose before, List<FaceImage> lights) throws VentailException {
        List<Seen> ways = new ArrayList<>();
        int detected = 0;
        for (FaceImage image : lights) {
            Optional<FaceBox> found = engine.detect(image);
            FaceBox known = before.first().box();
            ways.add(new Seen(image, false, known, before.first().landmarks()));
            if (image == lights.get(0)) {
                ways.add(new Seen(image, false, known, engine.landmarks(image, known)));
            }
            if (found.isPresent()) {
                ways.add(new Seen(image, true, found.get(), engine.landmarks(image, found.get())));
                detected++;
            }
        }
        return new FacePrint(describe(ways), lights.size(), detected);
    }

    /** @param points of a face that the scan cuts off, see {@link FacePoints} */
    private Seen look(FaceImage image, Optional<Landmarks> points) throws VentailException {
        Optional<FaceBox> found = engine.detect(image);
        if (points.isPresent()) {
            return new Seen(image, found.isPresent(), knownBox(), points);
        }
        FaceBox box = found.orElseGet(HeadDescriber::knownBox);
        return new Seen(image, found.isPresent(), box, engine.landmarks(image, box));
    }

    private static FaceBox knownBox() {
        double side = KNOWN_FACE_MM / View.FIELD_MM * View.SIZE;
        double from = (View.SIZE - side) / 2;
        return new FaceBox(1, from, from, side, side);
    }

    /** Descriptions by each recogniser of faces that are seen somewhere. */
    private Map<String, List<float[]>> describe(List<Seen> ways) throws VentailException {
        Map<String, List<float[]>> all = new HashMap<>();
        for (Recogniser r : engine.recognisers()) {
            for (Seen s : ways) {
                if (s.landmarks().isPresent()) {
                    r.describe(s.image(), s.box(), s.landmarks().get())
                            .ifPresent(d -> all.computeIfAbsent(r.id(), k -> new ArrayList<>()).add(d));
                }
            }
        }
        return all;
    }

    @FunctionalInterface
    private interface Work<S, T> {
        T apply(S subject) throws VentailException;
    }

    private static <S, T> List<T> each(List<S> subjects, IProgressMonitor monitor, Work<S, T> work)
            throws VentailException {
        List<Callable<T>> tasks = new ArrayList<>();
        for (S s : subjects) {
            tasks.add(() -> {
                if (monitor != null && monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                return work.apply(s);
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
