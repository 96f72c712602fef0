package org.ventail.render;

import org.ventail.api.model.Point3;

/**
 * What a camera sees of a surface, before light: depth and normal of each pixel. Shade it once per light rig and skin.
 * Immutable; the arrays are shared with the pictures made from it.
 */
public final class SurfaceView {
    private final int width;
    private final int height;
    private final float[] depthMm;
    private final float[] normals;
    private final double pixelMm;

    SurfaceView(int width, int height, float[] depthMm, float[] normals, double pixelMm) {
        this.width = width;
        this.height = height;
        this.depthMm = depthMm;
        this.normals = normals;
        this.pixelMm = pixelMm;
    }

    /** Depth behind the camera's target plane, NaN where nothing was hit; shared, read-only. */
    public float[] depthMm() {
        return depthMm;
    }

    /** Unit normals as (right, up, towards the viewer) of the camera, three a pixel; zero where nothing was hit. */
    public float[] normals() {
        return normals;
    }

    /** Unit normal at a pixel, out of the surface, in LPS. @param camera the one that sees it */
    public Point3 normalLps(int pixel, Camera camera) {
        return camera.right().times(normals[3 * pixel]).plus(camera.up().times(normals[3 * pixel + 1]))
                .plus(camera.viewDirection().times(-normals[3 * pixel + 2]));
    }

    /** Size of a pixel in the target plane. */
    public double pixelMm() {
        return pixelMm;
    }

    /** The picture under that light. */
    public Picture shade(LightRig light, Skin skin) {
        return new Picture(width, height, new Shader(light, skin).shade(width, height, depthMm, normals), depthMm);
    }
}
