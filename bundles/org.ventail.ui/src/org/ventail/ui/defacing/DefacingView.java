package org.ventail.ui.defacing;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.ventail.ui.byhand.HandEdits;
import org.ventail.ui.byhand.HandForm;
import org.ventail.ui.preferences.Choices;
import org.ventail.ui.studio.Change;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.studio.StudioState;
import org.ventail.ui.work.Work;

/** How faces go, to be tried out on the scan in view: every choice is carried out at once and measured. */
public final class DefacingView extends ViewPart {
    public static final String ID = "org.ventail.ui.defacing";
    private OptionsForm form;
    private HandForm hand;
    private OutcomeTable outcome;

    @Override
    public void createPartControl(Composite parent) {
        Studio studio = getSite().getService(Studio.class);
        Work work = getSite().getService(Work.class);
        Choices choices = getSite().getService(Choices.class);
        ScrolledComposite scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        Composite box = new Composite(scroll, SWT.NONE);
        scroll.setContent(box);
        GridLayout layout = new GridLayout();
        layout.verticalSpacing = 4;
        box.setLayout(layout);
        form = new OptionsForm(box, choices.defaceOptions(), options -> {
            choices.setDefaceOptions(options);
            work.redeface();
        }, options -> {
            choices.setDefaceOptions(options);
            work.glance();
        });
        form.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Label title = new Label(box, SWT.NONE);
        title.setText("By hand");
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        hand = new HandForm(box, getSite().getService(HandEdits.class));
        hand.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        outcome = new OutcomeTable(box);
        outcome.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        scroll.addListener(SWT.Resize, e -> scroll.setMinSize(box.computeSize(scroll.getClientArea().width, SWT.DEFAULT)));
        studio.listen(box, this::changed);
        changed(Change.SCAN, studio.state());
    }

    private void changed(Change change, StudioState state) {
        if (change == Change.SCAN || change == Change.COHORT || change == Change.VIEW) {
            outcome.show(Outcome.of(state.scan()));
            hand.show();
        }
    }

    /** The choices, for tests. */
    public OptionsForm form() {
        return form;
    }

    /** The rows shown, for tests. */
    public OutcomeTable outcome() {
        return outcome;
    }

    @Override
    public void setFocus() {
        form.control().setFocus();
    }
}
