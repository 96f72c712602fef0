package org.ventail.deid;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.io.DicomInputStream;
import org.ventail.api.deid.CleaningOption;
import org.ventail.deid.ElementNotes.Element;
import org.ventail.deid.HeaderBytes.Change;

/** Cleans some elements of an object that says of itself what an object that was cleaned says. Immutable; any thread. */
final class PartCleaner {
    private final HeaderBytes header;
    private final String transferSyntax;
    private final DataSetCleaner cleaner;

    /**
     * For objects like one.
     *
     * @param header of the one
     * @param cleaner that cleaned it
     */
    PartCleaner(HeaderBytes header, String transferSyntax, DataSetCleaner cleaner) {
        this.header = header;
        this.transferSyntax = transferSyntax;
        this.cleaner = cleaner;
    }

    /**
     * Some elements, cleaned.
     *
     * @param data with what is needed to read them
     * @param guessed whether their letters are of a set that the object does not name: the whole object decides which
     */
    record Part(Attributes data, Tally tally, Set<CleaningOption> options, boolean guessed) {
        /** Whether the same was done to them as to others. */
        boolean sameDone(Part other, List<Element> elements) {
            return !guessed && !other.guessed && tally.same(other.tally) && options.equals(other.options)
                    && elements.stream().allMatch(e -> data.contains(e.tag()) == other.data.contains(e.tag()))
                    && hasUid() == other.hasUid();
        }

        /** A standard UID and none at all become what they were, but the object would be nobody's. */
        private boolean hasUid() {
            return data.getString(Tag.SOPInstanceUID) != null;
        }
    }

    /** As they are in the header itself. */
    Part here(List<Element> elements) throws IOException {
        return clean(elements.stream().map(e -> new Change(e, (int) e.start(), (int) e.end())).toList(), header.bytes());
    }

    /** As they are in another header. */
    Part clean(List<Change> changes, byte[] other) throws IOException {
        ByteArrayOutputStream some = new ByteArrayOutputStream();
        for (int tag : readBy(changes)) {
            header.element(tag).ifPresent(e -> some.write(header.bytes(), (int) e.start(), (int) (e.end() - e.start())));
        }
        for (Change c : changes) {
            some.write(other, c.start(), c.end() - c.start());
        }
        Attributes data = new DicomInputStream(new ByteArrayInputStream(some.toByteArray()), transferSyntax)
                .readDataset(some.size(), -1);
        boolean guessed = CharacterSets.declare(data);
        Tally tally = new Tally();
        Set<CleaningOption> options = cleaner.cleanMore(data, tally);
        return new Part(data, tally, options, guessed);
    }

    /** What must be known to read private elements: who made them, and the character set. */
    private static Set<Integer> readBy(List<Change> changes) {
        Set<Integer> tags = new TreeSet<>();
        for (Change c : changes) {
            if (c.element().ofPrivate()) {
                tags.add(Tag.SpecificCharacterSet);
                tags.add(c.element().creator());
            }
        }
        return tags;
    }
}
