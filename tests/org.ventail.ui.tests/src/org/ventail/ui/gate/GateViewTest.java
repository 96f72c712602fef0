package org.ventail.ui.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Cohort;
import org.ventail.ui.studio.Change;
import org.ventail.ui.testing.Bench;
import org.ventail.ui.testing.Phantoms;
import org.ventail.ui.theme.Themes;
import org.ventail.ui.work.Task;
import org.ventail.ui.work.TaskBoard;
import org.ventail.ui.work.TaskJob;
import org.ventail.ui.work.Work;

/** The decision and why. */
class GateViewTest {
    private final Cohort cohort = Phantoms.inMemory(Path.of("."), 3);
    private GateView view;

    @BeforeEach
    void openView() throws Exception {
        Bench.perspective("org.ventail.app.release");
        view = Bench.view(GateView.ID, GateView.class);
        Bench.studio().update(Change.COHORT, s -> s.opened(cohort));
    }

    @AfterEach
    void forget() {
        Bench.clear();
    }

    @ParameterizedTest
    @EnumSource(Effect.class)
    void theBannerHasTheColourOfTheDecision(Effect effect) {
        Bench.studio().update(Change.RESULT, s -> s.judged(Phantoms.run(cohort, Path.of("."), effect)));
        Bench.pump(100);
        RGB seen = Bench.rgb(Bench.pixels(view.banner()), 3, 40);
        assertTrue(Bench.distance(seen, Themes.palette().of(effect)) < 6, effect + " is " + seen);
    }

    @Test
    void whileItIsJudgedTheBannerSaysHowFarAndASecondRunIsRefused() {
        CountDownLatch end = new CountDownLatch(1);
        TaskJob job = Bench.service(TaskBoard.class).start(Work.JUDGING, this, m -> {
            m.step("Attack  1 of 2", "Attack", "attacking T1w", 0.5);
            end.await();
        }, e -> {});
        try {
            Bench.until("half of it", () -> Bench.service(TaskBoard.class).tasks().get(0).fraction() == 0.5);
            ImageData seen = Bench.pixels(view.banner());
            RGB accent = Themes.palette().accent();
            int foot = seen.height - 2;
            assertTrue(Bench.distance(Bench.rgb(seen, seen.width / 4, foot), accent) < 6, "the done half is marked");
            assertTrue(Bench.distance(Bench.rgb(seen, seen.width * 3 / 4, foot), accent) > 20, "the other half is not");
            Bench.service(Work.class).judge();
            Bench.pump(50);
            assertEquals(List.of(job.task().id()), Bench.service(TaskBoard.class).tasks().stream()
                    .filter(t -> t.label().equals(Work.JUDGING) && !t.phase().over()).map(Task::id).toList(),
                    "nothing waits behind it");
            assertEquals(1, Collections.frequency(Bench.said(), "The gate is being run already."), "it says why");
        } finally {
            end.countDown();
            Bench.until("the end", () -> job.task().phase().over());
        }
    }

    @Test
    void aButtonThatDoesNothingYetIsFainterThanOneThatDoes() {
        Bench.pump(50);
        var buttons = ((Composite) view.banner().getParent().getChildren()[1]).getChildren();
        assertTrue(buttons[0].isEnabled() && !buttons[1].isEnabled());
        double contrast = contrast(Bench.pixels(buttons[0]));
        double faint = contrast(Bench.pixels(buttons[1]));
        assertTrue(faint < 0.75 * contrast, faint + " of 255 beside " + contrast);
    }

    /** Between the darkest and the brightest of the letters and what lies behind them. */
    private static int contrast(ImageData data) {
        int least = 255;
        int most = 0;
        for (int y = data.height / 4; y < data.height * 3 / 4; y++) {
            for (int x = data.width / 5; x < data.width * 4 / 5; x++) {
                int green = Bench.rgb(data, x, y).green;
                least = Math.min(least, green);
                most = Math.max(most, green);
            }
        }
        return most - least;
    }

