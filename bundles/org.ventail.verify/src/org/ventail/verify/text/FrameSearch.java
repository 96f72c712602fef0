package org.ventail.verify.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;
import org.ventail.api.model.VentailException;

/**
 * Looks through the pictures of one series. They are taken in portions: all pictures of a portion are looked at cheaply, side
 * by side and while more of them come; then each candidate that looks like none before is read, frames side by side. The same
 * text in the same place of many slices is read once, and known where it is too faint. One owner; what is found does not depend
 * on the number of cores.
 */
final class FrameSearch {
    private static final long PORTION_PIXELS = 1 << 24;
    private static final ForkJoinPool POOL = ForkJoinPool.commonPool();
    private static final double SAME_PLACE = 0.4;
    private static final double MOSTLY = 0.8;
    private static final Comparator<Candidate> LARGEST_FIRST = Comparator.comparingLong((Candidate c) -> c.box().area())
            .reversed();
    private final Callable<TextReader> reader;
    private final TellingText telling;
    private final KnownReadings known;
    private final Map<Look, List<TextLine>> read = new HashMap<>();
    private final List<Pending> portion = new ArrayList<>();
    private final List<FoundText> found = new ArrayList<>();
    private final RepeatedText repeated = new RepeatedText();
    private final TextPictures pictures = new TextPictures();
    private long pixels;
    private int count;

    /**
     * @param reader loads the models when something must be read
     * @param known what need not be read again
     */
    FrameSearch(Callable<TextReader> reader, KnownReadings known, TellingText telling) {
        this.reader = reader;
        this.known = known;
        this.telling = telling;
    }

    private record Pending(Place place, GreyPicture picture, ForkJoinTask<List<Candidate>> candidates) {
    }

    private record Candidate(Place place, GreyPicture picture, TextBox box, Look look) {
    }

    /** Takes a picture, looks at it meanwhile, and reads what is in it now or later. */
    void add(Place place, GreyPicture picture) throws VentailException {
        boolean otherFrame = !portion.isEmpty() && !portion.get(portion.size() - 1).place().equals(place);
        if (pixels >= PORTION_PIXELS && otherFrame) {
            search();
        }
        portion.add(new Pending(place, picture, POOL.submit(() -> candidates(place, picture))));
        pixels += picture.values().length;
        count++;
    }

    /** Looks at what was not looked at yet; all that was found. */
    List<FoundText> finish() throws VentailException {
        search();
        List<FoundText> once = new ArrayList<>();
        found.forEach(t -> add(once, t));
        return List.copyOf(once);
    }

    /** The planes of a coloured picture show the same text several times; the most telling kind counts. */
    private static void add(List<FoundText> texts, FoundText t) {
        for (int i = texts.size() - 1; i >= 0 && texts.get(i).place().equals(t.place()); i--) {
            FoundText other = texts.get(i);
            if (other.box().overlap(t.box()) > SAME_PLACE || inside(t.box(), other.box()) || inside(other.box(), t.box())) {
                TextKind kind = other.kind().compareTo(t.kind()) <= 0 ? other.kind() : t.kind();
                texts.set(i, new FoundText(t.place(), other.box().union(t.box()), other.words(), kind));
                return;
            }
        }
        texts.add(t);
    }

    private static boolean inside(TextBox small, TextBox large) {
        return small.common(large) > MOSTLY * small.area();
    }

    /** Pictures taken. */
    int count() {
        return count;
    }

    /** Some pictures in which text was found, with the text made unreadable. */
    TextPictures pictures() {
        return pictures;
    }

    private static List<Candidate> candidates(Place place, GreyPicture picture) {
        return CandidateFinder.find(picture).stream().map(b -> new Candidate(place, picture, b, Look.of(picture, b))).toList();
    }

    /** Until all have ended, even if one fails. What nobody has begun is done here, from the last: others take the first. */
    private static void await(List<? extends ForkJoinTask<?>> tasks) {
        for (int i = tasks.size() - 1; i >= 0; i--) {
            tasks.get(i).quietlyJoin();
        }
    }

    private void search() throws VentailException {
        await(portion.stream().map(Pending::candidates).toList());
        Map<Look, Candidate> unread = new LinkedHashMap<>();
        portion.stream().flatMap(p -> p.candidates().join().stream()).filter(c -> !read.containsKey(c.look()))
                .forEach(c -> unread.putIfAbsent(c.look(), c));
        if (!unread.isEmpty()) {
            readAll(unread);
        }
        Map<Pending, List<FoundText>> texts = new LinkedHashMap<>();
        for (Pending p : portion) {
            List<TextLine> lines = p.candidates().join().stream().flatMap(c -> read.get(c.look()).stream()).toList();
            List<FoundText> here = texts(p, lines);
            texts.put(p, here);
            repeated.learn(p.picture(), here);
        }
        texts.forEach(this::collect);
        portion.clear();
        pixels = 0;
    }

    private void readAll(Map<Look, Candidate> unread) throws VentailException {
        Map<Place, List<Candidate>> frames = unread.values().stream().sorted(LARGEST_FIRST)
                .collect(Collectors.groupingBy(Candidate::place, LinkedHashMap::new, Collectors.toList()));
        List<ForkJoinTask<Optional<VentailException>>> reading = new ArrayList<>();
        frames.values().forEach(f -> reading.add(POOL.submit(() -> readFrame(f))));
        await(reading);
        Optional<VentailException> first = reading.stream().map(ForkJoinTask::join).flatMap(Optional::stream).findFirst();
        if (first.isPresent()) {
            throw first.get();
        }
    }

    private Optional<VentailException> readFrame(List<Candidate> candidates) {
        FrameReading frame = new FrameReading(reader, known);
        try {
            for (Candidate c : candidates) {
                List<TextLine> lines = frame.read(c.picture(), c.box());
                synchronized (read) {
                    read.put(c.look(), lines);
                }
            }
            return Optional.empty();
        } catch (VentailException e) {
            return Optional.of(e);
        }
    }

    private List<FoundText> texts(Pending where, List<TextLine> lines) {
        List<FoundText> here = new ArrayList<>();
        for (TextLine l : lines) {
            if (l.readable() || l.readings().stream().anyMatch(telling::doubtful)) {
                here.add(found(where, l, kind(l)));
            } else if (lines.stream().anyMatch(o -> o.readable() && o.besides(l))) {
                here.add(found(where, l, TextKind.OTHER));
            }
        }
        return here;
    }

    /** The most telling one of all ways to read it. */
    private TextKind kind(TextLine line) {
        return line.readings().stream().map(r -> telling.doubtful(r) ? TextKind.HEADER_VALUE
                : r.readable() ? telling.kind(r.text()) : TextKind.OTHER).min(Comparator.naturalOrder()).orElseThrow();
    }

    private void collect(Pending where, List<FoundText> texts) {
        List<FoundText> here = new ArrayList<>(texts);
        here.addAll(repeated.missing(where.picture(), where.place(), texts));
        if (!here.isEmpty()) {
            found.addAll(here);
            pictures.keep(where.picture(), here);
        }
    }

    private static FoundText found(Pending where, TextLine line, TextKind kind) {
        return new FoundText(where.place(), line.box(), WordBoxes.of(where.picture(), line.box()), kind);
    }
}
