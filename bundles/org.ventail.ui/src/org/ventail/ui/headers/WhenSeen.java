package org.ventail.ui.headers;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/** Runs something whenever a part comes into sight; goes away with the part. */
record WhenSeen(IWorkbenchPart part, Runnable then) implements IPartListener2 {
    @Override
    public void partVisible(IWorkbenchPartReference ref) {
        if (ref.getPart(false) == part) {
            then.run();
        }
    }

    @Override
    public void partClosed(IWorkbenchPartReference ref) {
        if (ref.getPart(false) == part) {
            ref.getPage().removePartListener(this);
        }
    }
}
