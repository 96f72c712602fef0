package org.ventail.ui.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.FileFieldEditor;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefaceOptions.Part;
import org.ventail.ui.theme.Themes;
import org.ventail.workflow.CleaningProfiles;

/** The one preference page: where state lives, which policy holds, how faces go, how it looks. */
public final class VentailPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    private static final String THEME = "theme";
    private static final int MAX_WORKERS = 64;

    public VentailPage() {
        super(GRID);
        setDescription("What is asked for once. Everything here is also an option of the command line.");
    }

    @Override
    public void init(IWorkbench workbench) {
        ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, Choices.NODE);
        store.setDefault(Choices.HOME, new Choices().home().toString());
        store.setDefault(Choices.WORKERS, Choices.defaultWorkers());
        store.setDefault(Choices.METHOD, DefaceOptions.DEFAULT.method().name());
        for (Part part : Part.values()) {
            store.setDefault(Choices.key(part), DefaceOptions.DEFAULT.removes(part));
        }
        store.setDefault(Choices.PURPOSE, Choices.DEFAULT_PURPOSE);
        store.setDefault(THEME, Themes.dark() ? Themes.DARK : Themes.LIGHT);
        setPreferenceStore(store);
    }

    @Override
    protected void createFieldEditors() {
        text(new FolderToBe(Choices.HOME, "&Home folder (audit log, keys):", getFieldEditorParent()),
                "Made by the first run if it is not there. Empty: .ventail in your own folder",
                "");
        text(new FileFieldEditor(Choices.POLICY, "&Policy file (empty: shipped):", true, getFieldEditorParent()),
                "What must be true before anything leaves",
                "There is no such policy file: choose one, or leave the field empty.");
        String profiles = String.join(", ", CleaningProfiles.shipped());
        text(new ProfileField(Choices.PROFILE, "P&rofile of cleaning:", getFieldEditorParent()),
                "What becomes of headers; Header changes shows it on your own files. A file with its whole path, or one of "
                        + profiles + ". Empty: the first of these",
                "No such profile; try " + CleaningProfiles.shipped().get(0) + ".");
        text(new DirectoryFieldEditor(Choices.GALLERY, "&Gallery of other heads:", getFieldEditorParent()),
                "A folder with more scans: attackers must find a person among these, too. Empty: only the cohort itself",
                "There is no such folder of other heads: choose one, or leave the field empty.");
        text(new StringFieldEditor(Choices.PURPOSE, "P&urpose of releases:", getFieldEditorParent()),
                "Stands in the signed manifest of a release", "");
        IntegerFieldEditor workers = new IntegerFieldEditor(Choices.WORKERS, "Series at &once:",
                getFieldEditorParent());
        workers.setValidRange(1, MAX_WORKERS);
        text(workers, "More are faster and take more memory", "Series at once: a number from 1 to " + MAX_WORKERS + ".");
        addField(new ComboFieldEditor(Choices.METHOD, "&Face:", new String[][] {
                {"Remove", DefaceOptions.Method.REMOVE.name()},
                {"Replace by a neutral one", DefaceOptions.Method.REFACE.name()}},
                getFieldEditorParent()));
        remove(Part.EARS, "Remove &ears, too");
        remove(Part.TEETH, "Remove &teeth and jaws, too");
        remove(Part.EYES, "Remove e&yes, too");
        remove(Part.SCALP, "Smooth the &skin of the whole head");
        addField(new ComboFieldEditor(THEME, "The&me:",
                new String[][] {{"Dark", Themes.DARK}, {"Light", Themes.LIGHT}}, getFieldEditorParent()));
    }

    private void text(StringFieldEditor field, String tip, String error) {
        field.getLabelControl(getFieldEditorParent()).setToolTipText(tip);
        field.getTextControl(getFieldEditorParent()).setToolTipText(tip);
        field.setErrorMessage(error);
        addField(field);
    }

    private void remove(Part part, String label) {
        addField(new BooleanFieldEditor(Choices.key(part), label, getFieldEditorParent()));
    }

    @Override
    public boolean performOk() {
        boolean ok = super.performOk();
        Themes.use(getPreferenceStore().getString(THEME));
        return ok;
    }
}
