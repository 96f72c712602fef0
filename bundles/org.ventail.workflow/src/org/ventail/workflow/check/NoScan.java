package org.ventail.workflow.check;

/** A check asked for the scan of an object that is none. Such a check has nothing to judge there. */
public final class NoScan extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public NoScan() {
        super("this object is no scan");
    }
}
