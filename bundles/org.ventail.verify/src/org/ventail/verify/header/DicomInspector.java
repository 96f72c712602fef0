package org.ventail.verify.header;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.ventail.api.model.Finding;

/**
 * Holds a DICOM file against PS3.15's Basic Profile with the options it names, and against the values of the original.
 */
final class DicomInspector implements Inspector {
    private static final String SAFE_PRIVATE = "113111";
    private static final String CLEAN = "Clean the header again; the cleaner must handle this attribute.";
    private static final int DATE_LENGTH = 8;
    /** Kinds of values that people write. */
    private static final Set<VR> FREE = EnumSet.of(VR.LO, VR.SH, VR.LT, VR.ST, VR.UT, VR.UC);
    /** Texts by their kind, but codes of terminologies. */
    private static final Set<Integer> CODES = Set.of(Tag.CodeValue, Tag.LongCodeValue, Tag.CodingSchemeDesignator,
            Tag.CodingSchemeVersion);
    private final BasicProfile profile;
    private final Set<String> allowedOptions;

    /** @param allowedOptions codes (CID 7050) that a header may claim to keep something by */
    DicomInspector(BasicProfile profile, Set<String> allowedOptions) {
        this.profile = profile;
        this.allowedOptions = allowedOptions;
    }

    @Override
    public boolean handles(Path file, byte[] firstBytes) {
        return DicomFile.looksLike(firstBytes) || file.getFileName().toString().endsWith(".dcm");
    }

    @Override
    public List<Finding> inspect(Path file, Identifiers original) throws IOException {
        DicomFile dicom = DicomFile.read(file);
        Set<String> options = new TreeSet<>(dicom.codes());
        options.retainAll(allowedOptions);
        Set<String> problems = new TreeSet<>();
        Walk.Step step = (item, tag, vr) -> {
            judge(item, tag, vr, options, original).ifPresent(problems::add);
            leftover(item, tag, vr, options, original.leftovers()).ifPresent(problems::add);
        };
        Walk.through(dicom.meta(), step);
        Walk.through(dicom.dataset(), step);
        if (dicom.preamble()) {
            problems.add("The 128 bytes before the header are not empty.");
        }
        original.findIn(OwnStatement.removedFrom(dicom.text()), options).ifPresent(
                k -> problems.add("The original's %s stands somewhere in the header.".formatted(k)));
        List<Finding> found = new ArrayList<>();
        problems.forEach(p -> found.add(Finding.in(p, file, CLEAN)));
        return found;
    }

    private Optional<String> judge(Attributes item, int tag, VR vr, Set<String> options, Identifiers original) {
        if ((tag >>> 16 & 1) != 0) {
            return judgePrivate(item, tag, options);
        }
        Optional<ProfileRow> row = profile.row(tag);
        if (row.isEmpty() || row.get().mayKeep(options) || !item.containsValue(tag)) {
            return Optional.empty();
        }
        return judge(item, tag, vr, row.get(), options, original);
    }

    /** What is left of a name or day in a text, whatever attribute it is of. */
    private Optional<String> leftover(Attributes item, int tag, VR vr, Set<String> options, Leftovers original) {
        boolean free = FREE.contains(vr) && !CODES.contains(tag);
        if (!free && vr != VR.CS && vr != VR.AE && !CODES.contains(tag) || OwnStatement.isOf(item, tag)) {
            return Optional.empty();
        }
        for (String text : Walk.texts(item, tag, vr)) {
            Optional<String> found = original.in(text, free, options);
            if (found.isPresent()) {
                boolean kept = profile.row(tag).filter(r -> r.mayKeep(options)).isPresent();
                return kept ? Optional.empty() : found.map(f -> "%s %s holds %s.".formatted(
                        ElementDictionary.keywordOf(tag, item.getPrivateCreator(tag)), name(tag), f));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> judgePrivate(Attributes item, int tag, Set<String> options) {
        boolean creator = (tag & 0xffff) <= 0xff;
        if (creator || !item.containsValue(tag)) {
            return Optional.empty();
        }
        boolean safe = options.contains(SAFE_PRIVATE) && SafePrivate.contains(tag, item.getPrivateCreator(tag));
        return safe ? Optional.empty() : Optional.of("Private attribute %s is still there.".formatted(name(tag)));
    }

    private static Optional<String> judge(Attributes item, int tag, VR vr, ProfileRow row, Set<String> options,
            Identifiers original) {
        String what = row.keyword() + " " + name(tag);
        boolean cleaned = row.mayClean(options);
        if (row.mustGo() && !cleaned) {
            return Optional.of(what + " must be removed and is still there.");
        }
        if (cleaned && row.descriptive() || vr == VR.TM && cleaned) {
            return Optional.empty();
        }
        for (String value : Walk.texts(item, tag, vr)) {
            if (row.uid() ? original.hasUid(value) : same(row, vr, value, original)) {
                return Optional.of(what + " has the value of the original.");
            }
        }
        return Optional.empty();
    }

    private static boolean same(ProfileRow row, VR vr, String value, Identifiers original) {
        if (vr == VR.DT && value.length() >= DATE_LENGTH) {
            String day = value.substring(0, DATE_LENGTH);
            return original.values(row.keyword()).stream().anyMatch(v -> v.startsWith(day));
        }
        return original.has(row, value);
    }

    private static String name(int tag) {
        return "(%04X,%04X)".formatted(tag >>> 16, tag & 0xffff);
    }

    /** Whether the file claims that its face was removed. */
    static boolean claimsNoFace(Path file) throws IOException {
        return DicomFile.read(file).claimsNoFace();
    }
}
