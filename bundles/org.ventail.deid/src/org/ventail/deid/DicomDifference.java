package org.ventail.deid;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomInputStream;
import org.ventail.api.deid.AttributeChange;
import org.ventail.api.deid.AttributeChange.Fate;
import org.ventail.api.deid.CleaningProfile;

/** Compares two DICOM headers attribute by attribute, nested ones and the file meta information included. */
final class DicomDifference {
    private final AttributeReasons reasons;

    DicomDifference(CleaningProfile profile) {
        this.reasons = new AttributeReasons(AttributeTable.load(), profile);
    }

    List<AttributeChange> between(Path before, Path after) throws IOException {
        Header a = Header.read(before);
        Header b = Header.read(after);
        List<AttributeChange> all = new ArrayList<>(between(a.meta(), b.meta()));
        all.addAll(between(a.data(), b.data()));
        return all;
    }

    private record Header(Attributes meta, Attributes data) {
        static Header read(Path file) throws IOException {
            try (InputStream stream = new BufferedInputStream(Files.newInputStream(file));
                    DicomInputStream in = new DicomInputStream(stream)) {
                in.setIncludeBulkData(DicomInputStream.IncludeBulkData.YES);
                Attributes meta = in.readFileMetaInformation();
                return new Header(meta == null ? new Attributes() : meta, in.readDataset(-1, Tag.PixelData));
            }
        }
    }

    private List<AttributeChange> between(Attributes before, Attributes after) {
        Set<Integer> tags = new TreeSet<>(Integer::compareUnsigned);
        for (Attributes side : List.of(before, after)) {
            for (int tag : side.tags()) {
                tags.add(tag);
            }
        }
        return tags.stream().map(tag -> attribute(before, after, tag)).toList();
    }

    private AttributeChange attribute(Attributes before, Attributes after, int tag) {
        Attributes named = before.contains(tag) ? before : after;
        VR vr = named.getVR(tag);
        Fate fate = fate(before, after, tag, vr);
        return new AttributeChange(number(tag), name(named, tag), vr.name(), fate, DicomText.of(before, tag),
                DicomText.of(after, tag), reasons.of(tag, vr, fate), items(before, after, tag, vr));
    }

    private Fate fate(Attributes before, Attributes after, int tag, VR vr) {
        if (!before.contains(tag)) {
            return Fate.ADDED;
        }
        if (!after.contains(tag)) {
            return Fate.REMOVED;
        }
        if (before.containsValue(tag) && !after.containsValue(tag)) {
            return Fate.EMPTIED;
        }
        if (vr == VR.SQ || DicomText.same(before, after, tag, vr)) {
            return Fate.KEPT;
        }
        return reasons.changed(tag, vr, vr != VR.UI && dummy(after, tag, vr));
    }

    private static boolean dummy(Attributes after, int tag, VR vr) {
        Attributes dummy = new Attributes(after.bigEndian());
        Dummies.put(dummy, tag, vr);
        return DicomText.same(dummy, after, tag, vr);
    }

    private List<AttributeChange> items(Attributes before, Attributes after, int tag, VR vr) {
        if (vr != VR.SQ) {
            return List.of();
        }
        Sequence a = before.getSequence(tag);
        Sequence b = after.getSequence(tag);
        int sizeA = a == null ? 0 : a.size();
        int sizeB = b == null ? 0 : b.size();
        List<AttributeChange> items = new ArrayList<>();
        for (int i = 0; i < Math.max(sizeA, sizeB); i++) {
            items.add(item(i, i < sizeA ? a.get(i) : null, i < sizeB ? b.get(i) : null));
        }
        return items;
    }

    private AttributeChange item(int i, Attributes before, Attributes after) {
        Fate fate = before == null ? Fate.ADDED : after == null ? Fate.REMOVED : Fate.KEPT;
        Attributes none = new Attributes();
        return new AttributeChange("Item " + (i + 1), "", "", fate, "", "", "",
                between(before == null ? none : before, after == null ? none : after));
    }

    private static String number(int tag) {
        return "(%04X,%04X)".formatted(tag >>> 16, tag & 0xffff);
    }

    private static String name(Attributes data, int tag) {
        if ((tag >>> 16 & 1) == 1) {
            String creator = (tag & 0xffff) < 0x100 ? null : data.getPrivateCreator(tag);
            return (tag & 0xffff) < 0x100 ? "PrivateCreator" : "private" + (creator == null ? "" : " " + creator);
        }
        String keyword = ElementDictionary.keywordOf(tag, null);
        return keyword == null ? "" : keyword;
    }
}
