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

    /** Whether no person needs to look: sure enough, and the header does not lie about where front and up are. */
    boolean trusted();

    /** Whether there is a face that can be removed; false without a head, and when the face is gone already. */
    boolean faceLeft();

    /** Where front and up are; the header's idea of it if there is no head. */
    HeadFrame frame();
}
