package org.ventail.io.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.dcm4che3.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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
            for (int i = 0; i < some.length; i++) {
                assertEquals((float) codec.value(raw, first + i * step), some[i], layout.toString());
            }
        }
    }
}
