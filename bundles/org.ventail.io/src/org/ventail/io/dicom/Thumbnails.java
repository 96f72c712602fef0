package org.ventail.io.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dcm4che3.data.Tag;

/**
 * The places in a file, besides its pixels, that can show what the pixels showed before they were changed: the icon
 * image, overlay planes, overlays in unused bits of the pixels, and images inside other sequences.
 *
 * @param removed top-level elements that go
 * @param blanked values inside sequences that are overwritten with zeros, so that no length changes
 * @param inUnusedBits whether an overlay lies in the unused bits of the pixels
 */
record Thumbnails(List<Span> removed, List<Span> blanked, boolean inUnusedBits) {
    static final int ICON_GROUP_LENGTH = 0x00880000;
    private static final int OVERLAY_DATA = 0x3000;

    static Thumbnails of(DicomHeader header) {
        Map<Integer, Span> spans = header.spans();
        List<Span> removed = new ArrayList<>();
        if (spans.containsKey(Tag.IconImageSequence)) {
            removed.add(spans.get(Tag.IconImageSequence));
            if (spans.containsKey(ICON_GROUP_LENGTH)) {
                removed.add(spans.get(ICON_GROUP_LENGTH));
            }
        }
        boolean embedded = false;
        for (Map.Entry<Integer, Span> e : spans.entrySet()) {
            if (isOverlay(e.getKey())) {
                removed.add(e.getValue());
                embedded |= !spans.containsKey(e.getKey() & 0xffff0000 | OVERLAY_DATA);
            }
        }
        List<Span> blanked = header.nestedPixels().stream()
                .filter(n -> removed.stream().noneMatch(r -> r.start() <= n.start() && n.end() <= r.end())).toList();
        return new Thumbnails(List.copyOf(removed), blanked, embedded);
    }

    /** Groups 6000 to 60FE (PS3.5 7.6). */
    static boolean isOverlay(int tag) {
        return tag >>> 24 == 0x60;
    }

    boolean none() {
        return removed.isEmpty() && blanked.isEmpty();
    }

    void edit(ByteEdits edits) {
        removed.forEach(edits::remove);
        for (Span s : blanked) {
            edits.replace(s.valueStart(), s.end(), out -> {
                for (long i = s.valueStart(); i < s.end(); i++) {
                    out.write(0);
                }
            });
        }
    }
}
