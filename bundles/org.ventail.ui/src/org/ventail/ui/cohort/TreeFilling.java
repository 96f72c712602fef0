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
    private final TreeViewer tree;
    private final CohortTree people;
    private final Runnable filled;

    /** @param filled runs when the last of many people is there; whoever calls sees to few */
    TreeFilling(TreeViewer tree, CohortTree people, Runnable filled) {
        this.tree = tree;
        this.people = people;
        this.filled = filled;
    }

    /** Shows another cohort, or none, all unfolded. */
    void fill(Optional<Cohort> cohort) {
        Slices<Subject> all = slices(cohort.map(Cohort::subjects).orElse(List.of()));
        people.show(all.next().size());
        tree.getTree().setRedraw(false);
        tree.setInput(cohort.orElse(null));
        tree.expandAll();
        tree.getTree().setRedraw(true);
        later(all, next -> {
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
            later(slices(c.subjects()),
                    next -> tree.update(next.stream().flatMap(s -> Stream.concat(Stream.of(s), CohortRow.of(s))).toArray(),
                            null));
        }
    }

    private static Slices<Subject> slices(List<Subject> all) {
        return new Slices<>(all, s -> 1 + s.series().size());
    }

    /** Unless another cohort is opened meanwhile. */
    private void later(Slices<Subject> slices, Consumer<List<Subject>> step) {
        Object input = tree.getInput();
        slices.rest(() -> !tree.getTree().isDisposed() && tree.getInput() == input, step, filled);
    }
}
