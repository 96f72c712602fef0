package org.ventail.deface;

import org.ventail.api.model.Affine;

/**
 * Where the atlas lies on a scan.
 *
 * @param atlasToLps from atlas LPS mm to scan LPS mm
 * @param similarity how well it fits there
 * @param implausibility how unlike a human head the shape is, 0 for the atlas's own
 * @param headerTurn angle in degrees between the header's idea of front and up and the one found, the larger of the two
 * @param margin by how much the score beats the best one with front or up elsewhere; negative or small: not told apart
 */
record AtlasFit(Affine atlasToLps, Similarity similarity, double implausibility, double headerTurn, double margin) {
}
