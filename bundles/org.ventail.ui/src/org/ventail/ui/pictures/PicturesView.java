package org.ventail.ui.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.part.ViewPart;
import org.ventail.ui.slices.LatestFrame;
import org.ventail.ui.studio.Change;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.studio.StudioState;
import org.ventail.ui.theme.HintStack;
import org.ventail.ui.theme.Paints;
import org.ventail.ui.theme.Palette;

/** What the attackers saw of the selected scan: the pictures they attached, before and after. */
public final class PicturesView extends ViewPart {
    public static final String ID = "org.ventail.ui.pictures";
    private static final int LEAST_TILE = 172;
    /** Twice as large as the attackers' pictures are. */
    private static final int MOST_TILE = 512;
    private static final int CAPTION = 34;
    private static final int GAP = 8;
    private final ExecutorService worker = LatestFrame.workers("pictures", 1);
    private final List<Tile> tiles = new ArrayList<>();
    private HintStack stack;
    private ScrolledComposite scroll;
    private Canvas canvas;
    private Paints paints;
    private LatestFrame<List<Loaded>> loads;

    /** A picture in memory. */
    private record Loaded(String caption, ImageData data) {
    }

    /** A picture on the screen. */
    private record Tile(String caption, Image image) {
    }

    @Override
    public void createPartControl(Composite parent) {
        Studio studio = getSite().getService(Studio.class);
        stack = new HintStack(parent, "eye", "No attack pictures yet",
                "Run the gate with Ctrl+G: what the face\nrecognisers saw appears here.");
        scroll = new ScrolledComposite(stack.content(), SWT.V_SCROLL);
        canvas = new Canvas(scroll, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        canvas.setData("org.eclipse.e4.ui.css.CssClassName", "VentailImage");
        paints = new Paints(canvas);
        scroll.setContent(canvas);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.addListener(SWT.Resize, e -> measure());
        canvas.addListener(SWT.KeyDown, this::key);
        stack.beginAt(canvas);
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        loads = new LatestFrame<>(canvas.getDisplay(), worker);
        canvas.addListener(SWT.Dispose, e -> {
            loads.cancel();
            forget();
        });
        studio.listen(parent, this::changed);
        changed(Change.RESULT, studio.state());
    }

    private void changed(Change change, StudioState state) {
        if (change != Change.VIEW && change != Change.SCAN) {
            loads.request(m -> load(AttackPicture.of(state)), this::show);
        }
    }

    private static List<Loaded> load(List<AttackPicture> pictures) {
        List<Loaded> loaded = new ArrayList<>();
        for (AttackPicture p : pictures) {
            try {
                loaded.add(new Loaded(p.caption(), new ImageData(p.file().toString())));
            } catch (SWTException e) {
                loaded.add(new Loaded(p.caption() + " (unreadable)", new ImageData(1, 1, 24,
                        new PaletteData(0xff0000, 0xff00, 0xff))));
            }
        }
        return loaded;
    }

    private void show(List<Loaded> loaded) {
        if (canvas.isDisposed()) {
            return;
        }
        forget();
        loaded.forEach(l -> tiles.add(new Tile(l.caption(), new Image(canvas.getDisplay(), l.data()))));
        stack.show(!tiles.isEmpty());
        measure();
        canvas.redraw();
    }

    private void forget() {
        tiles.forEach(t -> t.image().dispose());
        tiles.clear();
    }

    private void key(Event e) {
        int page = scroll.getClientArea().height;
        int down = switch (e.keyCode) {
            case SWT.ARROW_DOWN -> tile();
            case SWT.ARROW_UP -> -tile();
            case SWT.PAGE_DOWN -> page;
            case SWT.PAGE_UP -> -page;
            case SWT.HOME -> -scroll.getMinHeight();
            case SWT.END -> scroll.getMinHeight();
            default -> 0;
        };
        scroll.setOrigin(0, Math.max(0, scroll.getOrigin().y + down));
    }

    /** Before and after side by side, as large as there is room for. */
    private int tile() {
        return Math.max(LEAST_TILE, Math.min(MOST_TILE, (scroll.getClientArea().width - 3 * GAP) / 2));
    }

    private int columns() {
        return Math.max(1, (scroll.getClientArea().width - GAP) / (tile() + GAP));
    }

    private void measure() {
        int rows = (tiles.size() + columns() - 1) / columns();
        scroll.setMinSize(LEAST_TILE + 2 * GAP, rows * (tile() + CAPTION + GAP) + GAP);
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setBackground(paints.color(Palette.IMAGE_BACK));
        gc.fillRectangle(area);
        gc.setInterpolation(SWT.HIGH);
        gc.setFont(paints.font(-2, false));
        gc.setForeground(paints.color(Palette.IMAGE_TEXT));
        int side = tile();
        for (int i = 0; i < tiles.size(); i++) {
            tile(gc, tiles.get(i), side, GAP + i % columns() * (side + GAP), GAP + i / columns() * (side + CAPTION + GAP));
        }
    }

    private static void tile(GC gc, Tile t, int side, int x, int y) {
        Rectangle b = t.image().getBounds();
        double scale = (double) side / Math.max(b.width, b.height);
        int w = Math.max(1, (int) (b.width * scale));
        int h = Math.max(1, (int) (b.height * scale));
        gc.drawImage(t.image(), 0, 0, b.width, b.height, x + (side - w) / 2, y + (side - h) / 2, w, h);
        String text = t.caption();
        Point size = gc.textExtent(text);
        while (size.x > side && text.length() > 4) {
            text = text.substring(0, text.length() - 2);
            size = gc.textExtent(text + "…");
        }
        gc.drawText(text.equals(t.caption()) ? text : text + "…",
                x + Math.max(0, (side - size.x) / 2), y + side + 4, true);
    }

    /** How many pictures are shown, for tests. */
    public int count() {
        return tiles.size();
    }

    @Override
    public void setFocus() {
        stack.setFocus();
    }

    @Override
    public void dispose() {
        worker.shutdownNow();
        super.dispose();
    }
}
