package org.ventail.verify.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.io.FrameReader;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.verify.models.ModelStore;

/**
 * Finds text in pixels. For checks, and for whoever takes it out before. Loads its models when there is first something to
 * read. Threads: safe; one owner closes it.
 */
public final class BurnedInText implements AutoCloseable {
    private final Callable<TextReader> loader;
    private TextReader reader;

    /** With the models of this installation. */
    public BurnedInText() {
        this(() -> new TextReader(ModelStore.standard(), 1));
    }

    BurnedInText(Callable<TextReader> loader) {
        this.loader = loader;
    }

    /**
     * What was found.
     *
     * @param texts where, in the order of the pictures
     * @param pictures how many were looked at
     * @param views some of them as PNG files, with the text made unreadable
     */
    public record Found(List<FoundText> texts, int pictures, List<byte[]> views) {
        public Found {
            texts = List.copyOf(texts);
            views = List.copyOf(views);
        }
    }

    /**
     * Looks at all frames of some files.
     *
     * @param telling words of the original header that identify, see {@code OriginalWords}
     * @throws VentailException if a frame cannot be read, or the models are missing or altered
     */
    public Found in(List<Path> files, FrameReader frames, Map<String, String> telling, IProgressMonitor monitor)
            throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, files.size());
        FrameSearch search = new FrameSearch(this::reader, new TellingText(telling));
        for (Path file : files) {
            frames.read(file, f -> {
                for (float[] plane : f.planes()) {
                    search.add(new Place.OfFile(file, f.index()), GreyPicture.of(f.columns(), f.rows(), plane));
                }
            }, progress.split(1));
        }
        return found(search);
    }

    /** Looks at all slices of a volume along its three axes. */
    public Found in(Volume volume, Map<String, String> telling, IProgressMonitor monitor) throws VentailException {
        VolumeSlices slices = new VolumeSlices(volume);
        SubMonitor progress = SubMonitor.convert(monitor, 3 * volume.timePoints());
        FrameSearch search = new FrameSearch(this::reader, new TellingText(telling));
        for (int t = 0; t < volume.timePoints(); t++) {
            for (int axis = 2; axis >= 0; axis--) {
                SubMonitor some = progress.split(1).setWorkRemaining(slices.count(axis));
                for (int i = 0; i < slices.count(axis); i++) {
                    some.split(1);
                    Place.OfVolume place = new Place.OfVolume(axis, i, t);
                    search.add(place, slices.slice(place));
                }
            }
        }
        return found(search);
    }

    private static Found found(FrameSearch search) throws VentailException {
        return new Found(search.finish(), search.count(), search.pictures().all());
    }

    /** Loads the models, if they are not yet: whether they work is known before anything is looked for. */
    void load() throws VentailException {
        reader();
    }

    private synchronized TextReader reader() throws VentailException {
        if (reader == null) {
            try {
                reader = loader.call();
            } catch (VentailException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        return reader;
    }

    /** Unloads the models. */
    @Override
    public synchronized void close() throws VentailException {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
