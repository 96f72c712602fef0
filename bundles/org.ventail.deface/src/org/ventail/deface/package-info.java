/**
 * Finds the face of a head scan, keeps the brain, removes the face.
 *
 * <p>The way of a scan: {@code ReducedScan} (2 mm copy) → {@code IntensityScale} (what values mean) → {@code
 * HeadFinder} (body against air) → {@code Brightness} (common scale) → {@code AtlasRegistration} (where front, up and
 * every part is) → {@code FacePresence}, {@code BrainFinder} → {@code Confidence} → {@code FaceShape} and {@code
 * Regions} (masks on the scan's own grid) → {@code Background} (air). Everything between is in LPS mm or atlas mm, as
 * names say.
 */
package org.ventail.deface;
