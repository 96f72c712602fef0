package org.ventail.verify.header;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;

/** What the original headers of a series say about the person, for checks that look for it in other places. One thread. */
public final class OriginalWords {
    private final Identifiers words;

    private OriginalWords(Identifiers words) {
        this.words = words;
    }

    /**
     * All of it.
     *
     * @throws VentailException if an original cannot be read: then nobody knows what must not leave
     */
    public static OriginalWords read(Series series, IProgressMonitor monitor) throws VentailException {
        return new OriginalWords(new OriginalReader(BasicProfile.shipped()).read(series, monitor));
    }

    /** What stands in a name of a file or folder, in words: {@code the original's PatientID}. */
    public Optional<String> inName(String name) {
        return words.inName(name);
    }

    /**
     * Names and their parts, numbers and dates as they stand in the headers, each with the keyword of its attribute. Free
     * text about the examination, sex, age and the like are left out. <b>Identifies</b>: never logged or shown.
     */
    public Map<String, String> telling() {
        return words.telling();
    }

    /**
     * What a series tells so, and who stands before a caret in a description, {@code Someone^Protocol}; as often that is a part
     * of the body. For who compares them with what can hardly be read in pixels: either is taken out there.
     *
     * @throws VentailException if an original cannot be read
     */
    public static Map<String, String> inPixels(Series series, IProgressMonitor monitor) throws VentailException {
        return inPixels(new OriginalReader(BasicProfile.shipped()).read(series, monitor));
    }

    /** The same of one original file; none for a file that is not DICOM. */
    public static Map<String, String> inPixels(Path file) throws VentailException {
        Identifiers words = new Identifiers();
        new OriginalReader(BasicProfile.shipped()).read(file, words);
        return inPixels(words);
    }

    private static Map<String, String> inPixels(Identifiers words) {
        Map<String, String> all = new HashMap<>(words.beforeCarets());
        all.putAll(words.telling());
        return all;
    }
}
