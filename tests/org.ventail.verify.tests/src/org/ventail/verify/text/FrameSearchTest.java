package org.ventail.verify.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ventail.testkit.CtSlices;
import org.ventail.verify.InstalledModels;

class FrameSearchTest {
    private static final TellingText TELLING = new TellingText(Map.of());
    private static final Place PLACE = new Place.OfVolume(2, 0, 0);
    private final KnownReadings known = new KnownReadings();
    private final float[] values = CtSlices.ct(1, "LAMBERT KERN");

    @Test
    void readsTheVerySamePictureOnlyOnce() throws Exception {
        List<FoundText> first = searchWithModels();
        assertEquals(1, first.size());
        assertEquals(first, search(FrameSearchTest::unwanted));
    }

    @Test
    void readsAPictureAgainInWhichOnePixelChanged() throws Exception {
        searchWithModels();
        values[values.length - 1]++;
        assertThrows(IllegalStateException.class, () -> search(FrameSearchTest::unwanted));
    }

    @Test
    void readsAgainWhatWasForgotten() throws Exception {
        searchWithModels();
        known.forget();
        assertThrows(IllegalStateException.class, () -> search(FrameSearchTest::unwanted));
    }

    @Test
    void readsAPlaneThatIsLikeTheOneBeforeOnlyOnce() throws Exception {
        AtomicInteger uses = new AtomicInteger();
        try (TextReader reader = new TextReader(InstalledModels.requireText(), 1)) {
            FrameSearch search = new FrameSearch(() -> {
                uses.incrementAndGet();
                return reader;
            }, known, TELLING);
            search.add(PLACE, picture(values));
            search.add(PLACE, picture(CtSlices.ct(2, "LAMBERT KERN")));
            assertEquals(1, search.finish().size());
        }
        assertEquals(1, uses.get());
    }

    /** Whoever owns the models may close them then. */
    @Test
    void nothingIsReadAnyMoreAfterAFailure() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        FrameSearch search = new FrameSearch(() -> {
            begun.incrementAndGet();
            Thread.sleep(20);
            ended.incrementAndGet();
            throw new IllegalStateException("no models");
        }, known, TELLING);
        List<String> texts = List.of("LAMBERT KERN", "KERN LAMBERT", "LAMBERT LAMBERT", "KERN KERN KERN");
        for (int i = 0; i < texts.size(); i++) {
            search.add(new Place.OfVolume(2, i, 0), picture(CtSlices.ct(i, texts.get(i))));
        }
        assertThrows(IllegalStateException.class, search::finish);
        assertEquals(texts.size(), begun.get());
        assertEquals(begun.get(), ended.get());
    }

    private List<FoundText> searchWithModels() throws Exception {
        try (TextReader reader = new TextReader(InstalledModels.requireText(), 1)) {
            return search(() -> reader);
        }
    }

    private static TextReader unwanted() {
        throw new IllegalStateException("nothing was to be read");
    }

    private List<FoundText> search(Callable<TextReader> reader) throws Exception {
        FrameSearch search = new FrameSearch(reader, known, TELLING);
        search.add(PLACE, picture(values));
        return search.finish();
    }

    private static GreyPicture picture(float[] values) {
        return new GreyPicture(CtSlices.SIZE, CtSlices.SIZE, values.clone());
    }
}
