package org.ventail.ui.about;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.ventail.ui.theme.Icons;

/** Product, every installed bundle, its version and its licence. */
public final class AboutDialog extends TitleAreaDialog {
    private static final String UNKNOWN = "not stated, see docs/dependencies.md";

    /** A line of the table. */
    public record Part(String name, String version, String licence) {
    }

    public AboutDialog(Shell parent) {
        super(parent);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** All installed bundles, ours first. */
    public static List<Part> parts() {
        Bundle own = FrameworkUtil.getBundle(AboutDialog.class);
        return Stream.of(own.getBundleContext().getBundles())
                .map(b -> new Part(b.getSymbolicName(), b.getVersion().toString(), licence(b)))
                .sorted(Comparator.comparing((Part p) -> !p.name().startsWith("org.ventail")).thenComparing(Part::name))
                .toList();
    }

    private static String licence(Bundle b) {
        String header = b.getHeaders().get(Constants.BUNDLE_LICENSE);
        if (header == null) {
            header = b.getEntry("about.html") != null ? "EPL-2.0 (about.html)" : UNKNOWN;
        }
        return header.replaceAll(";.*", "").trim();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("About Ventail");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Bundle own = FrameworkUtil.getBundle(AboutDialog.class);
        setTitle("Ventail " + own.getVersion());
        setMessage("From raw to released: nothing leaves that has not been attacked first.\n"
                + "Eclipse Public License 2.0");
        setTitleImage(Icons.image("logo64"));
        Composite area = (Composite) super.createDialogArea(parent);
        TableViewer table = new TableViewer(area, SWT.FULL_SELECTION | SWT.BORDER);
        table.getTable().setHeaderVisible(true);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = 380;
        data.widthHint = 760;
        table.getTable().setLayoutData(data);
        table.setContentProvider(ArrayContentProvider.getInstance());
        column(table, "Bundle", 340, Part::name);
        column(table, "Version", 180, Part::version);
        column(table, "Licence", 240, Part::licence);
        table.setInput(parts());
        return area;
    }

    private static void column(TableViewer table, String heading, int width,
            Function<Part, String> text) {
        TableViewerColumn c = new TableViewerColumn(table, SWT.LEFT);
        c.getColumn().setText(heading);
        c.getColumn().setWidth(width);
        c.setLabelProvider(ColumnLabelProvider.createTextProvider(o -> text.apply((Part) o)));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}
