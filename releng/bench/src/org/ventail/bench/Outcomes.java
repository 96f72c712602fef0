package org.ventail.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Modality;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.render.SkinField;

/** What each pipeline made of a scan. */
public final class Outcomes {
    private static final double CT_AIR_HU = -1000;
    static final String SHEAR = "shear plane";
    static final String SLAB = "slab of 20 mm";

    private Outcomes() {
    }

    /** The scan after each pipeline that has been run in the folder, by the name it has in the table. */
    public static Map<String, Volume> of(Path folder, Volume before, HeadFrame frame) throws VentailException {
        Map<String, Volume> out = new LinkedHashMap<>();
        for (String method : new String[] {"REMOVE", "REFACE"}) {
            Path defaced = folder.resolve("ours-" + method + "/defaced.nii");
            if (Files.exists(defaced)) {
                out.put("Ventail " + method, before.withData(NiftiScans.read(defaced).data()));
            }
        }
        for (String tool : new String[] {"plastimatch", "elastix", "niftyreg"}) {
            Path mask = folder.resolve(tool + "/mask.nii");
            if (Files.exists(mask)) {
                out.put(tool, masked(before, NiftiScans.mask(mask), tool));
            }
        }
        Mask brain = NiftiScans.mask(folder.resolve("ours-REMOVE/brain.nii"));
        FrontSkin face = FrontSkin.face(SkinField.of(before), frame);
        out.put(SHEAR, masked(before, Naive.shear(frame, brain), SHEAR));
        out.put(SLAB, masked(before, Naive.slab(frame, before, face), SLAB));
        return out;
    }

    /** The scan with air, or what the tool takes for it, in the mask. */
    static Volume masked(Volume before, Mask mask, String tool) {
        boolean knowsAir = !tool.equals(SHEAR) && !tool.equals(SLAB);
        double air = before.modality() == Modality.CT && knowsAir ? before.rescale().toStored(CT_AIR_HU) : 0;
        VoxelData data = before.data().copy();
        for (int i = mask.nextSet(0); i >= 0; i = mask.nextSet(i + 1)) {
            data.set(i, air);
        }
        return before.withData(data);
    }
}
