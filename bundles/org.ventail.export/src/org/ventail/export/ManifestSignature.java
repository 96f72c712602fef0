package org.ventail.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.ventail.api.model.Digest;

/**
 * Ed25519 over the bytes of {@code manifest.json}. Both files are read strictly: only the spelling that this class
 * writes is accepted, so that not even a line feed can change unseen.
 */
final class ManifestSignature {
    private static final String ALGORITHM = "Ed25519";
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----\n";
    private static final String END = "\n-----END PUBLIC KEY-----\n";

    private ManifestSignature() {
    }

    /** Content of {@code manifest.sig}. */
    static byte[] sign(PrivateKey key, byte[] manifest) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(manifest);
            return line(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 key", e);
        }
    }

    /** Whether the content of {@code manifest.sig} signs the manifest. */
    static boolean verifies(PublicKey key, byte[] manifest, byte[] file) {
        try {
            byte[] bytes = Base64.getDecoder().decode(new String(file, StandardCharsets.ISO_8859_1).strip());
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(manifest);
            return Arrays.equals(line(bytes), file) && check.verify(bytes);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            // not Base64, or not the form of a signature: not this manifest's signature
            return false;
        }
    }

    private static byte[] line(byte[] signature) {
        return (Base64.getEncoder().encodeToString(signature) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Content of {@code manifest.pub}: PEM. */
    static byte[] pem(PublicKey key) {
        return (BEGIN + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded()) + END)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Reads {@code manifest.pub}.
     *
     * @throws IOException if it is not an Ed25519 key in the spelling of {@link #pem}
     */
    static PublicKey readPem(byte[] file) throws IOException {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        try {
            if (text.startsWith(BEGIN) && text.endsWith(END) && text.length() > BEGIN.length() + END.length()) {
                String body = text.substring(BEGIN.length(), text.length() - END.length());
                PublicKey key = KeyFactory.getInstance(ALGORITHM)
                        .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
                if (Arrays.equals(pem(key), file)) {
                    return key;
                }
            }
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new IOException("not an Ed25519 public key", e);
        }
        throw new IOException("not a public key in PEM form");
    }

    /** SHA-256 over the key's X.509 encoding, hexadecimal: what people compare. */
    static String fingerprint(PublicKey key) {
        return Digest.of(key.getEncoded()).hex();
    }
}
