package org.ventail.deid;

import java.util.Arrays;
import java.util.Random;

/** Breaks files on purpose: bits, bytes, lengths, cuts, and stretches that are doubled or missing. */
final class Mutations {
    private static final int MOST = 4;

    private Mutations() {
    }

    /** A copy with one to four things broken. */
    static byte[] of(byte[] sample, Random random) {
        byte[] broken = sample.clone();
        for (int n = 1 + random.nextInt(MOST); n > 0; n--) {
            broken = mutated(broken, random);
        }
        return broken;
    }

    private static byte[] mutated(byte[] b, Random random) {
        int at = random.nextInt(b.length);
        switch (random.nextInt(6)) {
            case 0 -> b[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> b[at] = (byte) random.nextInt();
            case 2 -> Arrays.fill(b, at, Math.min(b.length, at + 4), (byte) 0xff);
            case 3 -> {
                return Arrays.copyOf(b, Math.max(1, at));
            }
            case 4 -> {
                int n = Math.min(random.nextInt(64), b.length - at);
                byte[] longer = Arrays.copyOf(b, b.length + n);
                System.arraycopy(b, at, longer, at + n, b.length - at);
                return longer;
            }
            default -> {
                int n = Math.min(random.nextInt(64), b.length - at);
                byte[] shorter = Arrays.copyOf(b, Math.max(1, b.length - n));
                System.arraycopy(b, at + n, shorter, Math.min(at, shorter.length), Math.min(b.length - at - n,
                        shorter.length - Math.min(at, shorter.length)));
                return shorter;
            }
        }
        return b;
    }
}
