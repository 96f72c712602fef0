package org.ventail.workflow;

import org.ventail.api.io.DerivedObjects.Cleared;

/**
 * An object that is no volume, without the face.
 *
 * @param source id of the series by whose head it was cleaned
 * @param cleared what was taken out of it
 */
public record CleanedObject(String source, Cleared cleared) {
}
