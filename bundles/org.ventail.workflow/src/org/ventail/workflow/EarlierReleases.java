package org.ventail.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ventail.api.check.Evidence;
import org.ventail.api.check.ReleaseMemory;
import org.ventail.api.model.Digest;
import org.ventail.api.model.VentailException;
import org.ventail.registry.Registry;
import org.ventail.registry.Sketches;

/**
 * What checks made of scans that left before, asked of the registry once at the start of a run. Immutable; any thread.
 */
final class EarlierReleases {
    private final List<Sketches.Kept> kept;
    private final Map<String, byte[]> secrets = new HashMap<>();

    private EarlierReleases(List<Sketches.Kept> kept) {
        this.kept = kept;
    }

    /** All that is known, for these checks. */
    static EarlierReleases of(RunRequest request, List<String> checkIds) throws VentailException {
        try (Registry registry = Registry.open(request.home())) {
            EarlierReleases all = new EarlierReleases(registry.sketches().all());
            checkIds.forEach(id -> all.secrets.put(id, registry.sketches().secret(id)));
            return all;
        }
    }

    /** What one check may know when it judges one person. */
    Asked forCheck(String checkId, String pseudonym) {
        return new Asked(new ReleaseMemory(secrets.get(checkId), kept.stream().filter(s -> s.kind().equals(checkId))
                .map(s -> new ReleaseMemory.Earlier(s.text(), s.pseudonym().equals(pseudonym))).toList()));
    }

    /** Keeps what the checks made of the scans of a release. */
    static void remember(Registry registry, Digest manifest, List<Evidence> evidence, Map<String, String> released)
            throws VentailException {
        registry.sketches().record(evidence.stream()
                .filter(e -> e.subjectId().isPresent() && released.containsKey(e.subjectId().get()))
                .filter(e -> e.result().details().get(ReleaseMemory.SKETCH) instanceof String)
                .map(e -> new Sketches.Kept(manifest, released.get(e.subjectId().get()), e.checkId(),
                        (String) e.result().details().get(ReleaseMemory.SKETCH)))
                .toList());
    }

    /** The memory of one call of a check, and whether it was looked at: what a check said counts only for what it knew. */
    static final class Asked {
        /** Where nothing is released, nothing is remembered. */
        static final Asked NOTHING = new Asked(null);
        private final ReleaseMemory memory;
        private boolean looked;

        private Asked(ReleaseMemory memory) {
            this.memory = memory;
        }

        synchronized Optional<ReleaseMemory> look() {
            looked = true;
            return Optional.ofNullable(memory);
        }

        synchronized boolean looked() {
            return looked;
        }

        /** Names what there was to know. */
        String key() {
            return memory == null ? "" : memory.earlier().stream().map(e -> e.samePerson() + e.sketch()).sorted()
                    .collect(Collectors.joining("\n"));
        }
    }
}
