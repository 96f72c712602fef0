package org.ventail.io.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.ventail.api.model.Rescale;

/**
 * Geometry, type and scaling of every frame of an enhanced multi-frame image (PS3.3 C.7.6.16): per frame, else shared.
 */
final class FunctionalGroups {
    private static final int[] FRAME_TYPES = {Tag.MRImageFrameTypeSequence, Tag.CTImageFrameTypeSequence,
            Tag.PETFrameTypeSequence};

    private final Instance instance;
    private final Attributes dataset;
    private final Attributes shared;

    FunctionalGroups(Instance instance, Attributes dataset) {
        this.instance = instance;
        this.dataset = dataset;
        Attributes group = dataset.getNestedDataset(Tag.SharedFunctionalGroupsSequence);
        this.shared = group == null ? new Attributes() : group;
    }

    List<Slice> slices() {
        Sequence perFrame = dataset.getSequence(Tag.PerFrameFunctionalGroupsSequence);
        List<Slice> out = new ArrayList<>(perFrame.size());
        for (int f = 0; f < perFrame.size(); f++) {
            out.add(slice(f, perFrame.get(f)));
        }
        return out;
    }

    private Slice slice(int frame, Attributes own) {
        Attributes measures = group(own, Tag.PixelMeasuresSequence);
        Optional<Plane> plane = Plane.of(group(own, Tag.PlanePositionSequence),
                group(own, Tag.PlaneOrientationSequence), measures);
        return new Slice(instance, frame, plane, measures.getDouble(Tag.SliceThickness, 0), type(own), rescale(own),
                order(frame, own));
    }

    private Rescale rescale(Attributes own) {
        Attributes transformation = group(own, Tag.PixelValueTransformationSequence);
        return Rescales.of(transformation.isEmpty() ? dataset : transformation);
    }

    private String type(Attributes own) {
        for (int tag : FRAME_TYPES) {
            String type = InstanceReader.joined(group(own, tag).getStrings(Tag.FrameType));
            if (!type.isEmpty()) {
                return type;
            }
        }
        return InstanceReader.joined(dataset.getStrings(Tag.ImageType));
    }

    private TimeOrder order(int frame, Attributes own) {
        Attributes content = group(own, Tag.FrameContentSequence);
        return new TimeOrder(content.getInt(Tag.TemporalPositionIndex, 0),
                content.getInt(Tag.FrameAcquisitionNumber, 0),
                group(own, Tag.MREchoSequence).getDouble(Tag.EffectiveEchoTime, 0),
                group(own, Tag.CardiacSynchronizationSequence).getDouble(Tag.NominalCardiacTriggerDelayTime, 0), frame);
    }

    /** The first item of that group, the frame's own or the shared one; empty if there is none. */
    private Attributes group(Attributes own, int tag) {
        Attributes found = own.getNestedDataset(tag);
        if (found == null) {
            found = shared.getNestedDataset(tag);
        }
        return found == null ? new Attributes() : found;
    }
}
