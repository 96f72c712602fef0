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
    private static final int PLANTED = Integer.parseInt(System.getenv().getOrDefault("VENTAIL_BENCH_TEXTS", "25"));
    private static final int SEED = 7;
    private static final int[] POINTS = {8, 9, 12, 18, 24, 36, 48};
    private static final String HELD_OUT = "heads/niivue_T1_head_ext2/T1_head_ext2.nii.gz";
    private static final Path CH2 = Path.of("/usr/share/mricron/templates/ch2.nii.gz");
    private final BurnedInText finder = new BurnedInText();

    private TextBench() {
    }

    private record Head(String name, Volume volume) {
    }

    /** Measures. */
    public static void main(String[] args) throws IOException, VentailException {
        Path data = Path.of(args[0]);
        List<Head> heads = List.of(new Head("Debian's head CT", InVesaliusVolume.read(DemoCohort.CRANIUM)),
                new Head("ch2, T1, 1 mm", NiftiScans.read(CH2)));
        try (TextBench bench = new TextBench()) {
            bench.xRay(data.resolve("phi/presidio"));
            bench.ultrasound(data.resolve("phi/deid-data/RGB_IMAGE.dcm"));
            bench.cleanSlices(heads);
            bench.planted(heads, "Debian's heads");
            bench.planted(List.of(new Head("T1, 1.6 mm", NiftiScans.read(data.resolve(HELD_OUT)))), "a head that nothing was tuned on");
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

    private void cleanSlices(List<Head> heads) throws VentailException {
        say("| without text | slices | boxes found | CPU ms a slice |%n|---|--:|--:|--:|");
        for (Head s : heads) {
            clean(s.name() + ", three axes", s.volume(), BurnedInText.allSlices(s.volume()));
        }
        for (Head s : heads) {
            List<GreyPicture> large = HeadPictures.of(s.volume(), 300, 512);
            double[] best = {Double.MAX_VALUE};
            int boxes = 0;
            for (int round = 0; round < ROUNDS; round++) {
                double start = cpuSeconds();
                boxes = found(large).size();
                best[0] = Math.min(best[0], cpuSeconds() - start);
            }
            say("| %s as 512x512, noise added | %d | %d | %.1f |", s.name(), large.size(), boxes, 1000 * best[0] / large.size());
        }
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

    private void planted(List<Head> heads, String which) throws VentailException {
        say("%n| planted into %s, points | in the air | cut off by the border | over the head, bright | dark | outlined | on a plate | turned |"
                + "%n|---|--:|--:|--:|--:|--:|--:|--:|", which);
        Random random = new Random(SEED);
        List<GreyPicture> slices = new ArrayList<>();
        for (Head s : heads) {
            slices.addAll(HeadPictures.of(s.volume(), 20, 256));
            slices.addAll(HeadPictures.of(s.volume(), 20, 512));
        }
        for (int points : POINTS) {
            String row = List.of(new How(points, Where.AIR, Style.BRIGHT, false), new How(points, Where.BORDER, Style.BRIGHT, false),
                    new How(points, Where.HEAD, Style.BRIGHT, false), new How(points, Where.HEAD, Style.DARK, false),
                    new How(points, Where.HEAD, Style.OUTLINED, false), new How(points, Where.HEAD, Style.PLATE, false),
                    new How(points, Where.HEAD, Style.BRIGHT, true)).stream().map(h -> recall(slices, random, h))
                    .collect(Collectors.joining(" | "));
            say("| %d | %s |", points, row);
        }
        say("%n%d legible texts a number, one slice each of 256x256 or 512x512, three fonts, soft or hard edges, ink as bright as the "
                + "brightest hundredth of the slice or 1.3 times; found: most of the box.", PLANTED);
    }

    private String recall(List<GreyPicture> slices, Random random, How how) {
        int hits = 0;
        int count = 0;
        for (int i = 0; i < PLANTED; i++) {
            PlantedText p = PlantedText.in(slices, random, how);
            count += p.legible() ? 1 : 0;
            hits += p.legible() && finds(p) ? 1 : 0;
        }
        return count == 0 ? "-" : "%.0f %%".formatted(100.0 * hits / count);
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
