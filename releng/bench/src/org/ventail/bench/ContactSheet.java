package org.ventail.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefaceOptions.Method;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.Defacer;
import org.ventail.api.deface.FoundHead;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.deface.FaceDefacer;
import org.ventail.render.Camera;
import org.ventail.render.LightRig;
import org.ventail.render.Skin;
import org.ventail.render.SkinField;
import org.ventail.render.SurfaceCaster;

/**
 * Draws all heads before and after defacing from four directions into one picture: {@code ContactSheet DATA OUT.png}.
 * A row is a head; columns are before, removed, replaced. Needs no display.
 */
public final class ContactSheet {
    private static final int TILE = 200;
    private static final int LABEL = 22;
    /** Degrees to the patient's left, degrees up. */
    private static final int[][] VIEWS = {{0, 0}, {45, 0}, {90, 0}, {-45, 25}};
    private static final String[] VIEW_NAMES = {"front", "45 left", "side", "45 right, above"};
    private static final double FIELD_RADII = 2.1;

    private final Defacer defacer = new FaceDefacer();

    /** Makes the sheet. */
    public static void main(String[] args) throws IOException, VentailException {
        System.setProperty("java.awt.headless", "true");
        ContactSheet sheet = new ContactSheet();
        List<BufferedImage> rows = new ArrayList<>();
        for (Scan scan : Scan.all(Path.of(args[0]))) {
            if (args.length < 3 || scan.name().contains(args[2])) {
                rows.add(sheet.row(scan));
                System.err.println("contact sheet: " + scan.name());
            }
        }
        ImageIO.write(stacked(rows), "png", Path.of(args[1]).toFile());
    }

    private BufferedImage row(Scan scan) throws VentailException {
        FoundHead head = defacer.find(scan.volume(), new NullProgressMonitor());
        BufferedImage row = new BufferedImage(TILE * VIEWS.length * 3, TILE + LABEL, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = row.createGraphics();
        draw(g, 0, scan.volume(), head.frame(), scan.name() + " before");
        int column = 1;
        for (Method method : Method.values()) {
            after(g, column++, scan.volume(), head, method);
        }
        g.dispose();
        return row;
    }

    private void after(Graphics2D g, int column, Volume volume, FoundHead head, Method method) throws VentailException {
        try {
            DefacedVolume done = defacer.deface(volume, head, DefaceOptions.DEFAULT.withMethod(method),
                    new NullProgressMonitor());
            draw(g, column, done.volume(), head.frame(), String.format(Locale.ROOT, "%s %s %.2f", method, done.status(),
                    done.recipe().confidence()));
        } catch (VentailException e) {
            label(g, column, method + ": " + e.getMessage());
        }
    }

    private static void draw(Graphics2D g, int column, Volume volume, HeadFrame frame, String text) {
        SkinField skin = SkinField.of(volume);
        for (int v = 0; v < VIEWS.length; v++) {
            Camera camera = Camera.face(frame, VIEWS[v][0], VIEWS[v][1], FIELD_RADII * frame.radiusMm());
            BufferedImage tile = new SurfaceCaster()
                    .render(skin, camera, LightRig.THREE_POINT, Skin.GREY, TILE, TILE, null).toImage();
            g.drawImage(tile, (column * VIEWS.length + v) * TILE, LABEL, null);
        }
        label(g, column, text);
    }

    private static void label(Graphics2D g, int column, String text) {
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        g.setColor(Color.WHITE);
        g.drawString(text + "  (" + String.join(", ", VIEW_NAMES) + ")", column * VIEWS.length * TILE + 6, LABEL - 6);
    }

    private static BufferedImage stacked(List<BufferedImage> rows) {
        int height = rows.stream().mapToInt(BufferedImage::getHeight).sum();
        BufferedImage all = new BufferedImage(TILE * VIEWS.length * 3, Math.max(1, height), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = all.createGraphics();
        int y = 0;
        for (BufferedImage row : rows) {
            g.drawImage(row, 0, y, null);
            y += row.getHeight();
        }
        g.dispose();
        return all;
    }
}
