package org.ventail.verify.attack;

import java.util.Locale;
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
            case "remove" -> (s, skin, d, h) -> ours(s, d, h, DefaceOptions.Method.REMOVE);
            case "reface" -> (s, skin, d, h) -> ours(s, d, h, DefaceOptions.Method.REFACE);
            default -> throw new IllegalArgumentException("no method " + name);
        };
        return new Method(name, work);
    }

    /** Whether it is ours: only then is a face put back, what others leave is known without. */
    boolean isOurs() {
        return name.equals("remove") || name.equals("reface");
    }

    /** The voxels that our method would change if it met what left: so guesses who has only that, and the defacer. */
    Mask guessed(Defacer defacer, Volume left) throws VentailException {
        DefaceOptions.Method method = DefaceOptions.Method.valueOf(name.toUpperCase(Locale.ROOT));
        return defacer.deface(left, DefaceOptions.DEFAULT.withMethod(method), null).changed();
    }

    private static Volume toAir(Volume volume, Mask mask) {
        VoxelData data = volume.data().copy();
        double air = IntStream.range(0, volume.geometry().size()).mapToDouble(data::get).min().orElse(0);
        for (int i = mask.nextSet(0); i >= 0; i = mask.nextSet(i + 1)) {
            data.set(i, air);
        }
        return volume.withData(data);
    }

    private static Volume ours(Scan scan, Defacer defacer, FoundHead head, DefaceOptions.Method method)
            throws VentailException {
        return defacer.deface(scan.volume(), head, DefaceOptions.DEFAULT.withMethod(method), null).volume();
    }
}
