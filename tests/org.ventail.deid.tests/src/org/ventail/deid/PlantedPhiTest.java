package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.deid.CleaningOption;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.deid.DeidContext;
import org.ventail.deid.profile.ProfileReader;

/**
 * Identifiers of nobody put into every place of an object; they are looked for in the bytes of what comes out, in all
 * encodings, by no parser.
 */
class PlantedPhiTest {
    /** Specific character set to a name that only it can write, with the encoding to look for it in. */
    private static final Map<String, String[]> CHARSETS = new LinkedHashMap<>();

    static {
        CHARSETS.put("ISO_IR 100", new String[] {"\u00c4\u00f1t\u00f6\u00fcnel", "ISO-8859-1"});
        CHARSETS.put("ISO_IR 101", new String[] {"Wa\u0142\u0119dziowski", "ISO-8859-2"});
        CHARSETS.put("ISO_IR 109", new String[] {"\u0108apel\u011doj", "ISO-8859-3"});
        CHARSETS.put("ISO_IR 110", new String[] {"L\u0101\u010dpl\u0113\u0161", "ISO-8859-4"});
        CHARSETS.put("ISO_IR 144",
                new String[] {"\u041b\u044e\u043ace\u0434\u043e\u0432\u0441\u043a".replace("ce", "\u0441\u0435"),
                        "ISO-8859-5"});
        CHARSETS.put("ISO_IR 127", new String[] {"\u0642\u0628\u0627\u0646\u064a\u0646\u0632\u0627\u0631", "ISO-8859-6"});
        CHARSETS.put("ISO_IR 126", new String[] {"\u0394\u03b9\u03bf\u03bd\u03c5\u03c3\u03b9\u03bf\u03c2", "ISO-8859-7"});
        CHARSETS.put("ISO_IR 138", new String[] {"\u05e9\u05e8\u05d5\u05df\u05d3\u05d1\u05d5\u05e8\u05d4", "ISO-8859-8"});
        CHARSETS.put("ISO_IR 148", new String[] {"\u00c7av\u015fo\u011flu\u0131", "ISO-8859-9"});
        CHARSETS.put("ISO_IR 166", new String[] {"\u0e19\u0e32\u0e21\u0e2a\u0e21\u0e21\u0e15\u0e34", "TIS-620"});
        CHARSETS.put("ISO_IR 192", new String[] {"\u5c71\u7530\u592a\u90ce\u540d\u524d", "UTF-8"});
        CHARSETS.put("GB18030", new String[] {"\u738b\u5c0f\u4e1c\u540d\u5b57", "GB18030"});
    }

    @TempDir
    private Path folder;
    private int places;

    @Test
    void nothingOfFourHundredIdentifiersIsLeftByAnyProfile() throws Exception {
        CleaningProfile everything = new CleaningProfile("open", "1",
                Set.of(CleaningOption.CLEAN_DESCRIPTORS, CleaningOption.CLEAN_GRAPHICS, CleaningOption.CLEAN_STRUCTURED_CONTENT,
                        CleaningOption.RETAIN_MODIFIED_DATES, CleaningOption.RETAIN_PATIENT_CHARACTERISTICS,
                        CleaningOption.RETAIN_SAFE_PRIVATE),
                89, Map.of(), Set.of());
        List<CleaningProfile> profiles = new ArrayList<>(List.of(CleaningProfile.BASIC, everything));
        ProfileReader.SHIPPED.forEach(name -> profiles.add(ProfileReader.shipped(name)));
        for (CleaningProfile profile : profiles) {
            places = 0;
            Set<String> left = new TreeSet<>();
            for (Map.Entry<String, String[]> charset : CHARSETS.entrySet()) {
                left.addAll(left(profile, charset.getKey(), charset.getValue()[0], Charset.forName(charset.getValue()[1])));
            }
            System.out.println(profile.name() + ": " + places + " identifiers planted in " + CHARSETS.size() + " character sets, "
                    + left.size() + " left");
            assertEquals(Set.of(), left, profile.name());
            assertTrue(places >= 400, "planted " + places);
        }
    }

    private Set<String> left(CleaningProfile profile, String charset, String name, Charset encoding) throws Exception {
        PlantedObject planted = new PlantedObject(charset, name);
        Path in = planted.write(folder.resolve("in-" + System.nanoTime() + ".dcm"));
        places += planted.places();
        Path out = folder.resolve("out-" + System.nanoTime() + ".dcm");
        assertTrue(holds(in, PlantedObject.FAMILY, StandardCharsets.US_ASCII) && holds(in, name, encoding),
                "planted in " + charset);
        new DicomCleaner().clean(in, out, new DeidContext("sub-abc", SomeDicom.KEY, -14, false, profile), null);
        Set<String> left = new TreeSet<>();
        List<String> looked = new ArrayList<>(PlantedObject.IDENTIFIERS);
        looked.add(name);
        for (String identifier : looked) {
            for (Charset c : List.of(encoding, StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                for (String form : List.of(identifier, identifier.toLowerCase(), identifier.replace("-", "").replace(" ", ""))) {
                    if (c.newEncoder().canEncode(form) && holds(out, form, c)) {
                        left.add(form + " as " + c + " of " + charset);
                    }
                }
            }
        }
        return left;
    }

    private static boolean holds(Path file, String text, Charset charset) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .contains(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1));
    }
}
