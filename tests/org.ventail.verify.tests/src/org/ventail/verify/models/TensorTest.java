package org.ventail.verify.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class TensorTest {
    @Test
    void turnsTensorFlowFiltersIntoOnnxOrder() {
        // height 1, width 2, in 2, out 2: value is 100 w + 10 in + out
        Tensor t = new Tensor(new int[] {1, 2, 2, 2}, new float[] {0, 1, 10, 11, 100, 101, 110, 111});
        Tensor r = t.outInHeightWidth();
        assertArrayEquals(new int[] {2, 2, 1, 2}, r.shape());
        assertArrayEquals(new float[] {0, 100, 10, 110, 1, 101, 11, 111}, r.values());
    }

    @Test
    void turnsDepthwiseFilters() {
        Tensor t = new Tensor(new int[] {2, 1, 2, 1}, new float[] {0, 1, 10, 11});
        Tensor r = t.channelHeightWidth();
        assertArrayEquals(new int[] {2, 1, 2, 1}, r.shape());
        assertArrayEquals(new float[] {0, 10, 1, 11}, r.values());
    }

    @Test
    void scalesEachOutputByItsOwnFactor() {
        Tensor t = new Tensor(new int[] {2, 2}, new float[] {1, 2, 3, 4});
        assertArrayEquals(new float[] {2, 4, 9, 12}, t.scaledAlongFirst(new double[] {2, 3}).values());
    }
}
