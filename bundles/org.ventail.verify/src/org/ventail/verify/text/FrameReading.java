package org.ventail.verify.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ventail.api.model.Digest;
import org.ventail.api.model.VentailException;

/**
 * Reads the candidates of one frame, one after the other, and nothing twice: a piece of what was read as part of something
 * larger, or in another plane that looks the same there, is known. One owner.
 */
final class FrameReading {
    /** Of the area of a candidate, for having been looked at with another one. */
    private static final double MOSTLY = 0.8;
    private final Callable<TextReader> reader;
    private final KnownReadings known;
    private final List<Seen> seen = new ArrayList<>();
    private final Map<GreyPicture, Digest> digests = new IdentityHashMap<>();
    private LineReader lineReader;

    FrameReading(Callable<TextReader> reader, KnownReadings known) {
        this.reader = reader;
        this.known = known;
    }

    /** What was read. */
    private record Seen(GreyPicture picture, TextBox place, List<TextLine> lines) {
        List<TextLine> within(TextBox candidate) {
            return lines.stream().filter(l -> l.box().touches(candidate)).toList();
        }

        /** Whether nothing else can be found in a candidate of some plane. */
        boolean explains(GreyPicture plane, TextBox candidate) {
            if (place.common(candidate) <= MOSTLY * candidate.area()) {
                return false;
            }
            boolean same = candidate.common(place) > MOSTLY * place.area() && picture != plane;
            List<TextLine> there = within(candidate);
            TextBox all = there.stream().map(TextLine::box).reduce(candidate.within(place), TextBox::union);
            return (same || TextLine.fill(there, candidate)) && Likeness.alike(picture, plane, all);
        }
    }

    /** The lines of a candidate; larger ones should come first. */
    List<TextLine> read(GreyPicture plane, TextBox candidate) throws VentailException {
        for (Seen s : seen) {
            if (s.explains(plane, candidate)) {
                return s.within(candidate);
            }
        }
        List<TextLine> lines = lines(plane, candidate);
        TextBox place = lines.stream().map(TextLine::box).reduce(candidate, TextBox::union);
        seen.add(new Seen(plane, place, lines));
        return lines;
    }

    private List<TextLine> lines(GreyPicture plane, TextBox candidate) throws VentailException {
        KnownReadings.Key key = new KnownReadings.Key(digests.computeIfAbsent(plane, KnownReadings::digest), candidate);
        Optional<List<TextLine>> before = known.get(key);
        if (before.isPresent()) {
            return before.get();
        }
        TextReader loaded = load();
        lineReader = lineReader == null ? loaded.lineReader() : lineReader;
        List<TextLine> lines = loaded.read(plane, candidate, lineReader);
        known.put(key, lines);
        return lines;
    }

    private TextReader load() throws VentailException {
        try {
            return reader.call();
        } catch (VentailException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
