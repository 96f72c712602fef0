package org.ventail.io.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * What a look into one file found.
 *
 * @param claimed whether it is a DICOM file, or should be one
 * @param found the file's header and frames, if it can be part of a series
 * @param problems what is wrong with a file that can not
 */
record FileLook(Path file, boolean claimed, Optional<Instance.WithSlices> found, List<Problem> problems) {
    private static FileLook without(Path file, boolean claimed, List<Problem> problems) {
        return new FileLook(file, claimed, Optional.empty(), problems);
    }

    /** Looks into one file after another, fastest into those of one series. One per thread. */
    static final class Reader {
        private final FileWindow window = new FileWindow();
        private final PlainHeaderReader plain = new PlainHeaderReader(window);
        private final InstanceReader instances;
        private final KnownHeaders known;
        private Optional<KnownHeaders.Known> last = Optional.empty();

        /** @param known shared with the readers beside it */
        Reader(InstanceReader instances, KnownHeaders known) {
            this.instances = instances;
            this.known = known;
        }

        FileLook look(Path file) {
            try (FileWindow open = window.open(file)) {
                DicomMagic magic = DicomMagic.of(file, open.head(DicomMagic.HEAD_BYTES));
                return switch (magic) {
                    case NO -> without(file, false, List.of());
                    case EMPTY, NAME_ONLY -> without(file, true,
                            List.of(DicomProblems.notDicom(file, magic == DicomMagic.EMPTY)));
                    case CERTAIN, LIKELY -> parse(file, magic);
                };
            } catch (IOException e) {
                return without(file, DicomMagic.named(file), List.of(DicomProblems.unreadable(file, e)));
            }
        }

        /**
         * Looks again into a file that was found to be part of a series.
         *
         * @throws VentailException if it cannot be parsed any more
         */
        Instance.WithSlices again(Path file) throws VentailException {
            return DicomHeaderParser.guarded(file, () -> {
                try (FileWindow open = window.open(file)) {
                    return read(file, DicomMagic.of(file, open.head(DicomMagic.HEAD_BYTES)));
                }
            });
        }

        /** What is done with an open file. */
        private final class Reading implements DicomHeaderParser.Work<Instance.WithSlices> {
            private final Path file;
            private final DicomMagic magic;

            Reading(Path file, DicomMagic magic) {
                this.file = file;
                this.magic = magic;
            }

            @Override
            public Instance.WithSlices run() throws IOException {
                return read(file, magic);
            }
        }

        private FileLook parse(Path file, DicomMagic magic) {
            boolean certain = magic == DicomMagic.CERTAIN || DicomMagic.named(file);
            try {
                Instance.WithSlices found = DicomHeaderParser.guarded(file, new Reading(file, magic));
                if (DicomDirectory.SOP_CLASS.equals(found.instance().uids().sopClass())) {
                    return without(file, true, DicomDirectory.problems(file));
                }
                boolean identified = !found.instance().uids().sopClass().isEmpty();
                return identified || certain ? new FileLook(file, true, Optional.of(found), List.of())
                        : without(file, false, List.of());
            } catch (VentailException e) {
                return without(file, certain, certain ? List.of(e.problem()) : List.of());
            }
        }

        /** A file that agrees with one before needs no more than a glance. */
        private Instance.WithSlices read(Path file, DicomMagic magic) throws IOException {
            Optional<PlainHeader> seen = magic == DicomMagic.CERTAIN ? plain.read() : Optional.empty();
            if (seen.isPresent() && isKnown(seen.get())) {
                return instances.of(file, window.size(), seen.get().like(last.get().header()), last.get().facts());
            }
            DicomHeader header = DicomHeaderParser.read(file);
            SeriesFacts facts = SeriesFacts.of(header);
            if (seen.isPresent()) {
                last = Optional.of(new KnownHeaders.Known(seen.get(), header, facts));
                known.add(last.get());
            }
            return instances.of(file, window.size(), header, facts);
        }

        private boolean isKnown(PlainHeader header) {
            if (last.isPresent() && header.agreesWith(last.get().plain())) {
                return true;
            }
            Optional<KnownHeaders.Known> like = known.like(header);
            last = like.isPresent() ? like : last;
            return like.isPresent();
        }
    }
}
