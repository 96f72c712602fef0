package org.ventail.deid;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.ventail.api.deid.AttributeAction;
import org.ventail.api.deid.CleaningOption;
import org.ventail.api.deid.CleaningProfile;

/**
 * Which action an attribute gets: the profile's own, else the standard's with the profile's options, else a careful one.
 * An attribute outside the table is kept only if the dictionary knows it and its kind of value cannot hold a name, a date,
 * free text or a link.
 */
final class AttributeRules {
    /** Kinds of values that can hold anything. */
    private static final Set<VR> TELLING = EnumSet.of(VR.PN, VR.DA, VR.DT, VR.TM, VR.LT, VR.ST, VR.UT, VR.UR, VR.AE,
            VR.AS,
            VR.UN);
    /** Kinds of values of which it is known whether they are one. */
    private static final Set<VR> LOOKED_AT = EnumSet.of(VR.DA, VR.TM, VR.DT, VR.AS, VR.UI);
    /** Texts that are looked through, wherever they stand. */
    private static final Set<VR> SEARCHED = EnumSet.of(VR.CS, VR.LO, VR.SH, VR.UC, VR.UT, VR.LT, VR.ST);
    /** What the text of a content item may be called; the table speaks of the sequence that it is in. */
    private static final Set<VR> TEXTS = EnumSet.of(VR.UT, VR.LT, VR.ST);
    /**
     * Sequences whose definitions want items or none of it, not an empty one: of a study nothing is needed; a step that was
     * performed is named by nothing but UIDs, which are replaced.
     */
    private static final Map<Integer, AttributeAction> REFERENCES = Map.of(Tag.ReferencedStudySequence, AttributeAction.REMOVE,
            Tag.ReferencedPerformedProcedureStepSequence, AttributeAction.KEEP);
    /** What the table forgot or is too old for: people, places, machines, birthdays, and what nobody can read. */
    private static final Set<String> FORGOTTEN = Set.of("PatientBirthDateInAlternativeCalendar",
            "PatientDeathDateInAlternativeCalendar", "PatientAlternativeCalendar", "ContactDisplayName", "HangingProtocolCreator",
            "OwnerID", "PrintJobID", "PrintQueueID", "PrinterName", "FilmSessionLabel", "StorageMediaFileSetID",
            "HardcopyCreationDeviceID", "SubstanceAdministrationDeviceID", "SubstanceAdministrationNotes", "ProductLotIdentifier",
            "AuthorizationEquipmentCertificationNumber", "ResourceDescription", "SystemStatusComment", "TestResultComment",
            "PotentialReasonsForProcedure", "BoardingPassID", "ItineraryID", "ItineraryIDAssigningAuthority", "CarrierID",
            "CarrierIDAssigningAuthority", "RouteID", "RouteIDAssigningAuthority", "RouteSegmentID",
            "RouteSegmentStartLocationID",
            "RouteSegmentEndLocationID", "AssignedLocation", "StrainSource", "EncryptedContent", "Signature", "HPGLDocument",
            "ObjectBinaryIdentifierTrial", "ObjectDirectoryBinaryIdentifierTrial");
    /**
     * Others that it does not know, of which some objects must say something: machines, titles and numbers of documents, texts of
     * curves, places where more is found (types 1 and 2 of modules of PS3.3, as dicom3tools checks them).
     */
    private static final Map<String, AttributeAction> FORGOTTEN_BUT_NEEDED = Map.of("RadiationMachineName", AttributeAction.EMPTY,
            "DocumentTitle", AttributeAction.EMPTY, "HL7InstanceIdentifier", AttributeAction.DUMMY,
            "UnformattedTextValue", AttributeAction.DUMMY, "MetaboliteMapDescription", AttributeAction.DUMMY,
            "ExposureControlModeDescription", AttributeAction.DUMMY, "RetrieveURI", AttributeAction.DUMMY, "RetrieveURL",
            AttributeAction.DUMMY, "CodingSchemeURL", AttributeAction.DUMMY);
    private final AttributeTable table;
    private final CleaningProfile profile;

    AttributeRules(AttributeTable table, CleaningProfile profile) {
        this.table = table;
        this.profile = profile;
    }

    /**
     * What is done.
     *
     * @param option the option by which it is, none for the Basic Profile
     * @param otherwise what is done if nothing is left
     * @param own whether the profile names the attribute
     */
    record Decision(AttributeAction action, Optional<CleaningOption> option, AttributeAction otherwise, boolean own) {
        Decision(AttributeAction action) {
            this(action, Optional.empty(), action, false);
        }

        /** Whether somebody decided that the value stays as it is, if it is one. */
        boolean wanted() {
            // what a person is like is no reason to keep a name that stands there
            return own || option.isPresent() && option.get() != CleaningOption.RETAIN_PATIENT_CHARACTERISTICS;
        }

