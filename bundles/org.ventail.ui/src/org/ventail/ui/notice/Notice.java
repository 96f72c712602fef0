package org.ventail.ui.notice;

import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.ui.theme.Sentences;

/** What a person is told about something that went wrong: what, which file, what to do. */
public record Notice(Problem.Severity severity, String what, String file, String remedy) {
    /** An expected error says it all itself; an unexpected one is a fault of ours. */
    static Notice of(Throwable e) {
        if (e instanceof VentailException v) {
            Problem p = v.problem();
            return new Notice(p.severity(), Sentences.begun(p.message()), p.file().map(Object::toString).orElse(""),
                    Sentences.begun(p.remedy()));
        }
        if (e instanceof OutOfMemoryError) {
            return new Notice(Problem.Severity.ERROR, "There is not enough memory for this scan.", "",
                    "Close other scans, work on fewer series at once (Preferences), "
                            + "or start with VENTAIL_VMARGS=-Xmx8g.");
        }
        String text = e.getMessage() == null ? "" : ": " + e.getMessage();
        String what = "Something unexpected happened: " + e.getClass().getSimpleName() + text;
        return new Notice(Problem.Severity.ERROR, what, "",
                "This is a fault of Ventail. The log (Help, About) has the details; please report it.");
    }
}
