package org.ventail.io.dicom;

import java.util.List;

/**
 * Where the fragments of encapsulated pixel data lie (PS3.5 A.4).
 *
 * @param offsetTable offsets of the frames' first fragments, as written; empty if the table is
 * @param fragments the fragments' values, in order
 * @param end first byte after the sequence delimiter
 * @param complete whether the file did not end before the last fragment did
 */
record FragmentIndex(List<Long> offsetTable, List<Fragment> fragments, long end, boolean complete) {
    /** One fragment's value. */
    record Fragment(long offset, long length) {
    }

    int count() {
        return fragments.size();
    }
}
