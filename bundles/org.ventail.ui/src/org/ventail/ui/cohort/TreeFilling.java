package org.ventail.ui.cohort;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jface.viewers.AbstractTreeViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Subject;

/** Puts the people of a large cohort into the tree slice by slice, so that the window answers in between. UI thread. */
final class TreeFilling {
    /** Rows made in one go. */
    private static final int SLICE = 40;
    private final TreeViewer tree;
    private final CohortTree people;
    private final Runnable filled;

    /** @param filled runs when the last person is there */
    TreeFilling(TreeViewer tree, CohortTree people, Runnable filled) {
        this.tree = tree;
        this.people = people;
        this.filled = filled;
    }

    /** Shows another cohort, or none, all unfolded. */
    void fill(Optional<Cohort> cohort) {
        List<Subject> all = cohort.map(Cohort::subjects).orElse(List.of());
        int first = slice(all, 0);
        people.show(first);
        tree.getTree().setRedraw(false);
        tree.setInput(cohort.orElse(null));
        tree.expandAll();
        tree.getTree().setRedraw(true);
        later(all, first, next -> {
            people.show(people.shown() + next.size());
            tree.getTree().setRedraw(false);
            tree.add(tree.getInput(), next.toArray());
            next.forEach(s -> tree.expandToLevel(s, AbstractTreeViewer.ALL_LEVELS, false));
            tree.getTree().setRedraw(true);
        });
    }

    /** Words, icons and colours of all rows anew. */
    void label() {
        if (tree.getInput() instanceof Cohort c) {
            later(c.subjects(), 0,
                    next -> tree.update(next.stream().flatMap(s -> Stream.concat(Stream.of(s), CohortRow.of(s))).toArray(),
                            null));
        }
    }

    private void later(List<Subject> all, int from, Consumer<List<Subject>> step) {
        Object input = tree.getInput();
        if (from >= all.size()) {
            filled.run();
            return;
        }
        tree.getTree().getDisplay().asyncExec(() -> {
            // another cohort may have been opened since
            if (!tree.getTree().isDisposed() && tree.getInput() == input) {
                int to = slice(all, from);
                step.accept(all.subList(from, to));
                later(all, to, step);
            }
        });
    }

    /** Where a slice ends that begins there: with the person who fills it. */
    private static int slice(List<Subject> all, int from) {
        int rows = 0;
        int to = from;
        while (to < all.size() && rows < SLICE) {
            rows += 1 + all.get(to++).series().size();
        }
        return to;
    }
}
