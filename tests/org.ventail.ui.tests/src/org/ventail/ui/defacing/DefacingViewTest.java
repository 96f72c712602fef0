package org.ventail.ui.defacing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefaceOptions.Part;
import org.ventail.api.model.Geometry;
import org.ventail.ui.preferences.Choices;
import org.ventail.ui.studio.Scan;
import org.ventail.ui.testing.Bench;
import org.ventail.ui.testing.Phantoms;
import org.ventail.ui.work.Work;

class DefacingViewTest {
    private static final String PERSPECTIVE = "org.ventail.app.deface";
    /** A notebook of 1280x800 with the title bar of its window system. */
    private static final int SMALL_WIDTH = 1280;
    private static final int SMALL_HEIGHT = 776;
    @TempDir
    private Path folder;
    private DefacingView view;

    @BeforeEach
    void open() throws Exception {
        Bench.clear();
        Bench.service(Choices.class).setDefaceOptions(DefaceOptions.DEFAULT);
        Bench.perspective(PERSPECTIVE);
        view = Bench.view(DefacingView.ID, DefacingView.class);
        view.form().choose(DefaceOptions.DEFAULT);
    }

    @AfterEach
    void forget() {
        view.form().choose(DefaceOptions.DEFAULT);
        Bench.clear();
    }

    @Test
    void saysWhatToDoWhileNothingIsDefaced() {
        assertTrue(view.outcome().rows().isEmpty());
        assertTrue(Bench.colours(Bench.pixels(view.outcome().control())) > 1, "an empty table says how to fill it");
    }

    @Test
    void carriesEveryChoiceOutAtOnceWithoutLookingForTheHeadAgain() throws Exception {
        Scan first = defaced();
        assertEquals("0 voxels", row("Brain changed"));
        Button ears = view.form().box(Part.EARS);
        ears.setSelection(false);
        ears.notifyListeners(SWT.Selection, new Event());
        Bench.until("the scan is defaced with ears", () -> scan().after().get() != first.after().get());
        assertSame(first.effect().get().head(), scan().effect().get().head());
        assertTrue(scan().after().get().changed().count() < first.after().get().changed().count());
        assertTrue(!Bench.service(Choices.class).defaceOptions().removes(Part.EARS), "releases do it alike");
    }

    @Test
    void aSliderThatRestsLeavesAFullResult() throws Exception {
        Scan first = defaced(Phantoms.fine(folder));
        Geometry full = first.before().geometry();
        view.form().margin().setSelection(12);
        view.form().margin().notifyListeners(SWT.Selection, new Event());
        Bench.until("a result, coarse or not", () -> scan().after().get() != first.after().get());
        Bench.until("all of it", () -> scan().after().get().volume().geometry().equals(full));
        assertEquals(12, Bench.service(Choices.class).defaceOptions().brainMarginMm());
        assertEquals("0 voxels", row("Brain changed"));
    }

    @Test
    void allOfItShowsOnASmallScreen() {
        Shell window = view.getSite().getShell();
        Rectangle before = window.getBounds();
        try {
            window.setSize(SMALL_WIDTH, SMALL_HEIGHT);
            Bench.page().resetPerspective();
            Bench.pump(300);
            view = (DefacingView) Bench.page().findView(DefacingView.ID);
            Composite box = view.form().control().getParent();
            ScrolledComposite scroll = (ScrolledComposite) box.getParent();
            Bench.until("all of the view without scrolling",
                    () -> scroll.getClientArea().height >= scroll.getMinHeight());
        } finally {
            window.setBounds(before);
            Bench.pump(100);
        }
    }

    private Scan defaced() throws Exception {
        return defaced(Phantoms.cohort(folder, 1));
    }

    private Scan defaced(Path cohort) throws Exception {
        Bench.service(Work.class).open(cohort);
        Bench.until("the first scan is read", () -> Bench.studio().state().scan().isPresent());
        Bench.service(Work.class).deface();
        Bench.until("the first scan is defaced", () -> scan().after().isPresent());
        return scan();
    }

    private static Scan scan() {
        return Bench.studio().state().scan().orElseThrow();
    }

    private String row(String name) {
        return view.outcome().rows().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow().value();
    }
}
