package org.ventail.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.testkit.RandomSeed;

class ManifestVerifierTest {
    @RegisterExtension
    final RandomSeed seed = new RandomSeed();
    @TempDir
    Path folder;
    private final KeyPair key = Staged.key();
    private Path release;

    @BeforeEach
    void publish() throws Exception {
        release = folder.resolve("release");
        Staged.below(folder, 60).publish(new ReleaseExporter(key), release);
    }

    @Test
    void acceptsAnUntouchedRelease() {
        ReleaseVerification found = ManifestVerifier.verify(release, Optional.empty());
        assertTrue(found.ok());
        assertFalse(found.trusted(), "no trusted key was named");
        assertEquals(Optional.of(ManifestSignature.fingerprint(key.getPublic())), found.key());
    }

    @Test
    void acceptsTheTrustedKeyAndNoOther() {
        String fingerprint = ManifestSignature.fingerprint(key.getPublic());
        assertTrue(ManifestVerifier.verify(release, Optional.of(fingerprint)).trusted());
        ReleaseVerification other = ManifestVerifier.verify(release,
                Optional.of(ManifestSignature.fingerprint(Staged.key().getPublic())));
        assertFalse(other.ok());
        assertEquals("release.untrusted-key", other.problems().get(0).code());
    }

    @Test
    void findsAFlippedByteAnywhere() throws Exception {
        Random random = seed.random();
        for (Path file : Folders.files(release)) {
            byte[] good = Files.readAllBytes(file);
            int step = Math.max(1, good.length / 80);
            for (int i = random.nextInt(step); i < good.length; i += step) {
                byte[] bad = good.clone();
                bad[i] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bad);
                assertFalse(ManifestVerifier.verify(release, Optional.empty()).ok(), file.getFileName() + " byte " + i);
            }
            Files.write(file, good);
        }
        assertTrue(ManifestVerifier.verify(release, Optional.empty()).ok());
    }

    @Test
    void namesTheFileThatWasChanged() throws IOException {
        Files.writeString(release.resolve("participants.tsv"), "changed");
        assertEquals(List.of("participants.tsv was changed"), messages());
    }

    @Test
    void namesAMissingFile() throws IOException {
        Files.delete(release.resolve("sub-a/t1.json"));
        assertEquals(List.of("sub-a/t1.json is missing"), messages());
    }

    @Test
    void namesAnAddedFileEvenAHiddenOne() throws IOException {
        Files.writeString(release.resolve("sub-a/.hidden"), "");
        assertEquals(List.of("sub-a/.hidden was not released"), messages());
    }

    @Test
    void namesBothSidesOfARenaming() throws IOException {
        Files.move(release.resolve("sub-a/t1.json"), release.resolve("sub-a/t2.json"));
        assertEquals(List.of("sub-a/t2.json was not released", "sub-a/t1.json is missing"), messages());
    }

    @Test
    void findsAnAddedEmptyFolderAndALink() throws IOException {
        Files.createDirectory(release.resolve("empty"));
        assertEquals(1, messages().size());
        Files.delete(release.resolve("empty"));
        Files.delete(release.resolve("sub-a/t1.json"));
        Files.createSymbolicLink(release.resolve("sub-a/t1.json"), release.resolve("participants.tsv"));
        assertEquals(List.of("sub-a/t1.json is not a regular file"), messages());
    }

    @Test
    void findsAManifestSignedAnewWithAnotherKeyBesideTheOldPublicKey() throws IOException {
        byte[] manifest = Files.readAllBytes(release.resolve("manifest.json"));
        Files.write(release.resolve("manifest.sig"), ManifestSignature.sign(Staged.key().getPrivate(), manifest));
        assertEquals(List.of("manifest.json does not fit its signature"), messages());
    }

    @Test
    void findsThatManifestKeyOrSignatureIsGone() throws IOException {
        for (String name : List.of("manifest.json", "manifest.sig", "manifest.pub")) {
            byte[] bytes = Files.readAllBytes(release.resolve(name));
            Files.delete(release.resolve(name));
            assertFalse(ManifestVerifier.verify(release, Optional.empty()).ok(), name);
            Files.write(release.resolve(name), bytes);
        }
    }

    @Test
    void refusesAFolderThatIsNoRelease() {
        assertFalse(ManifestVerifier.verify(folder.resolve("nothing"), Optional.empty()).ok());
    }

    private List<String> messages() {
        ReleaseVerification found = ManifestVerifier.verify(release, Optional.empty());
        assertEquals(found.problems().isEmpty(), found.ok());
        return found.problems().stream().map(p -> p.message()).toList();
    }
}
