package org.ventail.ui.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.ventail.ui.theme.HintStack;
import org.ventail.ui.work.Task;
import org.ventail.ui.work.TaskBoard;

/** What runs and what ran: the newest on top, each with a bar and a Cancel button. */
public final class ProgressView extends ViewPart {
    public static final String ID = "org.ventail.ui.progress";
    private final Map<Integer, TaskRow> rows = new HashMap<>();
    private HintStack stack;
    private ScrolledComposite scroll;
    private Composite list;
    private TaskBoard board;

    @Override
    public void createPartControl(Composite parent) {
        board = getSite().getService(TaskBoard.class);
        stack = new HintStack(parent, "running", "Nothing is running",
                "Esc or Cancel stops what runs, within a second.");
        scroll = new ScrolledComposite(stack.content(), SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        list = new Composite(scroll, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.verticalSpacing = 0;
        layout.marginHeight = 2;
        list.setLayout(layout);
        scroll.setContent(list);
        board.listen(parent, t -> show());
        show();
    }

    private void show() {
        List<Task> tasks = board.tasks();
        stack.show(!tasks.isEmpty());
        boolean changed = false;
        // oldest first, so that each new row is put above the older ones
        for (int i = tasks.size() - 1; i >= 0; i--) {
            Task t = tasks.get(i);
            TaskRow row = rows.get(t.id());
            if (row == null) {
                row = new TaskRow(list, t, () -> board.cancel(t.id()));
                row.control().moveAbove(null);
                rows.put(t.id(), row);
                changed = true;
            } else {
                row.show(t);
            }
        }
        changed |= forget(tasks);
        if (changed) {
            list.layout(true, true);
            scroll.setMinSize(list.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        }
    }

    private boolean forget(List<Task> tasks) {
        List<Integer> gone = rows.keySet().stream().filter(id -> tasks.stream().noneMatch(t -> t.id() == id)).toList();
        gone.forEach(id -> rows.remove(id).control().dispose());
        return !gone.isEmpty();
    }

    /** The Cancel button of a task, for tests. */
    public Button cancelButton(int taskId) {
        return rows.get(taskId).cancel();
    }

    @Override
    public void setFocus() {
        stack.setFocus();
    }
}
