package org.ventail.ui.headers;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.ventail.api.model.VentailException;
import org.ventail.ui.notice.Notices;
import org.ventail.workflow.TextTable;

/** Copies a list as tab-separated text, or saves it as CSV or JSON where the user says. UI thread. */
final class TakeAway {
    private TakeAway() {
    }

    /** To the clipboard, to be pasted into a spreadsheet. */
    static void copy(TextTable list, Display display) {
        StringBuilder text = new StringBuilder(String.join("\t", list.headings()));
        list.rows().forEach(r -> text.append('\n').append(String.join("\t", r)));
        Clipboard clipboard = new Clipboard(display);
        clipboard.setContents(new Object[] {text.toString()}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    /** To a file; empty if the user thought better of it or it could not be written, which is then said. */
    static Optional<Path> save(TextTable list, Shell shell, String name) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText("Save the list of changes");
        dialog.setFilterExtensions(new String[] {"*.csv", "*.json"});
        dialog.setFilterNames(new String[] {"CSV", "JSON"});
        dialog.setFileName(name + ".csv");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        return chosen == null ? Optional.empty() : save(list, Path.of(chosen));
    }

    static Optional<Path> save(TextTable list, Path file) {
        try {
            list.write(file);
            return Optional.of(file);
        } catch (VentailException e) {
            Notices.show(e);
            return Optional.empty();
        }
    }
}
