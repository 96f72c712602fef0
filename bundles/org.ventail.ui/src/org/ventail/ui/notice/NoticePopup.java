package org.ventail.ui.notice;

import java.util.Arrays;
import java.util.Optional;
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
        Shell shell = new Shell(owner, SWT.TOOL | SWT.NO_TRIM | SWT.NO_FOCUS);
        shell.setData(MARK, notice);
        fill(shell);
        Point size = shell.computeSize(WIDTH, SWT.DEFAULT);
        Rectangle window = owner.getBounds();
        shell.setBounds(window.x + window.width - WIDTH - GAP,
                window.y + window.height - size.y - ABOVE_STATUS - taken(shell), WIDTH, size.y);
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

    private int taken(Shell self) {
        int y = 0;
        for (Shell s : owner.getShells()) {
            if (s != self && s.getData(MARK) != null && s.isVisible()) {
                y += s.getSize().y + GAP / 2;
            }
        }
        return y;
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
