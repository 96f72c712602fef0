package org.ventail.deid;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ventail.api.deid.DeidContext;
import org.ventail.deid.ElementNotes.Element;
import org.ventail.deid.HeaderBytes.Change;
import org.ventail.deid.HeaderBytes.Changes;
import org.ventail.deid.PartCleaner.Part;

/**
 * A header and what became of it. Another header that differs in nothing but {@link OwnValues} becomes the same, but
 * for what becomes of those: they are cleaned by themselves, here as there, and if something else is done to them the
 * headers are not alike. Immutable but for what it remembers; any thread.
 */
final class KnownHeader {
    /** More sets of elements that differ are not remembered. */
    private static final int MOST_PARTS = 64;
    private final DeidContext context;
    private final HeaderBytes before;
    private final PartCleaner cleaner;
    private final CleanHeader clean;
    /** By the places where the elements begin. */
    private final Map<BitSet, Optional<Part>> parts = new ConcurrentHashMap<>();
    private volatile CleanBytes after;

    /**
     * Of an object that was cleaned.
     *
     * @param cleaner that cleaned it
     * @param clean what became of it
     */
    KnownHeader(DeidContext context, HeaderBytes before, DataSetCleaner cleaner, CleanHeader clean) {
        this.context = context;
        this.before = before;
        this.cleaner = new PartCleaner(before, clean.pixels().header().transferSyntax(), cleaner);
        this.clean = clean;
    }

    boolean of(DeidContext other) {
        return context.equals(other);
    }

    /** In bytes. */
    int length() {
        return before.bytes().length;
    }

    /**
     * What becomes of another object.
     *
     * @param head the beginning of its file
     * @param length of that
     * @return empty if it is not like this one
     * @throws IOException if its pixels are not what its header says
     */
    Optional<CleanHeader> like(byte[] head, int length, FileChannel file) throws IOException {
        Optional<Changes> found = before.changes(head, length, OwnValues::has);
        if (found.isEmpty() || found.get().end() >= file.size()) {
            return Optional.empty();
        }
        List<Change> changes = found.get().ofData();
        List<Element> elements = new ArrayList<>(changes.size());
        for (Change c : changes) {
            elements.add(c.element());
        }
        Optional<Part> here = here(elements);
        if (here.isEmpty()) {
            return Optional.empty();
        }
        Part there = cleaner.clean(changes, head);
        if (!there.sameDone(here.get(), elements)) {
            return Optional.empty();
        }
        PixelBytes pixels = PixelBytes.at(file, found.get().end(), clean.pixels().header());
        return Optional.of(new CleanHeader(after().with(there.data(), elements), pixels, clean.record()));
    }

    /** The elements as they are in this header; empty if by themselves they become something else than among the others. */
    private Optional<Part> here(List<Element> elements) throws IOException {
        BitSet places = new BitSet();
        elements.forEach(e -> places.set((int) e.start()));
        Optional<Part> known = parts.get(places);
        if (known == null) {
            Part part = cleaner.here(elements);
            known = after().has(part.data(), elements) ? Optional.of(part) : Optional.empty();
            if (parts.size() < MOST_PARTS) {
                parts.put(places, known);
            }
        }
        return known;
    }

    private CleanBytes after() throws IOException {
        if (after == null) {
            after = CleanBytes.of(clean.bytes());
        }
        return after;
    }
}
