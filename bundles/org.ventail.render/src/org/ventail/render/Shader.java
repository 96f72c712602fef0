package org.ventail.render;

import java.util.List;
import org.ventail.api.model.Point3;

/**
 * Turns normals into colours: ambient, wrapped diffuse and a little specular light, encoded for the screen (gamma 2.2).
 */
final class Shader {
    static final int BACKGROUND = 0x2a2c30;
    private static final int GAMMA_STEPS = 2048;
    private static final float SPECULAR = 0.10f;
    private static final byte[] GAMMA = gamma();

    private final float ambient;
    private final float[] lamps;
    private final Skin skin;

    Shader(LightRig rig, Skin skin) {
        this.ambient = (float) rig.ambient();
        this.skin = skin;
        List<LightRig.Lamp> all = rig.lamps();
        this.lamps = new float[7 * all.size()];
        for (int i = 0; i < all.size(); i++) {
            putLamp(7 * i, all.get(i));
        }
    }

    private void putLamp(int o, LightRig.Lamp lamp) {
        Point3 halfway = lamp.direction().plus(new Point3(0, 0, 1)).normalized();
        lamps[o] = (float) lamp.direction().x();
        lamps[o + 1] = (float) lamp.direction().y();
        lamps[o + 2] = (float) lamp.direction().z();
        lamps[o + 3] = (float) lamp.strength();
        lamps[o + 4] = (float) halfway.x();
        lamps[o + 5] = (float) halfway.y();
        lamps[o + 6] = (float) halfway.z();
    }

    int[] shade(int width, int height, float[] depthMm, float[] normals) {
        int[] rgb = new int[width * height];
        Rows.forEach(height, null, y -> {
            for (int i = y * width; i < (y + 1) * width; i++) {
                rgb[i] = Float.isNaN(depthMm[i]) ? BACKGROUND
                        : colour(normals[3 * i], normals[3 * i + 1], normals[3 * i + 2]);
            }
        });
        return rgb;
    }

    private int colour(float nx, float ny, float nz) {
        float diffuse = ambient * (0.75f + 0.25f * ny);
        float shine = 0;
        for (int o = 0; o < lamps.length; o += 7) {
            float cos = nx * lamps[o] + ny * lamps[o + 1] + nz * lamps[o + 2];
            diffuse += lamps[o + 3] * Math.max(0, (cos + 0.15f) / 1.15f);
            float h = Math.max(0, nx * lamps[o + 4] + ny * lamps[o + 5] + nz * lamps[o + 6]);
            float h2 = h * h;
            float h8 = h2 * h2 * h2 * h2;
            shine += cos > 0 ? lamps[o + 3] * h8 * h8 : 0;
        }
        shine *= SPECULAR;
        return encode(skin.linear(0) * diffuse + shine) << 16 | encode(skin.linear(1) * diffuse + shine) << 8
                | encode(skin.linear(2) * diffuse + shine);
    }

    private static int encode(float linear) {
        return GAMMA[Math.max(0, Math.min(GAMMA_STEPS - 1, (int) (linear * GAMMA_STEPS)))] & 0xff;
    }

    private static byte[] gamma() {
        byte[] table = new byte[GAMMA_STEPS];
        for (int i = 0; i < GAMMA_STEPS; i++) {
            table[i] = (byte) Math.round(255 * StrictMath.pow((i + 0.5) / GAMMA_STEPS, 1 / 2.2));
        }
        return table;
    }
}
