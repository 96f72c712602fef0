package org.ventail.deid;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces UIDs: the same key and UID give the same new UID, in every file, so that references still fit. New UIDs are
 * {@code 2.25.} and a UUID as a number (PS3.5 B.2). Any thread.
 */
final class UidMap {
    /** UIDs that the standard itself defines (classes, transfer syntaxes) name nobody. */
    private static final String STANDARD = "1.2.840.10008.";
    private static final String ALGORITHM = "HmacSHA256";
    /** Used by one thread at a time. */
    private final Mac mac;

    UidMap(byte[] secret) {
        try {
            this.mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** The new UID; standard ones and empty ones stay. */
    String map(String uid) {
        if (uid == null || uid.isBlank() || standard(uid.strip())) {
            return uid;
        }
        byte[] uuid = Arrays.copyOf(hash("uid\0" + uid.strip()), 16);
        // version 8 (own scheme) and the variant of RFC 9562
        uuid[6] = (byte) (uuid[6] & 0x0f | 0x80);
        uuid[8] = (byte) (uuid[8] & 0x3f | 0x80);
        return "2.25." + new BigInteger(1, uuid);
    }

    /** Whether it goes on as UIDs do: who hides something else behind the standard's root keeps nothing. */
    private static boolean standard(String uid) {
        boolean digits = uid.startsWith(STANDARD) && uid.length() > STANDARD.length();
        for (int i = STANDARD.length(); digits && i < uid.length(); i++) {
            char c = uid.charAt(i);
            digits = c == '.' || c >= '0' && c <= '9';
        }
        return digits;
    }

    private byte[] hash(String text) {
        synchronized (mac) {
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
