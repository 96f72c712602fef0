package org.ventail.io.bids;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Problem;

/**
 * Tells for every image file of one scan who and what it is. In a BIDS dataset its name and tables say so. Elsewhere
 * every file and every folder directly below the scanned one is a person of its own, named by a digest of its path,
 * because names of files may be names of people. Made for one scan, used by one thread.
 */
public final class Identities {
    private final Path root;
    private final Sidecars sidecars = new Sidecars();
    private final Map<Path, Participants> participants = new TreeMap<>();
    private final Set<Path> datasets = new HashSet<>();

    /**
     * @param root the scanned folder
     * @param images all image files that will be asked for; more than one dataset among them makes the labels longer
     */
    public Identities(Path root, List<Path> images) {
        this.root = root;
        images.forEach(p -> BidsDataset.of(p, stem(p)).ifPresent(d -> datasets.add(d.root())));
    }

    /** The file name up to the extension, {@code .nii.gz} and the like taken as one. */
    public static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.replaceFirst("(?i)\\.(nii|hdr|img|nrrd|nhdr|raw)?(\\.gz)?$", "");
    }

    /** A digest of a path below the scanned folder, the same on every machine. */
    private String digest(Path file, int digits) {
        StringBuilder key = new StringBuilder();
        root.relativize(file).forEach(p -> key.append('/').append(p));
        return Digest.of(key.toString()).hex().substring(0, digits);
    }

    /** Who and what a file is. */
    public SeriesIdentity of(Path file) {
        Optional<BidsDataset> bids = BidsDataset.of(file, stem(file));
        return bids.isPresent() ? inDataset(file, bids.get()) : alone(file);
    }

    private SeriesIdentity inDataset(Path file, BidsDataset dataset) {
        List<Problem> problems = new ArrayList<>();
        BidsName name = dataset.name();
        // Two datasets may use one label for two people.
        String which = datasets.size() < 2 ? "" : "-" + digest(dataset.root(), 6);
        String subject = dataset.subject();
        Map<String, String> table = participants
                .computeIfAbsent(dataset.root(), d -> Participants.of(d, problems)).of(subject);
        Map<String, String> attributes = sidecars.inherited(dataset.root(), file, name, problems);
        Modality modality = modality(attributes, name.suffix(), file.getParent().getFileName().toString());
        if (modality == Modality.OTHER) {
            problems.add(unknown(file));
        }
        String study = subject + which + name.session().map(s -> "_ses-" + s).orElse("");
        return new SeriesIdentity(subject + which, table, stem(file) + which, study, name.suffix(), modality,
                name.derived(), attributes, problems);
    }

    private static Modality modality(Map<String, String> sidecar, String suffix, String folder) {
        Modality said = Modality.of(suffix);
        if (said == Modality.OTHER) {
            said = Modality.of(sidecar.get("Modality"));
        }
        if (said != Modality.OTHER) {
            return said;
        }
        return switch (folder) {
            case "anat", "func", "dwi", "fmap", "perf" -> Modality.MR;
            case "pet" -> Modality.PT;
            case "ct" -> Modality.CT;
            default -> Modality.OTHER;
        };
    }

    private SeriesIdentity alone(Path file) {
        List<Problem> problems = new ArrayList<>();
        Path relative = root.relativize(file);
        Path top = relative.getNameCount() > 1 ? root.resolve(relative.getName(0)) : file.resolveSibling(stem(file));
        String subject = "sub-" + digest(top, 10);
        Map<String, String> attributes = sidecars.beside(file, stem(file), problems);
        Modality modality = Modality.of(attributes.get("Modality"));
        Optional<ModalityGuess> guess = ModalityGuess.of(root.getFileName() == null ? relative
                : root.getFileName().resolve(relative));
        if (modality == Modality.OTHER && guess.isPresent()) {
            modality = guess.get().modality();
            problems.add(Problem.info("modality.guessed", "the modality " + modality + " was guessed from the name",
                    file, "If it is wrong, put \"Modality\" into a JSON file of the same name."));
        } else if (modality == Modality.OTHER) {
            problems.add(unknown(file));
        }
        return new SeriesIdentity(subject, Map.of(), "img-" + digest(file, 16), subject,
                guess.map(ModalityGuess::token).orElse(""), modality, false, attributes, problems);
    }

    private static Problem unknown(Path file) {
        return Problem.warning("modality.unknown", "nothing says what made the image", file,
                "Put {\"Modality\": \"MR\"} or \"CT\" into a JSON file of the same name.");
    }
}
