package org.ventail.ui.headers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
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
    private static final String CSV = ".csv";
    private static final String JSON = ".json";

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
        dialog.setFileName(name + CSV);
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen == null) {
            return Optional.empty();
        }
        Path file = named(chosen, dialog.getFilterIndex() == 1);
        // the window asked about the name as it was typed
        boolean asked = file.equals(Path.of(chosen)) || !Files.exists(file);
        return asked || MessageDialog.openQuestion(shell, dialog.getText(), file.getFileName() + " exists. Replace it?")
                ? save(list, file) : Optional.empty();
    }

    /** The file in the form that was chosen: the window does not change a name when another form is. */
    static Path named(String chosen, boolean json) {
        String low = chosen.toLowerCase(Locale.ROOT);
        String stem = low.endsWith(CSV) ? chosen.substring(0, chosen.length() - CSV.length()) : chosen;
        return Path.of(low.endsWith(JSON) ? chosen : stem + (json ? JSON : CSV));
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
