package org.ventail.verify.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.bench.NiftiScans;
import org.ventail.demo.DemoCohort;
import org.ventail.demo.InVesaliusVolume;
import org.ventail.io.dicom.DicomFrames;
import org.ventail.verify.text.PlantedText.How;
import org.ventail.verify.text.PlantedText.Style;
import org.ventail.verify.text.PlantedText.Where;

/** How well text is found, and how fast: {@code TextBench DATA}; prints tables. */
public final class TextBench implements AutoCloseable {
    private static final IProgressMonitor NONE = new NullProgressMonitor();
    /** The truth of the X-ray was marked on a copy with this many pixels of border. */
    private static final int BORDER = 25;
    private static final int ROUNDS = 3;
    private static final int PLANTED = Integer.parseInt(System.getenv().getOrDefault("VENTAIL_BENCH_TEXTS", "10"));
    private static final int SEED = 7;
    private static final int[] POINTS = {8, 9, 12, 18, 24, 36, 48};
    private static final String HELD_OUT = "heads/niivue_T1_head_ext2/T1_head_ext2.nii.gz";
    private static final String HELD_OUT_CT = "heads/vtk_headsq_CT";
    private static final List<Column> COLUMNS = List.of(new Column("in the air", Where.AIR, Style.BRIGHT, false),
            new Column("cut off by the border", Where.BORDER, Style.BRIGHT, false),
            new Column("over the head, bright", Where.HEAD, Style.BRIGHT, false), new Column("dark", Where.HEAD, Style.DARK, false),
            new Column("outlined", Where.HEAD, Style.OUTLINED, false), new Column("on a plate", Where.HEAD, Style.PLATE, false),
            new Column("turned", Where.HEAD, Style.BRIGHT, true));
    private static final List<Column> COLUMNS_OF_CT = Stream.concat(COLUMNS.stream(),
            Stream.of(new Column("over bone, bright", Where.BONE, Style.BRIGHT, false), new Column("dark", Where.BONE, Style.DARK, false),
                    new Column("outlined", Where.BONE, Style.OUTLINED, false))).toList();
    private static final Path CH2 = Path.of("/usr/share/mricron/templates/ch2.nii.gz");
    private final BurnedInText finder = new BurnedInText();

    private TextBench() {
    }

    private record Head(String name, Volume volume) {
    }

    /** A column of a table of planted texts. */
    private record Column(String title, Where where, Style style, boolean turned) {
    }

    /** Measures. */
    public static void main(String[] args) throws IOException, VentailException {
        Path data = Path.of(args[0]);
        List<Head> heads = List.of(new Head("Debian's head CT", InVesaliusVolume.read(DemoCohort.CRANIUM)),
                new Head("ch2, T1, 1 mm", NiftiScans.read(CH2)));
        try (TextBench bench = new TextBench()) {
            bench.xRay(data.resolve("phi/presidio"));
            bench.ultrasound(data.resolve("phi/deid-data/RGB_IMAGE.dcm"));
            Map<String, List<GreyPicture>> ct = WindowedCt.pictures(data.resolve(HELD_OUT_CT), 20);
            bench.cleanSlices(heads, ct);
            bench.planted(slices(heads), "Debian's heads", COLUMNS);
            bench.planted(slices(List.of(new Head("T1, 1.6 mm", NiftiScans.read(data.resolve(HELD_OUT))))),
                    "a T1 head that nothing was tuned on", COLUMNS);
            bench.planted(ct.values().stream().flatMap(List::stream).toList(),
                    "a head CT that nothing was tuned on (all values, brain window, bone window)", COLUMNS_OF_CT);
        }
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    private List<FoundText> in(Path file) throws VentailException {
        return finder.in(List.of(file), new DicomFrames(), Map.of(), NONE).texts();
    }

    private void xRay(Path folder) throws IOException, VentailException {
        List<TextBox> truth = new ArrayList<>();
        for (JsonNode w : new ObjectMapper().readTree(folder.resolve("ground_truth.open.DERIVED.json").toFile()).elements().next()) {
            truth.add(new TextBox(w.get("left").asInt() - BORDER, w.get("top").asInt() - BORDER, w.get("width").asInt(),
                    w.get("height").asInt()));
        }
        List<FoundText> found = in(folder.resolve("0_ORIGINAL_compressed.dcm"));
        List<TextBox> words = found.stream().flatMap(t -> t.words().stream()).toList();
        List<TextBox> lines = found.stream().map(FoundText::box).toList();
        say("| X-ray, marked word | IoU with a found word | IoU of the marked words of its line with the found line | of its pixels in a "
                + "found line |%n|---|--:|--:|--:|");
        for (int i = 0; i < truth.size(); i++) {
            TextBox word = truth.get(i);
            TextBox line = best(word, lines);
            TextBox ofLine = truth.stream().filter(w -> best(w, lines).equals(line)).reduce(TextBox::union).orElseThrow();
            say("| %d | %.2f | %.2f | %.0f %% |", i + 1, best(word, words).overlap(word), line.overlap(ofLine),
                    100.0 * line.common(word) / word.area());
        }
        long marked = words.stream().filter(w -> truth.stream().anyMatch(w::touches)).count();
        say("%nFound besides, where nothing is marked: %d words, which are text all the same.", words.size() - marked);
    }

    private static TextBox best(TextBox box, List<TextBox> among) {
        return among.stream().max(Comparator.comparingLong(box::common)).orElse(new TextBox(-1, -1, 1, 1));
    }

    private void ultrasound(Path file) throws VentailException {
        say("%nUltrasound, lines found by kind: %s.%n", in(file).stream()
                .collect(Collectors.groupingBy(FoundText::kind, java.util.TreeMap::new, Collectors.counting())));
    }

    private void cleanSlices(List<Head> heads, Map<String, List<GreyPicture>> ct) throws VentailException {
        say("| without text | slices | boxes found | CPU ms a slice |%n|---|--:|--:|--:|");
        for (Head s : heads) {
            clean(s.name() + ", three axes", s.volume(), BurnedInText.allSlices(s.volume()));
        }
        for (Head s : heads) {
            clean(s.name() + " as 512x512, noise added", HeadPictures.of(s.volume(), 300, 512));
        }
        for (Map.Entry<String, List<GreyPicture>> e : ct.entrySet()) {
            clean("a head CT that nothing was tuned on, noise added, " + e.getKey(), e.getValue());
        }
    }

    private void clean(String name, List<GreyPicture> pictures) throws VentailException {
        double best = Double.MAX_VALUE;
        int boxes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double start = cpuSeconds();
            boxes = found(pictures).size();
            best = Math.min(best, cpuSeconds() - start);
        }
        say("| %s | %d | %d | %.1f |", name, pictures.size(), boxes, 1000 * best / pictures.size());
    }

