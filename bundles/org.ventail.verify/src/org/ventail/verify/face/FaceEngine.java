package org.ventail.verify.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ventail.api.model.VentailException;
import org.ventail.verify.models.FaceModel;
import org.ventail.verify.models.ModelFile;
import org.ventail.verify.models.ModelStore;
import org.ventail.verify.models.OnnxModel;

/**
 * All installed face models, loaded once: detector, landmarks, recognisers. Any number of threads may use one engine;
 * its owner closes it when nobody does any more.
 */
public final class FaceEngine implements AutoCloseable {
    private final List<OnnxModel> loaded = new ArrayList<>();
    private final List<Recogniser> recognisers = new ArrayList<>();
    private final FaceDetector detector;
    private final LandmarkFinder landmarks;

    /**
     * Loads what is installed.
     *
     * @param threads that one network run may use: 1 when many pictures are described side by side, 2 for a single one
     * @throws VentailException if a required model is missing, or any installed one is altered
     */
    public FaceEngine(ModelStore store, int threads) throws VentailException {
        boolean complete = false;
        try {
            // One detector: the slow one finds no render that the fast one does not.
            detector = store.has(FaceModel.FAST_DETECTOR)
                    ? new FastDetector(load(store, FaceModel.FAST_DETECTOR, threads))
                    : new SsdDetector(load(store, FaceModel.SSD_DETECTOR, threads));
            landmarks = new LandmarkFinder(load(store, FaceModel.LANDMARKS, threads));
            recognisers.add(new Recogniser128(load(store, FaceModel.DESCRIPTOR_128, threads)));
            if (store.has(FaceModel.DESCRIPTOR_512)) {
                recognisers.add(new Recogniser512(load(store, FaceModel.DESCRIPTOR_512, threads)));
            }
            for (SiteModel m : SiteModel.installed(store.folder())) {
                recognisers.add(new SiteRecogniser(m, load(store, m, threads)));
            }
            complete = true;
        } finally {
            if (!complete) {
                close();
            }
        }
    }

    private OnnxModel load(ModelStore store, ModelFile model, int threads) throws VentailException {
        OnnxModel m = new OnnxModel(store, model, threads);
        loaded.add(m);
        return m;
    }

    /** The recognisers, the required one first, those that the site added last. */
    public List<Recogniser> recognisers() {
        return List.copyOf(recognisers);
    }

    /** The models in use. */
    public List<ModelFile> models() {
        return loaded.stream().map(OnnxModel::model).toList();
    }

    /** The largest face that the detector finds. */
    public Optional<FaceBox> detect(FaceImage image) throws VentailException {
        return detector.detect(image).stream().max(Comparator.comparingDouble(b -> b.width() * b.height()));
    }

    /** The 68 points of the face in a box, whether or not one is there. */
    public Optional<Landmarks> landmarks(FaceImage image, FaceBox box) throws VentailException {
        return landmarks.find(image, box);
    }

    @Override
    public void close() throws VentailException {
        for (OnnxModel m : loaded) {
            m.close();
        }
        loaded.clear();
    }
}
