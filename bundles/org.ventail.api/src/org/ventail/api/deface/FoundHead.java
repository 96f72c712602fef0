package org.ventail.api.deface;

/**
 * What a {@link Defacer} found on a scan before it changed anything: head, face and brain, in LPS millimetres of the
 * scan's frame of reference, so that it holds for every scan in that frame. Immutable. Each defacer has its own kind
 * and takes no other.
 */
public interface FoundHead {
    /** 0 (guess) to 1 (sure) that head, face and brain were found right. */
    double confidence();

    /** Whether there is a head at all. */
    boolean found();

    /** Where front and up are; the header's idea of it if there is no head. */
    HeadFrame frame();
}
