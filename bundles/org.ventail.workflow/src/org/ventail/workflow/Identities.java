package org.ventail.workflow;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;
import org.ventail.registry.Registry;

/**
 * Who is who in a release, asked of the registry once at the start of a run.
 *
 * @param contexts subject id to what the cleaners must know
 * @param optedOut people who objected, or gave no consent to this purpose
 * @param secret seals the notes of this installation
 * @param profile how metadata is cleaned
 */
record Identities(Map<String, DeidContext> contexts, Set<String> optedOut, byte[] secret, CleaningProfile profile) {
    static Identities of(Cohort cohort, RunRequest request) throws VentailException {
        CleaningProfile profile = CleaningProfiles.of(request.profile());
        try (Registry registry = Registry.open(request.home())) {
            return of(cohort, registry, profile, objectors(cohort, registry, request.purpose()));
        }
    }

    /** Ids of those who objected until now, or gave no consent to a purpose. */
    static Set<String> objectors(Cohort cohort, Registry registry, String purpose) throws VentailException {
        Set<String> out = new HashSet<>();
        LocalDate today = LocalDate.now();
        for (Subject s : cohort.subjects()) {
            if (!registry.consent().permits(names(s), purpose, today)) {
                out.add(s.id());
            }
        }
        return out;
    }

    /** The same names for what is no release: nobody is asked for consent. */
    static Identities of(Cohort cohort, Path home, CleaningProfile profile) throws VentailException {
        try (Registry registry = Registry.open(home)) {
            return of(cohort, registry, profile, Set.of());
        }
    }

    private static Identities of(Cohort cohort, Registry registry, CleaningProfile profile, Set<String> out)
            throws VentailException {
        byte[] secret = registry.cleaningSecret();
        Map<String, DeidContext> contexts = new HashMap<>();
        for (Subject s : cohort.subjects()) {
            contexts.put(s.id(), new DeidContext(registry.pseudonyms().of(s.id()), secret,
                    registry.pseudonyms().dateShiftDays(s.id()), false, profile));
        }
        return new Identities(Map.copyOf(contexts), Set.copyOf(out), secret, profile);
    }

    /** Every name a list of objections may use for a person. */
    private static Set<String> names(Subject s) {
        Set<String> names = new HashSet<>(Set.of(s.id()));
        for (String key : new String[] {"PatientID", "participant_id"}) {
            String name = s.attributes().getOrDefault(key, "");
            if (!name.isBlank()) {
                names.add(name);
            }
        }
        return names;
    }

    String pseudonym(String subjectId) {
        return contexts.get(subjectId).pseudonym();
    }

    Map<String, String> pseudonyms() {
        Map<String, String> m = new HashMap<>();
        contexts.forEach((id, c) -> m.put(id, c.pseudonym()));
        return m;
    }
}
