package org.ventail.api.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A SHA-256 digest, written as 64 lower-case hexadecimal digits. */
public record Digest(String hex) {
    private static final int DIGITS = 64;

    public Digest {
        boolean digits = hex.length() == DIGITS;
        for (int i = 0; digits && i < DIGITS; i++) {
            digits = Character.digit(hex.charAt(i), 16) >= 0 && !Character.isUpperCase(hex.charAt(i)) && hex.charAt(i) < 128;
        }
        if (!digits) {
            throw new IllegalArgumentException("not a SHA-256 digest: " + hex);
        }
    }

    /** A fresh SHA-256 to feed; every Java platform has it. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Finishes a running digest. */
    public static Digest of(MessageDigest sha256) {
        StringBuilder hex = new StringBuilder(DIGITS);
        for (byte b : sha256.digest()) {
            hex.append(Character.forDigit(b >> 4 & 0xf, 16)).append(Character.forDigit(b & 0xf, 16));
        }
        return new Digest(hex.toString());
    }

    public static Digest of(byte[] bytes) {
        MessageDigest sha = sha256();
        sha.update(bytes);
        return of(sha);
    }

    /** Digest of the text's UTF-8 bytes. */
    public static Digest of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Digest of a file's bytes, streamed. */
    public static Digest ofFile(Path file) throws IOException {
        MessageDigest sha = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n; (n = in.read(buffer)) > 0;) {
                sha.update(buffer, 0, n);
            }
        }
        return of(sha);
    }

    @Override
    public String toString() {
        return hex;
    }
}
