package org.ventail.deid;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.ventail.api.deid.AttributeAction;
import org.ventail.deid.text.IdentifierWords;

/** Collects the words of an object that identify: names of people, and what its identifying attributes say. */
final class OwnIdentifiers {
    private static final int DEEPEST = 32;
    /** Parts of the keywords of attributes that identify a person or place, whatever the object. */
    private static final Set<String> KEYWORDS = Set.of("PatientID", "OtherPatientID", "IssuerOfPatientID", "Address", "Telephone",
            "AccessionNumber", "AdmissionID", "StudyID", "StationName", "InstitutionName", "InstitutionalDepartment",
            "SerialNumber", "OrderNumber", "MedicalRecord", "BirthName", "MotherBirth", "InsurancePlan", "MilitaryRank",
            "PersonID", "RequestedProcedureID", "ScheduledProcedureStepID", "PerformedProcedureStepID", "PersonTelecom",
            "ServiceEpisodeID", "PatientInstitutionResidence", "CurrentPatientLocation", "BranchOfService", "ClinicalTrialS",
            "BarcodeValue", "FillerOrderNumber", "PlacerOrderNumber", "Operator", "Occupation",
            "DeviceUID", "GantryID", "DetectorID", "CassetteID", "PlateID", "SpecimenIdentifier", "ContainerIdentifier");

    /** Where scanners join the name of a study, often that of a person, and of a protocol. */
    private static final Set<Integer> DESCRIPTIONS = Set.of(Tag.StudyDescription, Tag.PerformedProcedureStepDescription,
            Tag.RequestedProcedureDescription);

    /** What was asked before: headers have the same attributes over and over. No more than the dictionary has. */
    private static final Map<Integer, Boolean> IDENTIFYING = new ConcurrentHashMap<>();
    private final AttributeRules rules;
    private final IdentifierWords words = new IdentifierWords();

    private OwnIdentifiers(AttributeRules rules) {
        this.rules = rules;
    }

    /** @param rules what they let stay is not looked for */
    static IdentifierWords of(Attributes data, AttributeRules rules) {
        OwnIdentifiers own = new OwnIdentifiers(rules);
        own.gather(data, 0);
        return own.words;
    }

    private void gather(Attributes data, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("nested too deep");
        }
        if (ContentItem.identifies(data)) {
            words.add(data.getString(Tag.TextValue, ""));
        }
        for (int tag : data.tags()) {
            VR vr = data.getVR(tag);
            if (vr == VR.SQ) {
                if (data.getValue(tag) instanceof Sequence items) {
                    items.forEach(item -> gather(item, depth + 1));
                }
            } else if (vr == VR.PN) {
                for (String name : values(data, tag)) {
                    words.addName(name);
                }
            } else if (vr == VR.DA && !stays(tag, vr)) {
                for (String day : values(data, tag)) {
                    words.addDay(day);
                }
            } else if (vr == VR.LO && DESCRIPTIONS.contains(tag)) {
                for (String value : values(data, tag)) {
                    words.addDescription(value);
                }
            } else if (vr.isStringType() && (tag >>> 16 & 1) == 0 && identifying(tag) && !stays(tag, vr)) {
                for (String value : values(data, tag)) {
                    words.add(value);
                }
            }
        }
    }

    private boolean stays(int tag, VR vr) {
        AttributeRules.Decision d = rules.decide(tag, vr);
        return d.action() == AttributeAction.KEEP && (d.own() || d.option().isPresent());
    }

    /** Whether the standard's name of an attribute says that it identifies. */
    static boolean identifying(int tag) {
        Boolean known = IDENTIFYING.get(tag);
        if (known == null) {
            known = identifying(ElementDictionary.keywordOf(tag, null));
            IDENTIFYING.put(tag, known);
        }
        return known;
    }

    private static boolean identifying(String keyword) {
        if (keyword != null) {
            for (String word : KEYWORDS) {
                if (keyword.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String[] values(Attributes data, int tag) {
        String[] values = data.getStrings(tag);
        return values == null ? new String[0] : Arrays.stream(values).filter(v -> v != null && !v.isBlank())
                .toArray(String[]::new);
    }
}
