package org.ventail.verify.text;

import java.util.Arrays;

/**
 * What a part of a picture looks like but for noise: in a few shades, so that faint text beside something bright counts. Parts of
 * one look are read once.
 *
 * @param hash of the shades
 */
record Look(TextBox box, long hash) {
    private static final int SHADES = 8;

    static Look of(GreyPicture p, TextBox box) {
        float[] v = p.crop(box).values();
        float low = Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        for (float x : v) {
            low = Math.min(low, x);
            high = Math.max(high, x);
        }
        float scale = high > low ? SHADES / (high - low) : 0;
        byte[] shades = new byte[v.length];
        long hash = 1;
        for (int i = 0; i < v.length; i++) {
            shades[i] = (byte) Math.min(SHADES - 1, (v[i] - low) * scale);
            hash = hash * 0x5851f42d4c957f2dL + 0x14057b7ef767814fL * (shades[i] + 1);
        }
        return new Look(box, hash ^ Arrays.hashCode(shades));
    }
}
