package org.ventail.ui.notice;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.ventail.api.model.Problem;
import org.ventail.ui.theme.Paints;
import org.ventail.ui.theme.Palette;
import org.ventail.ui.theme.Themes;

/** The note itself: errors stay until closed, the rest goes by itself. Several notes stand above each other. */
final class NoticePopup {
    private static final String MARK = "org.ventail.ui.notice";
    private static final int WIDTH = 440;
    private static final int GAP = 12;
    private static final int ABOVE_STATUS = 40;
    private static final int SECONDS = 12;
    private final Shell owner;
    private final Notice notice;

    NoticePopup(Shell owner, Notice notice) {
        this.owner = owner;
        this.notice = notice;
    }

    Shell open() {
        notes().filter(s -> notice.equals(s.getData(MARK))).forEach(Shell::close);
        Shell shell = new Shell(owner, SWT.TOOL | SWT.NO_TRIM | SWT.NO_FOCUS);
        shell.setData(MARK, notice);
        fill(shell);
        // a click makes a note the active window: the keys of the workbench must work on in it
        PlatformUI.getWorkbench().getService(IContextService.class).registerShell(shell, IContextService.TYPE_WINDOW);
        shell.setSize(WIDTH, shell.computeSize(WIDTH, SWT.DEFAULT).y);
        shell.addListener(SWT.Dispose, e -> shell.getDisplay().asyncExec(this::pile));
        pile();
        shell.setVisible(true);
        if (notice.severity() != Problem.Severity.ERROR) {
            shell.getDisplay().timerExec(SECONDS * 1000, () -> {
                if (!shell.isDisposed()) {
                    shell.close();
                }
            });
        }
        return shell;
    }

    /** The note of a window that came last. */
    static Optional<Shell> newest(Shell owner) {
        return Arrays.stream(owner.getShells()).filter(s -> s.getData(MARK) != null && s.isVisible())
                .reduce((earlier, later) -> later);
    }

    /** Each note stands on the one before it; one that closes leaves no hole. */
    private void pile() {
        if (owner.isDisposed()) {
            return;
        }
        Rectangle window = owner.getBounds();
        int foot = window.y + window.height - ABOVE_STATUS;
        for (Shell s : notes().toList()) {
            Point size = s.getSize();
            s.setLocation(window.x + window.width - size.x - GAP, foot - size.y);
            foot -= size.y + GAP / 2;
        }
    }

    private Stream<Shell> notes() {
        return Arrays.stream(owner.getShells()).filter(s -> !s.isDisposed() && s.getData(MARK) != null);
    }

    private void fill(Shell shell) {
        Palette p = Themes.palette();
        Paints paints = new Paints(shell);
        Color back = paints.color(Palette.mix(p.raised(), p.of(notice.severity()), 0.10));
        Color edge = paints.color(p.of(notice.severity()));
        shell.setBackground(back);
        shell.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginLeft = 12;
        layout.marginHeight = 10;
        shell.setLayout(layout);
        shell.addListener(SWT.Paint, e -> {
            e.gc.setBackground(edge);
            e.gc.fillRectangle(0, 0, 5, shell.getClientArea().height);
        });
        line(shell, notice.what(), paints, p.text(), true);
        Button close = new Button(shell, SWT.PUSH | SWT.FLAT);
        close.setText("Close");
        close.setToolTipText("Esc");
        close.setLayoutData(new GridData(SWT.END, SWT.TOP, false, false));
        close.addListener(SWT.Selection, e -> shell.close());
        if (!notice.file().isEmpty()) {
            line(shell, notice.file(), paints, p.faint(), false);
            new Label(shell, SWT.NONE);
        }
        line(shell, notice.remedy(), paints, p.text(), false);
        new Label(shell, SWT.NONE);
    }

    private static void line(Shell shell, String text, Paints paints, RGB rgb, boolean bold) {
        Label label = new Label(shell, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        label.setFont(paints.font(0, bold));
        label.setForeground(paints.color(rgb));
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = WIDTH - 120;
        label.setLayoutData(data);
    }
}
