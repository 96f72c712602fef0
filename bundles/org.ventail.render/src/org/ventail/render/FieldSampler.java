package org.ventail.render;

import org.ventail.api.model.Geometry;

/** Trilinear samples of a field at voxel coordinates that the caller keeps inside the grid; no state but the grid's. */
final class FieldSampler {
    private final float[] values;
    private final int strideY;
    private final int strideZ;

    FieldSampler(float[] values, Geometry g) {
        this.values = values;
        this.strideY = g.nx();
        this.strideZ = g.nx() * g.ny();
    }

    float at(float x, float y, float z) {
        int ix = (int) x;
        int iy = (int) y;
        int iz = (int) z;
        float fx = x - ix;
        float fy = y - iy;
        float fz = z - iz;
        float[] v = values;
        int i = ix + iy * strideY + iz * strideZ;
        int j = i + strideZ;
        float a = v[i] + fx * (v[i + 1] - v[i]);
        float b = v[i + strideY] + fx * (v[i + strideY + 1] - v[i + strideY]);
        float c = v[j] + fx * (v[j + 1] - v[j]);
        float d = v[j + strideY] + fx * (v[j + strideY + 1] - v[j + strideY]);
        float near = a + fy * (b - a);
        float far = c + fy * (d - c);
        return near + fz * (far - near);
    }
}
