package org.ventail.verify.attack;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.verify.face.FaceImage;

/**
 * Photographs of people, one face each: what an attacker finds on the web. PNG or JPEG; whose it is says the file's name up
 * to the first {@code _} or the extension: {@code sub-01.jpg}, {@code sub-01_passport.png}. Immutable; reads on each call.
 */
record PortraitFolder(Path folder) {
    /** Larger photographs are reduced to so many pixels a side: networks look at fewer. */
    private static final int LARGEST = 1024;

    /**
     * The photographs by person, both in the order of their names.
     *
     * @throws VentailException if the folder cannot be listed or holds none
     */
    Map<String, List<Path>> people() throws VentailException {
        Map<String, List<Path>> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(PortraitFolder::picture).sorted()
                    .forEach(f -> all.computeIfAbsent(person(f), k -> new ArrayList<>()).add(f));
        } catch (IOException e) {
            throw new VentailException(Problem.error("portraits.unreadable", "The folder of portraits cannot be read.",
                    folder, "Mend the parameter 'portraits' in the policy."), e);
        }
        if (all.isEmpty()) {
            throw new VentailException(Problem.error("portraits.none", "The folder of portraits holds no PNG or JPEG picture.",
                    folder, "Mend the parameter 'portraits' in the policy, or take it out."));
        }
        return all;
    }

    /**
     * Changes with the photograph: who has looked at it once need not do so for every scan.
     *
     * @throws VentailException if it is gone
     */
    static String key(Path file) throws VentailException {
        try {
            return "portrait\n" + file.toAbsolutePath() + "\n" + Files.size(file) + "\n" + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new VentailException(unreadable(file), e);
        }
    }

    /**
     * Reads a photograph.
     *
     * @throws VentailException if it is none
     */
    static FaceImage read(Path file) throws VentailException {
        try (InputStream in = Files.newInputStream(file)) {
            // in memory: ImageIO must not look for a cache folder on disk; it closes its stream itself
            BufferedImage picture = ImageIO.read(new MemoryCacheImageInputStream(in));
            if (picture != null) {
                return image(picture);
            }
        } catch (IOException e) {
            throw new VentailException(unreadable(file), e);
        }
        throw new VentailException(unreadable(file));
    }

    private static Problem unreadable(Path file) {
        return Problem.error("portrait.unreadable", "A portrait is no picture that can be read.", file,
                "Save it anew as PNG or JPEG, or take it away.");
    }

    private static FaceImage image(BufferedImage picture) {
        double scale = Math.min(1, (double) LARGEST / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage rgb = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = rgb.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(picture, 0, 0, width, height, null);
        g.dispose();
        return FaceImage.of(width, height, rgb.getRGB(0, 0, width, height, null, 0, width));
    }

    private static boolean picture(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches("[^.].*\\.(png|jpe?g)");
    }

    private static String person(Path file) {
        return file.getFileName().toString().split("[_.]", 2)[0];
    }
}
