package org.ventail.ui.help;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.ventail.api.model.VentailException;
import org.ventail.ui.notice.Notices;
import org.ventail.ui.theme.Names;
import org.ventail.ui.theme.Paints;
import org.ventail.ui.theme.Palette;
import org.ventail.ui.theme.ThemeWatch;
import org.ventail.ui.theme.Themes;

/** The documentation in a window of its own, to be read beside the workbench. There is one at most. UI thread. */
public final class HelpWindow {
    private static final String KEY = HelpWindow.class.getName();
    private static final int WIDTH = 680;
    private static final int HEIGHT = 620;
    private static final int MARGIN = 16;
    private final Shell shell;
    private final Combo pages;
    private final Button back;
    private final StyledText body;
    private final Paints paints;
    private final Deque<String> earlier = new ArrayDeque<>();
    private String shown = "";
    private MarkdownText page = MarkdownText.of("");

    private HelpWindow(Shell parent) {
        shell = new Shell(parent, SWT.SHELL_TRIM);
        shell.setText("Ventail help");
        shell.setData(KEY, this);
        shell.setLayout(new GridLayout(2, false));
        back = new Button(shell, SWT.PUSH);
        back.setText("&Back");
        back.addListener(SWT.Selection, e -> back());
        pages = new Combo(shell, SWT.READ_ONLY);
        pages.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        pages.setItems(HelpPages.NAMES.stream().map(HelpWindow::title).toArray(String[]::new));
        pages.addListener(SWT.Selection, e -> show(HelpPages.NAMES.get(pages.getSelectionIndex())));
        Names.give(pages, "Page");
        body = new StyledText(shell, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.MULTI);
        GridData all = new GridData(SWT.FILL, SWT.FILL, true, true);
        all.horizontalSpan = 2;
        body.setLayoutData(all);
        body.setMargins(MARGIN, MARGIN / 2, MARGIN, MARGIN / 2);
        body.setLineSpacing(2);
        body.addListener(SWT.MouseUp, e -> follow(body.getOffsetAtPoint(new Point(e.x, e.y))));
        body.addListener(SWT.KeyDown, e -> {
            if (e.character == SWT.CR) {
                follow(body.getCaretOffset());
            }
        });
        shell.addListener(SWT.Traverse, e -> {
            if (e.detail == SWT.TRAVERSE_ESCAPE) {
                shell.close();
            }
        });
        paints = new Paints(body);
        ThemeWatch.on(body, this::paint);
        shell.setSize(WIDTH, HEIGHT);
    }

    /** Shows a page, or a heading of it, in the window that is open, else in a new one. */
    public static HelpWindow open(Shell parent, String target) {
        HelpWindow window = Stream.of(parent.getDisplay().getShells()).map(s -> s.getData(KEY))
                .filter(HelpWindow.class::isInstance).map(HelpWindow.class::cast).findFirst()
                .orElseGet(() -> new HelpWindow(parent));
        window.show(target);
        window.shell.open();
        window.body.setFocus();
        return window;
    }

    private static String title(String name) {
        try {
            return HelpPages.read(name).text().lines().findFirst().orElse(name);
        } catch (VentailException e) {
            return name;
        }
    }

    private void follow(int offset) {
        if (body.getSelectionCount() == 0) {
            page.linkAt(offset).ifPresent(this::show);
        }
    }

    private void back() {
        earlier.poll();
        String last = earlier.poll();
        if (last != null) {
            show(last);
        }
    }

    private void show(String target) {
        String[] parts = target.split("#", 2);
        String name = parts[0].isEmpty() ? shown : parts[0];
        if (target.startsWith("http")) {
            Program.launch(target);
        } else if (HelpPages.NAMES.contains(name)) {
            earlier.push(name + (parts.length > 1 ? "#" + parts[1] : ""));
            load(name);
            int at = parts.length > 1 ? page.anchors().getOrDefault(parts[1], 0) : 0;
            body.setCaretOffset(at);
            body.setTopPixel(body.getTopPixel() + body.getLinePixel(body.getLineAtOffset(at)) - MARGIN / 2);
        }
        back.setEnabled(earlier.size() > 1);
    }

    private void load(String name) {
        if (!name.equals(shown)) {
            try {
                page = HelpPages.read(name);
                shown = name;
                pages.select(HelpPages.NAMES.indexOf(name));
                body.setText(page.text());
                paint();
            } catch (VentailException e) {
                Notices.show(e);
            }
        }
    }

    private void paint() {
        Palette p = Themes.palette();
        body.setBackground(paints.color(p.surface()));
        body.setForeground(paints.color(p.text()));
        body.setStyleRanges(page.places().stream().map(x -> range(x, p)).toArray(StyleRange[]::new));
    }

    private StyleRange range(MarkdownText.Place place, Palette p) {
        StyleRange r = new StyleRange();
        r.start = place.start();
        r.length = place.length();
        switch (place.style()) {
            case TITLE -> r.font = paints.font(8, true);
            case HEADING -> r.font = paints.font(3, true);
            case BOLD -> r.fontStyle = SWT.BOLD;
            case ITALIC -> r.fontStyle = SWT.ITALIC;
            case CODE -> {
                r.font = JFaceResources.getTextFont();
                r.foreground = paints.color(p.good());
            }
            case LINK -> {
                r.underline = true;
                r.foreground = paints.color(p.accent());
            }
        }
        return r;
    }

    /** What is shown, for tests. */
    public String shown() {
        return shown;
    }

    /** The text, for tests. */
    public StyledText body() {
        return body;
    }

    /** The window, for tests. */
    public Shell shell() {
        return shell;
    }
}
