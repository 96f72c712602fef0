package org.ventail.ui.cohort;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;

/** Lets a folder, zip file or single scan be dropped on a control. */
public final class FolderDrop extends DropTargetAdapter {
    private final Consumer<Path> open;

    private FolderDrop(Consumer<Path> open) {
        this.open = open;
    }

    /** Opens what is dropped there. */
    public static FolderDrop on(Control control, Consumer<Path> open) {
        FolderDrop drop = new FolderDrop(open);
        DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_LINK);
        target.setTransfer(new Transfer[] {FileTransfer.getInstance()});
        target.addDropListener(drop);
        return drop;
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        event.detail = (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : DND.DROP_NONE;
    }

    @Override
    public void drop(DropTargetEvent event) {
        if (event.data instanceof String[] files && files.length > 0) {
            open.accept(Path.of(files[0]));
        } else {
            event.detail = DND.DROP_NONE;
        }
    }
}
