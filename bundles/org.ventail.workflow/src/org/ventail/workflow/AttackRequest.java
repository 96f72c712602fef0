package org.ventail.workflow;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One scan before and after, to be attacked.
 *
 * @param original file or folder with one head scan
 * @param defaced the same scan after any defacing tool, on the same grid
 * @param gallery folder with more scans to be mistaken for
 * @param home state of this installation
 * @param pictures where to keep what the attackers saw
 */
public record AttackRequest(Path original, Path defaced, Optional<Path> gallery, Path home, Optional<Path> pictures) {
}
