package org.ventail.verify.face;

import org.ventail.api.model.VentailException;
import org.ventail.verify.models.FaceModel;
import org.ventail.verify.models.ModelStore;
import org.ventail.verify.models.OnnxModel;

/**
 * What a network trained on photographs claims of age and sex; see {@code AgeSexNetwork}. It always claims something, of a
 * stone too. About 5 ms a picture. Any thread may read; one owner closes it.
 */
public final class AgeSexReader implements AutoCloseable {
    private static final int SIZE = 112;
    private final OnnxModel network;

    /**
     * One claim.
     *
     * @param ageYears as the network has it
     * @param male how sure it is that the person is male, 0 to 1
     */
    public record Claim(double ageYears, double male) {
    }

    /**
     * Loads the network.
     *
     * @param threads that one run may use
     * @throws VentailException if it is missing or altered
     */
    public AgeSexReader(ModelStore store, int threads) throws VentailException {
        network = new OnnxModel(store, FaceModel.AGE_SEX, threads);
    }

    /**
     * Looks at the part of a picture that a face fills, or did.
     *
     * @param face from the brow to the chin with a fifth around it, as the network was trained
     * @throws VentailException if the network fails, or gives no numbers
     */
    public Claim read(FaceImage image, FaceBox face) throws VentailException {
        PixelRect r = PixelRect.clipped(face.x(), face.y(), face.width(), face.height(), image);
        float[][] out = network.run(NetworkInput.padded(image.crop(r), SIZE, true), SIZE, SIZE, "age", "gender");
        if (!Float.isFinite(out[0][0]) || !Float.isFinite(out[1][0])) {
            throw new IllegalStateException("the network gave no number");
        }
        return new Claim(out[0][0], out[1][0]);
    }

    @Override
    public void close() throws VentailException {
        network.close();
    }
}
