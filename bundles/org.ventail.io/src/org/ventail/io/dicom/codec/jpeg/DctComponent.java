package org.ventail.io.dicom.codec.jpeg;

/**
 * Quantised coefficients of one component of a JPEG, 64 a block in zigzag order, blocks row by row.
 *
 * @param id as the frame header numbers it
 * @param across sampling factor across, the share of the largest of all components
 * @param down sampling factor down
 * @param blocksAcross blocks of a row, those that only fill the last unit included
 * @param blocksDown rows of blocks
 * @param ownAcross blocks of a row that hold samples
 * @param ownDown rows of blocks that hold samples
 * @param coefficients owned by whoever edits them
 */
record DctComponent(int id, int across, int down, int blocksAcross, int blocksDown, int ownAcross, int ownDown,
        short[] coefficients) {
    static final int BLOCK = 64;

    int at(int x, int y) {
        return (y * blocksAcross + x) * BLOCK;
    }
}
