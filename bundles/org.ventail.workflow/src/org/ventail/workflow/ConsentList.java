package org.ventail.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ventail.api.model.VentailException;
import org.ventail.audit.AuditEvent;
import org.ventail.audit.AuditLog;
import org.ventail.audit.DicomAuditCode;
import org.ventail.registry.Registry;

/** Objections and consent of a home folder, as the command line and the workbench keep them. */
public final class ConsentList {
    private ConsentList() {
    }

    /**
     * Records every line of a list, or none, and logs how many.
     *
     * @param csv {@code subject_id,purposes,until}; no purposes: an objection to everything
     * @return number of people recorded
     * @throws VentailException naming the line that is wrong
     */
    public static int importCsv(Path home, Path csv) throws VentailException {
        try (Registry registry = Registry.open(home)) {
            int people = registry.consent().importCsv(csv);
            AuditLog.open(home).append(AuditEvent.of(System.getProperty("user.name", "unknown"), "", "consent",
                    DicomAuditCode.IMPORT).with(Map.of("people", people)));
            return people;
        }
    }

    /** Everybody listed, under the keyed hash that stands for the id. */
    public static List<Entry> entries(Path home) throws VentailException {
        try (Registry registry = Registry.open(home)) {
            return registry.consent().all().stream().map(l -> new Entry(l.subjectKey(),
                    l.terms().purposes().stream().sorted().toList(), l.terms().until().map(Object::toString).orElse("")))
                    .toList();
        }
    }

    /**
     * One person.
     *
     * @param subjectKey keyed hash of the id, 64 hexadecimal digits; the id itself is not kept
     * @param purposes what is allowed; empty: an objection
     * @param until last day, or empty
     */
    public record Entry(String subjectKey, List<String> purposes, String until) {
    }
}