    private void clean(String name, Volume v, Collection<Place.OfVolume> slices) throws VentailException {
        double best = Double.MAX_VALUE;
        int boxes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            finder.forget();
            double start = cpuSeconds();
            boxes = finder.in(v, slices, Map.of(), NONE).texts().size();
            best = Math.min(best, cpuSeconds() - start);
        }
        say("| %s | %d | %d | %.1f |", name, slices.size(), boxes, 1000 * best / slices.size());
    }

    private List<FoundText> found(List<GreyPicture> pictures) throws VentailException {
        finder.forget();
        return finder.in(List.of(Path.of("pictures")), new PictureFrames(pictures), Map.of(), NONE).texts();
    }

    private static List<GreyPicture> slices(List<Head> heads) {
        List<GreyPicture> slices = new ArrayList<>();
        for (Head s : heads) {
            slices.addAll(HeadPictures.of(s.volume(), 20, 256));
            slices.addAll(HeadPictures.of(s.volume(), 20, 512));
        }
        return slices;
    }

    private void planted(List<GreyPicture> slices, String which, List<Column> columns) {
        say("%n| planted into %s, points | %s |%n|---|%s", which, columns.stream().map(Column::title).collect(Collectors.joining(" | ")),
                "--:|".repeat(columns.size()));
        Random random = new Random(SEED);
        for (int points : POINTS) {
            String row = columns.stream().map(c -> recall(slices, random, new How(points, c.where(), c.style(), c.turned())))
                    .collect(Collectors.joining(" | "));
            say("| %d | %s |", points, row);
        }
        say("%n%d texts a number, less what is not legible; one slice each of 256x256 or 512x512, three fonts, soft or hard edges, ink "
                + "as bright as the brightest hundredth of the slice or 1.3 times; found: most of the box.", PLANTED);
    }

    private String recall(List<GreyPicture> slices, Random random, How how) {
        List<PlantedText> texts = Stream.generate(() -> PlantedText.in(slices, random, how)).limit(PLANTED)
                .filter(PlantedText::legible).toList();
        long hits = texts.parallelStream().filter(this::finds).count();
        return texts.isEmpty() ? "-" : "%.0f %%".formatted(100.0 * hits / texts.size());
    }

    private boolean finds(PlantedText p) {
        try {
            return 2 * found(List.of(p.picture())).stream().mapToLong(t -> t.box().common(p.box())).sum() > p.box().area();
        } catch (VentailException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double cpuSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    @Override
    public void close() throws VentailException {
        finder.close();
    }
}
