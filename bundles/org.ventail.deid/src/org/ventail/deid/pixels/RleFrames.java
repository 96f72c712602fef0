package org.ventail.deid.pixels;

/**
 * What an object's header says of its frames in RLE Lossless (PS3.5 Annex G).
 *
 * @param frames how many; in a fragment each, a single one perhaps in several
 * @param segments of a frame: one for each byte of each sample
 * @param pixels of a frame
 */
public record RleFrames(int frames, int segments, long pixels) {
}