    @Test
    void namesEveryCheckWithVerdictValueThresholdAndRemedy() {
        Bench.studio().update(Change.RESULT,
                s -> s.judged(Phantoms.run(cohort, Path.of("."), Effect.RELEASE, Effect.BLOCK)));
        Bench.pump(50);
        TreeItem second = view.viewer().getTree().getItem(1);
        assertEquals("sub-02", second.getText(0));
        assertEquals("BLOCK", second.getText(1));
        TreeItem check = second.getItem(0);
        assertEquals("Face recognition", check.getText(0));
        assertEquals("FAIL", check.getText(1));
        assertEquals("rank 1", check.getText(2));
        assertEquals("rank 5", check.getText(3));
        assertEquals("The recogniser names this person first of 24", check.getText(4));
        assertEquals("Deface again with method REFACE", check.getText(5));
    }

    @Test
    void aReviewIsTakenDownWithNameAndReason(@TempDir Path temp) throws Exception {
        Path home = temp.resolve("home");
        Bench.studio().update(Change.RESULT, s -> s.judged(Phantoms.run(cohort, home.resolve("work/run"), Effect.REVIEW)));
        ReviewForm form = view.review();
        assertTrue(form.control().getVisible(), "three people wait");
        form.reviewer().setText("R");
        assertFalse(form.accept().isEnabled() || form.reject().isEnabled(), "a reason is needed");
        form.reason().setText("looked, no face");
        form.accept().notifyListeners(SWT.Selection, new Event());
        Bench.until("the first review", () -> reviews(home).contains(",R,"));
        assertTrue(reviews(home).contains("accepted,looked, no face"), reviews(home));
        assertEquals("", form.reason().getText(), "the next one has a reason of its own");
        form.reason().setText("an ear");
        form.reject().notifyListeners(SWT.Selection, new Event());
        Bench.until("the second review", () -> reviews(home).contains("rejected,an ear"));
        assertTrue(reviews(home).lines().filter(l -> l.startsWith("sub-02,")).findFirst().orElseThrow().contains("rejected"));
        assertTrue(form.control().getVisible(), "the third waits");
    }

    @Test
    void theScanOfARowIsShownWhenSomebodyChoosesItAndNotBefore() {
        Bench.studio().update(Change.RESULT, s -> s.judged(Phantoms.run(cohort, Path.of("."), Effect.REVIEW)));
        Bench.studio().update(Change.SELECTION, s -> s.selected("sub-03", cohort.subjects().get(2).series().get(0)));
        view.setFocus();
        Bench.pump(500);
        assertEquals(Optional.of("sub-03"), Bench.studio().state().subjectId());
        TreeItem row = Stream.of(view.viewer().getTree().getItems()).filter(i -> i.getText().equals("sub-02")).findFirst()
                .orElseThrow();
        Event up = new Event();
        up.x = row.getBounds().x + 2;
        up.y = row.getBounds().y + 2;
        row.getParent().notifyListeners(SWT.MouseUp, up);
        assertEquals(Optional.of("sub-02"), Bench.studio().state().subjectId());
    }

    @Test
    void nothingIsAskedWhereNothingWaits() {
        Bench.studio().update(Change.RESULT, s -> s.judged(Phantoms.run(cohort, Path.of("."), Effect.RELEASE, Effect.BLOCK)));
        assertFalse(view.review().control().getVisible());
    }

    private static String reviews(Path home) {
        try (Stream<Path> all = Files.list(home.resolve("reviews"))) {
            return Files.readString(all.filter(f -> f.toString().endsWith(".csv")).findFirst().orElseThrow());
        } catch (IOException | NoSuchElementException e) {
            return "";
        }
    }

    @Test
    void saysHowToGetADecisionWhileThereIsNone() {
        assertTrue(Bench.studio().state().result().isEmpty());
        assertTrue(Bench.colours(Bench.pixels(view.banner())) > 5, "the banner says something");
    }
}