        /** Adds the option by which something of a value stayed; a profile that keeps or shifts a date does what an option does. */
        void note(VR vr, Set<CleaningOption> done) {
            option.ifPresent(done::add);
            if (own && Dummies.temporal(vr)) {
                done.add(action == AttributeAction.KEEP ? CleaningOption.RETAIN_FULL_DATES
                        : CleaningOption.RETAIN_MODIFIED_DATES);
            }
        }
    }

    /**
     * The action.
     *
     * @param vr as the file has it, which a file may have chosen to hide something
     */
    Decision decide(int tag, VR vr) {
        if (alwaysRemoved(tag)) {
            return new Decision(AttributeAction.REMOVE);
        }
        AttributeAction own = profile.attributes().get(tag);
        if (own != null) {
            return new Decision(fitting(own, tag, vr), Optional.empty(), table.row(tag).map(r -> withoutValue(r, tag, vr))
                    .orElse(AttributeAction.REMOVE), true);
        }
        if (vr == VR.SQ && REFERENCES.containsKey(tag)) {
            return new Decision(REFERENCES.get(tag));
        }
        if (tag == Tag.TextValue && TEXTS.contains(vr) && profile.has(CleaningOption.CLEAN_STRUCTURED_CONTENT)) {
            return new Decision(AttributeAction.CLEAN, Optional.of(CleaningOption.CLEAN_STRUCTURED_CONTENT),
                    AttributeAction.DUMMY, false);
        }
        if (tag == Tag.UnformattedTextValue && vr == VR.ST && profile.has(CleaningOption.CLEAN_GRAPHICS)) {
            return new Decision(AttributeAction.CLEAN, Optional.of(CleaningOption.CLEAN_GRAPHICS), AttributeAction.DUMMY, false);
        }
        Optional<AttributeTable.Row> row = table.row(tag);
        return row.isPresent() ? byTable(row.get(), tag, vr) : new Decision(outsideTheTable(tag, vr));
    }

    private Decision byTable(AttributeTable.Row row, int tag, VR vr) {
        AttributeAction otherwise = withoutValue(row, tag, vr);
        for (AttributeAction wanted : new AttributeAction[] {AttributeAction.KEEP, AttributeAction.CLEAN}) {
            for (Map.Entry<CleaningOption, AttributeAction> o : row.options().entrySet()) {
                if (o.getValue() == wanted && profile.has(o.getKey())) {
                    return new Decision(fitting(wanted, tag, vr), Optional.of(o.getKey()), otherwise, false);
                }
            }
        }
        return new Decision(fitting(row.basic(), tag, vr), Optional.empty(), otherwise, false);
    }

    /** What the Basic Profile does where a value must not stay. */
    private static AttributeAction withoutValue(AttributeTable.Row row, int tag, VR vr) {
        AttributeAction basic = fitting(row.basic(), tag, vr);
        return basic == AttributeAction.KEEP ? AttributeAction.REMOVE : basic;
    }

    /**
     * Private, curve, overlay, command and directory groups, group lengths, and padding after the data set. Private
     * attributes that a profile lets stay never get here.
     */
    private static boolean alwaysRemoved(int tag) {
        int group = tag >>> 16;
        boolean repeating = (group & 0xff00) == 0x5000 || (group & 0xff00) == 0x6000;
        return (group & 1) == 1 || repeating || group < 0x0008 || group >= 0xfffc || (tag & 0xffff) == 0;
    }

    /** An attribute with another kind of value than it should have is not touched up but removed. */
    private static AttributeAction fitting(AttributeAction action, int tag, VR vr) {
        boolean other = action == AttributeAction.UID && vr != VR.UI;
        if (action == AttributeAction.KEEP || action == AttributeAction.CLEAN) {
            other = strange(vr, ElementDictionary.vrOf(tag, null));
        }
        return vr == VR.UN || other ? AttributeAction.REMOVE : action;
    }

    /** A text in place of numbers or the other way round, or a text of a kind that nobody would look through there. */
    private static boolean strange(VR vr, VR expected) {
        if (vr == expected) {
            return false;
        }
        boolean text = vr.isStringType();
        return vr == VR.SQ || expected == VR.SQ || text != expected.isStringType() || text && !SEARCHED.contains(vr)
        // a text in place of a date, time, age or UID is none
                || LOOKED_AT.contains(expected);
    }

    private static AttributeAction outsideTheTable(int tag, VR vr) {
        String keyword = ElementDictionary.keywordOf(tag, null);
        VR expected = ElementDictionary.vrOf(tag, null);
        if (vr == expected && keyword != null && FORGOTTEN_BUT_NEEDED.containsKey(keyword)) {
            return FORGOTTEN_BUT_NEEDED.get(keyword);
        }
        if (keyword == null || keyword.isEmpty() || TELLING.contains(vr) || FORGOTTEN.contains(keyword)) {
            return AttributeAction.REMOVE;
        }
        boolean other = vr != expected && (vr.isStringType() || TELLING.contains(expected) || strange(vr, expected));
        return other ? AttributeAction.REMOVE : AttributeAction.KEEP;
    }
}
