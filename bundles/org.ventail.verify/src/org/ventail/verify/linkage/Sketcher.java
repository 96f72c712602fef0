package org.ventail.verify.linkage;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.ventail.api.model.Digest;

/**
 * Makes sketches: the signs of random sums and differences of a pattern's numbers, the signs drawn by a secret (random
 * projections, Charikar 2002). The share of bits in which two differ is the angle between the patterns over 180
 * degrees. There are fewer bits than numbers, so not even the secret brings a pattern back, let alone a picture.
 * Immutable; any thread.
 */
final class Sketcher {
    private static final String CIPHER = "AES/CTR/NoPadding";
    private static final int AES_BLOCK = 16;
    private final byte[] signs;

    /** With the secret of an installation; another one makes sketches that cannot be compared with these. */
    Sketcher(byte[] secret) {
        try {
            byte[] key = Digest.sha256().digest(secret);
            Cipher stream = Cipher.getInstance(CIPHER);
            stream.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[AES_BLOCK]));
            signs = stream.doFinal(new byte[(Sketch.BITS * BrainPattern.size() + 7) / 8]);
            Arrays.fill(key, (byte) 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + CIPHER, e);
        }
    }

    Sketch of(BrainPattern pattern) {
        float[] v = pattern.values();
        byte[] bits = new byte[Sketch.BITS / 8];
        int sign = 0;
        for (int b = 0; b < Sketch.BITS; b++) {
            double sum = 0;
            for (int i = 0; i < v.length; i++, sign++) {
                sum += (signs[sign >> 3] >> (sign & 7) & 1) != 0 ? v[i] : -v[i];
            }
            if (sum > 0) {
                bits[b >> 3] |= (byte) (1 << (b & 7));
            }
        }
        return new Sketch(bits);
    }
}
