package org.ventail.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Set;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * An Ed25519 key pair of a home folder: {@code <home>/keys/<name>.key} (PKCS#8 PEM, mode 600) and {@code <name>.pub}
 * (X.509 PEM), made on first use. Immutable; any thread.
 */
public final class SigningKeys {
    private final KeyPair pair;

    private SigningKeys(KeyPair pair) {
        this.pair = pair;
    }

    /**
     * Opens the pair of that name, or makes it.
     *
     * @param name {@code audit} signs the log, {@code release} signs manifests
     * @throws VentailException if the files are damaged, or others may read the private one
     */
    public static SigningKeys openOrCreate(Path home, String name) throws VentailException {
        Path secret = home.resolve("keys").resolve(name + ".key");
        Path open = publicKeyFile(home, name);
        try (HomeLock lock = HomeLock.acquire(home.resolve("keys").resolve(".lock"))) {
            if (!Files.exists(secret)) {
                create(secret, open);
            }
            refuseIfShared(secret);
            return new SigningKeys(new KeyPair(Pem.readPublic(open), Pem.readPrivate(secret)));
        } catch (IOException | GeneralSecurityException e) {
            throw new VentailException(Problem.error("keys.unusable", "the signing key '" + name + "' cannot be used: "
                    + (e instanceof IOException io ? Problem.reason(io) : "it is damaged"), secret,
                    "restore the keys folder from a backup, or start with a new home folder"), e);
        }
    }

    private static void create(Path secret, Path open) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        // the private one last: it is what says that the pair is complete
        Durable.replace(open, Pem.write(pair.getPublic()));
        Durable.replaceSecret(secret, Pem.write(pair.getPrivate()));
    }

    private static void refuseIfShared(Path secret) throws IOException, VentailException {
        if (!secret.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Set<PosixFilePermission> modes = Files.getPosixFilePermissions(secret);
        if (modes.stream().anyMatch(p -> !p.name().startsWith("OWNER"))) {
            throw new VentailException(Problem.error("keys.shared", "other accounts may read the private key", secret,
                    "run chmod 600 on it, and think about who may have copied it"));
        }
    }

    /** Where the public key of that name lies. */
    public static Path publicKeyFile(Path home, String name) {
        return home.resolve("keys").resolve(name + ".pub");
    }

    /** Both keys, for a library that signs on its own. */
    public KeyPair pair() {
        return pair;
    }

    /** SHA-256 over the public key's X.509 encoding, hexadecimal: what people compare. */
    public String fingerprint() {
        return fingerprint(pair.getPublic());
    }

    static String fingerprint(PublicKey key) {
        return Digest.of(key.getEncoded()).hex();
    }

    byte[] sign(String text) {
        return sign(pair.getPrivate(), text);
    }

    private static byte[] sign(PrivateKey key, String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was just read cannot sign", e);
        }
    }

    static boolean verifies(PublicKey key, String text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            // a malformed signature is a wrong one
            return false;
        }
    }
}
