package org.ventail.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.Evidence;
import org.ventail.api.check.Parameters;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Digest;
import org.ventail.api.model.VentailException;
import org.ventail.gate.CheckRule;
import org.ventail.gate.Digests;
import org.ventail.gate.ExportPermit;
import org.ventail.gate.Gate;
import org.ventail.gate.GateInput;
import org.ventail.gate.Policy;

/** A small cohort of two people, staged, judged and released by the real gate. */
final class Staged {
    static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");
    final StagedRelease files;
    final ExportPermit permit;
    final ReleaseDraft draft;

    private Staged(StagedRelease files, ExportPermit permit, ReleaseDraft draft) {
        this.files = files;
        this.permit = permit;
        this.draft = draft;
    }

    /** Stages files of that size below a new folder. */
    static Staged below(Path folder, int bytes) throws IOException, VentailException {
        Path root = folder.resolve("staged");
        Map<String, List<Path>> people = Map.of("a", List.of(file(root, "sub-a/anat/t1.nii", bytes),
                file(root, "sub-a/t1.json", 9)),
                "b", List.of(file(root, "sub-b/anat/t1.nii", bytes)));
        List<Path> shared = List.of(file(root, "participants.tsv", 40));
        StagedRelease files = new StagedRelease(root, people, shared);
        GateInput input = new GateInput("memory research", List.of(person(root, "a", people.get("a")),
                person(root, "b", people.get("b"))), List.of(), Digests.ofFiles(root, shared));
        Decision decision = Gate.decide(policy(), input, List.of());
        ReleaseDraft draft = new ReleaseDraft("Ventail test", TIME, Digest.of("log").hex(),
                ReleaseDraft.checks(decision, Map.of("a", "sub-a", "b", "sub-b")), "");
        return new Staged(files, Gate.permit(decision, policy(), input, List.of()), draft);
    }

    private static Path file(Path root, String name, int bytes) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        byte[] content = new byte[bytes];
        new Random(name.hashCode()).nextBytes(content);
        return Files.write(file, content);
    }

    private static GateInput.OfSubject person(Path root, String id, List<Path> files) throws IOException {
        Digest judged = Digests.ofFiles(root, files);
        Evidence pass = new Evidence("test.face", "Face", "1.0.0", "test", Optional.of(id), Optional.of("t1"), judged,
                Digests.ofParameters(Parameters.NONE), CheckResult.pass("nobody was recognised"), 1);
        return new GateInput.OfSubject(id, judged, List.of("t1"), List.of(), false, List.of(), List.of(pass));
    }

    private static Policy policy() {
        CheckRule rule = new CheckRule("test.face", CheckScope.SERIES, true, Parameters.NONE, Effect.BLOCK,
                Effect.REVIEW,
                Effect.BLOCK, Effect.REVIEW, Optional.empty());
        return new Policy("test", "1", List.of("*"), List.of(rule), Policy.UnusableSeries.REVIEW,
                Policy.DerivedSeries.EXCLUDE,
                Policy.UnknownChecks.ON_FAIL, Policy.BlockedSubject.BLOCK_RELEASE, 1, Digest.of("policy"));
    }

    static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    PublishedRelease publish(ReleaseExporter exporter, Path out) throws VentailException {
        return exporter.publish(permit, files, draft, out, null);
    }

    /** Names of everything in a folder, hidden or not. */
    static List<String> names(Path folder) {
        try (var list = Files.list(folder)) {
            return list.map(p -> p.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
