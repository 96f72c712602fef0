package org.ventail.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;

/** Keys as PEM files (RFC 7468), read strictly: only the spelling that is written is accepted. */
final class Pem {
    private static final String ALGORITHM = "Ed25519";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private Pem() {
    }

    static byte[] write(Key key) {
        String type = key instanceof PrivateKey ? "PRIVATE KEY" : "PUBLIC KEY";
        return wrap(type, key.getEncoded()).getBytes(StandardCharsets.US_ASCII);
    }

    static PublicKey readPublic(Path file) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(unwrap(file, "PUBLIC KEY")));
    }

    static PrivateKey readPrivate(Path file) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(unwrap(file, "PRIVATE KEY")));
    }

    private static String wrap(String type, byte[] der) {
        return "-----BEGIN " + type + "-----\n" + LINES.encodeToString(der) + "\n-----END " + type + "-----\n";
    }

    private static byte[] unwrap(Path file, String type) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        String begin = "-----BEGIN " + type + "-----\n";
        String end = "\n-----END " + type + "-----\n";
        if (text.startsWith(begin) && text.endsWith(end) && text.length() > begin.length() + end.length()) {
            byte[] der = Base64.getMimeDecoder().decode(text.substring(begin.length(), text.length() - end.length()));
            if (wrap(type, der).equals(text)) {
                return der;
            }
        }
        throw new IOException(file.getFileName() + " is not a " + type.toLowerCase(Locale.ROOT)
                + " in PEM form");
    }
}
