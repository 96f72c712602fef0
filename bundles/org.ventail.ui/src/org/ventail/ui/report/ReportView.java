package org.ventail.ui.report;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.ui.notice.Notices;
import org.ventail.ui.studio.Change;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.studio.StudioState;
import org.ventail.ui.theme.Buttons;
import org.ventail.ui.theme.HintStack;

/**
 * The report of the last run: in this window where the system has a browser for it, else in the system's own; to be saved as
 * PDF, HTML or JSON. It is written anew when it is asked for and forgotten with its run.
 */
public final class ReportView extends ViewPart {
    public static final String ID = "org.ventail.ui.report";
    private static final Logger LOG = LoggerFactory.getLogger(ReportView.class);
    private Reports reports;
    private HintStack stack;
    private Label place;
    private Optional<Browser> browser = Optional.empty();
    private Optional<Path> shown = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        reports = getSite().getService(Reports.class);
        Studio studio = getSite().getService(Studio.class);
        stack = new HintStack(parent, "report", "No report open",
                "Run the gate, then press “Attack report”:\nwhat every attacker found, per person and for the cohort.");
        Composite room = new Composite(stack.content(), SWT.NONE);
        room.setLayout(new GridLayout());
        bar(room);
        browser = inWindow(room);
        if (browser.isEmpty()) {
            Label note = new Label(room, SWT.WRAP);
            note.setText(
                    "This system has no browser that can be shown in a window (WebKitGTK), so the report opens in your own.");
            note.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        }
        studio.listen(parent, this::changed);
    }

    private void bar(Composite room) {
        Composite bar = new Composite(room, SWT.NONE);
        GridLayout layout = new GridLayout(3, false);
        layout.marginHeight = 0;
        layout.marginWidth = 0;
        bar.setLayout(layout);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Buttons.push(bar, "&Save as …", "PDF, HTML or JSON, by the ending of the name", this::saveAs);
        Buttons.push(bar, "&Open in the browser", "In the browser of this system", () -> shown.ifPresent(ReportView::launch));
        place = new Label(bar, SWT.NONE);
        place.setText("Shows faces before defacing: keep it as private as the scans.");
        place.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }

    private static Optional<Browser> inWindow(Composite room) {
        try {
            Browser b = new Browser(room, SWT.NONE);
            b.setJavascriptEnabled(false);
            b.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
            return Optional.of(b);
        } catch (SWTError e) {
            LOG.info("no browser in the window: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Shows a report that was written. */
    public void show(Path html) {
        if (!stack.control().isDisposed()) {
            shown = Optional.of(html);
            stack.show(true);
            browser.ifPresentOrElse(b -> b.setUrl(html.toUri().toString()), () -> launch(html));
        }
    }

    private static void launch(Path html) {
        if (!Program.launch(html.toString())) {
            Notices.show(new VentailException(Problem.warning("ui.no-browser", "No browser could be opened.", html,
                    "Open this file yourself, or press “Save as …” for a PDF.")));
        }
    }

    private void saveAs() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setText("Save the report");
        dialog.setFileName("report.pdf");
        dialog.setFilterExtensions(new String[] {"*.pdf", "*.html", "*.json"});
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            reports.save(Path.of(chosen));
        }
    }

    private void changed(Change change, StudioState state) {
        if (change == Change.COHORT || change == Change.RESULT) {
            shown = Optional.empty();
            stack.show(false);
        }
    }

    /** The file shown, for tests. */
    public Optional<Path> shown() {
        return shown;
    }

    @Override
    public void setFocus() {
        stack.setFocus();
    }
}
