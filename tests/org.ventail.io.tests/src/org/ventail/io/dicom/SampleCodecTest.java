package org.ventail.io.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import org.dcm4che3.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.api.model.VoxelData;
import org.ventail.testkit.RandomSeed;

class SampleCodecTest {
    private static final int SAMPLES = 300;

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    @Test
    void manyValuesAtOnceAreThoseOfEachSample() {
        Random random = seed.random();
        for (int round = 0; round < 2_000; round++) {
            int bytes = 1 << random.nextInt(3);
            boolean floating = bytes == 4 && random.nextBoolean();
            int stored = floating ? 32 : 1 + random.nextInt(8 * bytes);
            int high = floating ? 31 : stored - 1 + random.nextInt(8 * bytes - stored + 1);
            PixelLayout layout = new PixelLayout(1, SAMPLES, 1, 1, 8 * bytes, stored, high, floating || random.nextBoolean(),
                    floating, "MONOCHROME2");
            SampleCodec codec = new SampleCodec(layout, random.nextBoolean(), bytes == 1 ? VR.OB : VR.OW);
            byte[] raw = new byte[SAMPLES * bytes];
            random.nextBytes(raw);
            int first = random.nextInt(10);
            int step = 1 + random.nextInt(3);
            float[] some = new float[(SAMPLES - first) / step];
            codec.values(raw, first, step, some);
            VoxelData all = SampleCodec.blank(layout, SAMPLES + 1);
            codec.decode(raw, SAMPLES, all, 1);
            for (int i = 0; i < some.length; i++) {
                assertEquals((float) codec.value(raw, first + i * step), some[i], layout::toString);
            }
            for (int i = 0; i < SAMPLES; i++) {
                assertEquals(codec.value(raw, i), all.get(i + 1), layout::toString);
            }
            byte[] before = raw.clone();
            assertFalse(codec.overwrite(raw, SAMPLES, all, 1), layout.toString());
            assertArrayEquals(before, raw, layout.toString());
            int other = random.nextInt(SAMPLES);
            double value = codec.value(raw, random.nextInt(SAMPLES));
            // values that are no numbers are equal, too
            boolean changes = Double.compare(value, codec.value(raw, other)) != 0;
            all.set(other + 1, value);
            assertEquals(changes, codec.overwrite(raw, SAMPLES, all, 1), layout.toString());
            assertEquals(value, codec.value(raw, other), layout.toString());
        }
    }
}
