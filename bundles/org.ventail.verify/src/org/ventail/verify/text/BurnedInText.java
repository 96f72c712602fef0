package org.ventail.verify.text;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.ventail.api.io.FrameReader;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.verify.header.OriginalWords;
import org.ventail.verify.models.ModelStore;

/**
 * Finds text in pixels. For checks, and for whoever takes it out before; both may share one. Every picture is looked at each
 * time; only what was read in the very same picture, with the very same models, is not read again. Loads its models when there
 * is first something to read. Threads: safe; one owner closes it.
 */
@Component(service = BurnedInText.class)
public final class BurnedInText implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BurnedInText.class);
    private final Callable<TextReader> loader;
    private final KnownReadings known = new KnownReadings();
    private TextReader reader;

    /** With the models of this installation. */
    @Activate
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
        FrameSearch search = search(telling, monitor);
        for (Path file : files) {
            frames.read(file, f -> {
                for (float[] plane : f.planes()) {
                    search.add(new Place.OfFile(file, f.index()), GreyPicture.of(f.columns(), f.rows(), plane));
                }
            }, progress.split(1));
        }
        return found(search);
    }

    /**
     * Words of the header of an original file that identify, to be compared with what can hardly be read in its pixels. None
     * where the header cannot be read: what is clear is found all the same.
     */
    public static Map<String, String> headerWords(Path file) {
        try {
            return OriginalWords.inPixels(file);
        } catch (VentailException e) {
            LOG.warn("text in pixels is not compared with a header: {}", e.problem().code());
            return Map.of();
        }
    }

    /** The slices as DICOM files hold them: of the third axis. */
    public static List<Place.OfVolume> storedSlices(Volume volume) {
        return new VolumeSlices(volume).along(2);
    }

    /** The slices along all three axes: who converted a volume may have laid the axes any way. */
    public static List<Place.OfVolume> allSlices(Volume volume) {
        VolumeSlices slices = new VolumeSlices(volume);
        return Stream.of(2, 1, 0).flatMap(axis -> slices.along(axis).stream()).toList();
    }

    /** Looks at some slices of a volume. */
    public Found in(Volume volume, Collection<Place.OfVolume> places, Map<String, String> telling, IProgressMonitor monitor)
            throws VentailException {
        VolumeSlices slices = new VolumeSlices(volume);
        SubMonitor progress = SubMonitor.convert(monitor, places.size());
        FrameSearch search = search(telling, monitor);
        for (Place.OfVolume place : places) {
            progress.split(1);
            search.add(place, slices.slice(place));
        }
        return found(search);
    }

    /** Drops what was read: it says who people are. */
    public void forget() {
        known.forget();
    }

    /** One picture may hold so much text that cancelling must be asked for at every part that is read. */
    private FrameSearch search(Map<String, String> telling, IProgressMonitor monitor) {
        return new FrameSearch(() -> {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            return reader();
        }, known, new TellingText(telling));
    }

    private static Found found(FrameSearch search) throws VentailException {
        return new Found(search.finish(), search.count(), search.pictures().all());
    }

    /** Loads the models, if they are not yet: whether they work is known before anything is looked for. */
    void load() throws VentailException {
        reader();
    }

    /** Whether it can read: its models are installed and whole. Loads them. */
    public boolean usable() {
        try {
            load();
            return true;
        } catch (VentailException e) {
            LOG.debug("text cannot be read: {}", e.problem().code());
            return false;
        }
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

    /** Unloads the models, and forgets. */
    @Override
    @Deactivate
    public synchronized void close() throws VentailException {
        forget();
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
