package org.ventail.ui.headers;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the view wants to know.
 *
 * @param file whose metadata
 * @param subjectId of a table only this person's rows
 * @param profile name or file of the profile tried
 * @param other another one to compare with
 */
record HeaderQuery(Path file, String subjectId, String profile, Optional<String> other) {
}
