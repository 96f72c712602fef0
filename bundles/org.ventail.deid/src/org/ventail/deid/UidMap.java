package org.ventail.deid;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dcm4che3.data.UID;

/**
 * Replaces UIDs: the same key and UID give the same new UID, in every file, so that references still fit. New UIDs are
 * {@code 2.25.} and a UUID as a number (PS3.5 B.2). Any thread.
 */
final class UidMap {
    /** UIDs that the standard itself defines (classes, transfer syntaxes) name nobody. */
    private static final String STANDARD = "1.2.840.10008.";
    /** Numbers in them are small; where a longer one stands somebody made a UID of his own under the standard's root. */
    private static final Pattern STANDARD_REST = Pattern.compile("[0-9]{1,4}(?:\\.[0-9]{1,4}){0,9}");
    /** Terminologies that HL7 has registered, with a number each, as coding schemes are named by (PS3.16, table 8-1). */
    private static final Pattern TERMINOLOGY = Pattern.compile("2\\.16\\.840\\.1\\.113883\\.(?:5|6)(?:\\.[0-9]{1,4}){1,4}");
    private static final Pattern VALID = Pattern.compile("[0-9]+(?:\\.[0-9]+)*");
    /** Classes of objects that makers of scanners have published; an object of another class would be another object. */
    private static final Set<String> KNOWN_CLASSES = Set.of(UID.PrivateSiemensCSANonImageStorage,
            UID.PrivateSiemensCTMRVolumeStorage, UID.PrivateSiemensAXFrameSetsStorage, UID.PrivateGEDicomCTImageInfoObject,
            UID.PrivateGEDicomDisplayImageInfoObject, UID.PrivateGEDicomMRImageInfoObject, UID.PrivateGE3DModelStorage,
            UID.PrivateGECollageStorage, UID.PrivateGEeNTEGRAProtocolOrNMGenieStorage, UID.PrivateGEPETRawDataStorage,
            UID.PrivateGERTPlanStorage, UID.PrivateToshibaUSImageStorage, UID.PrivateFujiCRImageStorage,
            UID.PrivatePhilipsSpecialisedXAStorage, UID.PrivatePhilipsCXImageStorage,
            UID.PrivatePhilips3DPresentationStateStorage, UID.PrivatePhilipsVRMLStorage, UID.PrivatePhilipsVolumeSetStorage,
            UID.PrivatePhilipsVolumeStorageRetired, UID.PrivatePhilipsVolumeStorage, UID.PrivatePhilips3DObjectStorageRetired,
            UID.PrivatePhilips3DObjectStorage, UID.PrivatePhilipsSurfaceStorageRetired, UID.PrivatePhilipsSurfaceStorage,
            UID.PrivatePhilipsCompositeObjectStorage, UID.PrivatePhilipsMRCardioProfileStorage);
    private static final String ALGORITHM = "HmacSHA256";
    /** Used by one thread at a time. */
    private final Mac mac;

    UidMap(byte[] secret) {
        try {
            this.mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** The new UID; those of the standard, of terminologies and of known classes stay, and empty ones. */
    String map(String uid) {
        if (uid == null || uid.isBlank() || standard(uid.strip())) {
            return uid;
        }
        byte[] uuid = Arrays.copyOf(hash("uid\0" + uid.strip()), 16);
        // version 8 (own scheme) and the variant of RFC 9562
        uuid[6] = (byte) (uuid[6] & 0x0f | 0x80);
        uuid[8] = (byte) (uuid[8] & 0x3f | 0x80);
        return "2.25." + new BigInteger(1, uuid);
    }

    /** Who hides something else behind the standard's root keeps nothing. */
    private static boolean standard(String uid) {
        return uid.startsWith(STANDARD) && STANDARD_REST.matcher(uid.substring(STANDARD.length())).matches()
                || TERMINOLOGY.matcher(uid).matches() || KNOWN_CLASSES.contains(uid);
    }

    /** Whether all that it says is numbers, so that a profile may let it stay. */
    static boolean valid(String uid) {
        return uid == null || uid.isBlank() || VALID.matcher(uid.strip()).matches();
    }

    private byte[] hash(String text) {
        synchronized (mac) {
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
