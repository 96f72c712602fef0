package org.ventail.deface;

/** A condition on the voxels of a grid, asked row by row; for one thread. */
interface RowCondition {
    /** Voxels. */
    float LONG_LEAP = 4;

    /** Goes to another row. */
    void to(int y, int z);

    /**
     * Above zero where the condition holds at a voxel of the row; the amount is a number of voxels to both sides over
     * which that surely stays as it is.
     */
    float margin(int x);

    /** Where both hold. */
    default RowCondition and(RowCondition other) {
        RowCondition self = this;
        return new RowCondition() {
            @Override
            public void to(int y, int z) {
                self.to(y, z);
                other.to(y, z);
            }

            @Override
            public float margin(int x) {
                float own = self.margin(x);
                // far enough from holding: no need to ask the other
                return own < -LONG_LEAP ? own : Math.min(own, other.margin(x));
            }
        };
    }
}
