package org.ventail.api.deid;

import java.util.Arrays;
import java.util.Objects;

/**
 * What a cleaner must know about the object at hand.
 *
 * @param pseudonym the released subject id
 * @param secret key for keyed digests (UIDs, codes): the same key and input give the same output everywhere in the release;
 *        never written anywhere
 * @param dateShiftDays days added to every date of this person
 * @param faceRemoved whether recognisable visual features were really removed from this very object: only then code 113102 is
 *        written
 * @param textRemoved whether text was really taken out of the pixels of this very object: only then code 113101 is written
 * @param profile what is done to the metadata
 */
public record DeidContext(String pseudonym, byte[] secret, int dateShiftDays, boolean faceRemoved,
        boolean textRemoved, CleaningProfile profile) {
    public DeidContext {
        Objects.requireNonNull(pseudonym);
        Objects.requireNonNull(profile);
        secret = secret.clone();
        if (secret.length < 16) {
            throw new IllegalArgumentException("a key of at least 16 bytes is needed");
        }
    }

    /** With the Basic Profile. */
    public DeidContext(String pseudonym, byte[] secret, int dateShiftDays, boolean faceRemoved) {
        this(pseudonym, secret, dateShiftDays, faceRemoved, false, CleaningProfile.BASIC);
    }

    /** Without text taken out of the pixels. */
    public DeidContext(String pseudonym, byte[] secret, int dateShiftDays, boolean faceRemoved,
            CleaningProfile profile) {
        this(pseudonym, secret, dateShiftDays, faceRemoved, false, profile);
    }

    /** The same person, for an object whose face was removed or not. */
    public DeidContext withFaceRemoved(boolean removed) {
        return new DeidContext(pseudonym, secret, dateShiftDays, removed, textRemoved, profile);
    }

    /** The same person, for an object with text taken out of its pixels or not. */
    public DeidContext withTextRemoved(boolean removed) {
        return new DeidContext(pseudonym, secret, dateShiftDays, faceRemoved, removed, profile);
    }

    @Override
    public byte[] secret() {
        return secret.clone();
    }

    /** With the same key, byte for byte. */
    @Override
    public boolean equals(Object o) {
        return this == o || o instanceof DeidContext other && pseudonym.equals(other.pseudonym)
                && Arrays.equals(secret, other.secret) && dateShiftDays == other.dateShiftDays
                && faceRemoved == other.faceRemoved && textRemoved == other.textRemoved && profile.equals(other.profile);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pseudonym, dateShiftDays, faceRemoved, textRemoved);
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "DeidContext[" + pseudonym + "]";
    }
}
