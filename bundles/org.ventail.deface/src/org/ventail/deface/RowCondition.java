package org.ventail.deface;

/** A condition on the voxels of a grid, asked row by row; for one thread. */
interface RowCondition {
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
                return Math.min(self.margin(x), other.margin(x));
            }
        };
    }
}
