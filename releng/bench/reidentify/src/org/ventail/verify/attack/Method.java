package org.ventail.verify.attack;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.Defacer;
import org.ventail.api.deface.FoundHead;
import org.ventail.api.model.Mask;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.deface.NearBrain;
import org.ventail.render.SkinField;
import org.ventail.testkit.PoorDefacing;

/** A way to deface. */
record Method(String name, Work work) {
    @FunctionalInterface
    interface Work {
        Volume apply(Scan scan, SkinField skin, Defacer defacer, FoundHead head) throws VentailException;
    }

    static Method of(String name) {
        Work work = switch (name) {
            case "intact" -> (s, skin, d, h) -> s.volume();
            case "slab20" -> (s, skin, d, h) -> PoorDefacing.slab(s, 20, skin.threshold());
            case "slab35" -> (s, skin, d, h) -> PoorDefacing.slab(s, 35, skin.threshold());
            case "blur4" -> (s, skin, d, h) -> PoorDefacing.blurred(s, 4);
            case "filler10" -> (s, skin, d, h) -> PoorDefacing.filled(s, 10, skin.threshold());
            case "brain-only" -> (s, skin, d, h) -> toAir(s.volume(), NearBrain.beyond(h, s.volume().geometry()));
            default -> ours(options(name));
        };
        return new Method(name, work);
    }

    private static Work ours(DefaceOptions options) {
        return (s, skin, d, h) -> d.deface(s.volume(), h, options, null).volume();
    }

    /** Whether it is ours: only then is a face put back, what others leave is known without. */
    boolean isOurs() {
        return name.startsWith("remove") || name.startsWith("reface");
    }

    /** The voxels that our method would change if it met what left: so guesses who has only that, and the defacer. */
    Mask guessed(Defacer defacer, Volume left) throws VentailException {
        return defacer.deface(left, options(name), null).changed();
    }

    /** Of our methods: with the skin of the whole head smoothed if so named. */
    private static DefaceOptions options(String name) {
        DefaceOptions.Method method = switch (name) {
            case "remove", "remove-scalp" -> DefaceOptions.Method.REMOVE;
            case "reface", "reface-scalp" -> DefaceOptions.Method.REFACE;
            default -> throw new IllegalArgumentException("no method " + name);
        };
        Set<DefaceOptions.Part> parts = EnumSet.copyOf(DefaceOptions.DEFAULT.parts());
        if (name.endsWith("-scalp")) {
            parts.add(DefaceOptions.Part.SCALP);
        }
        return new DefaceOptions(method, parts, Optional.empty());
    }

    private static Volume toAir(Volume volume, Mask mask) {
        VoxelData data = volume.data().copy();
        double air = IntStream.range(0, volume.geometry().size()).mapToDouble(data::get).min().orElse(0);
        for (int i = mask.nextSet(0); i >= 0; i = mask.nextSet(i + 1)) {
            data.set(i, air);
        }
        return volume.withData(data);
    }
}
