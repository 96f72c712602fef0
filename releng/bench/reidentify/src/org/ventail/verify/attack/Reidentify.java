package org.ventail.verify.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ventail.testkit.IctHeads;
import org.ventail.verify.face.FaceEngine;
import org.ventail.verify.models.ModelStore;

/**
 * Measures who is found after defacing: probes are the first visit of some people, the gallery the second visit of many, all
 * drawn from the morphable head; poses, noise and voxels differ between the visits. Prints a table by method and attacker.
 *
 * <p>Arguments: {@code --gallery 100 --probes 20 --methods intact,slab20,slab35,blur4,filler10,remove,reface,remove-scalp,
 * reface-scalp,brain-only --cache FOLDER --out FILE --first 1 --teachers 0
 * --restorers peeling,membrane,mean-face,cohort --guess no}. With
 * teachers, each head is also attacked with faces restored by these, and people 1 to so many teach the restorer that
 * learns (the person itself left out). With {@code --guess yes} once more by an attacker who does not know which voxels
 * were changed. Gallery people are 1 to {@code --gallery}; probes are people {@code --first} on.
 */
public final class Reidentify {
    private Reidentify() {
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = new HashMap<>(Map.of("--gallery", "100", "--probes", "20", "--first", "1",
                "--guess", "no", "--restorers", "peeling,membrane,mean-face,cohort",
                "--methods", "intact,slab20,slab35,blur4,filler10,remove,reface", "--out", "", "--teachers", "0"));
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        int gallery = Integer.parseInt(options.get("--gallery"));
        int first = Integer.parseInt(options.get("--first"));
        IctHeads heads = IctHeads.read(data().resolve(IctHeads.FILE));
        try (FaceEngine engine = new FaceEngine(ModelStore.standard(), 1)) {
            People people = new People(heads, engine, Path.of(options.get("--cache")), gallery);
            System.err.printf("gallery of %d: %.0f CPU-s%n", gallery, Cpu.seconds());
            int taught = Integer.parseInt(options.get("--teachers"));
            Teachers teachers = taught == 0 ? null : new Teachers(heads, Path.of(options.get("--cache")), taught,
                    Set.of(options.get("--restorers").split(",")), options.get("--guess").equals("yes"));
            Table table = new Table(gallery);
            List<Method> methods = new ArrayList<>();
            for (String m : options.get("--methods").split(",")) {
                methods.add(Method.of(m));
            }
            for (int p = first; p < first + Integer.parseInt(options.get("--probes")); p++) {
                Probe probe = new Probe(heads.person(p), engine);
                for (Method m : methods) {
                    probe.attack(m, people, teachers, p, table);
                }
                System.err.printf("person %d: %.0f CPU-s%n", p, Cpu.seconds());
                keep(table, options.get("--out"));
            }
            System.out.printf("%s%.0f CPU-s in all%n", table.text(), Cpu.seconds());
        }
    }

    /** After each person, so that a run that is cut short is of use. */
    private static void keep(Table table, String file) throws IOException {
        if (!file.isEmpty()) {
            Files.writeString(Path.of(file), table.text());
        }
    }

    private static Path data() {
        String named = System.getenv("VENTAIL_DATA");
        if (named == null) {
            throw new IllegalArgumentException("VENTAIL_DATA must name the folder of the shared data");
        }
        return Path.of(named);
    }
}
