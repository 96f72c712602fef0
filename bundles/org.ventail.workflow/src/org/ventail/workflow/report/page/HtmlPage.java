package org.ventail.workflow.report.page;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ventail.workflow.report.chart.Chart;
import org.ventail.workflow.report.chart.SvgCanvas;

/** One HTML file with everything inside: pictures, charts, style. Needs no network and no script. */
public final class HtmlPage implements Page {
    private final StringBuilder body = new StringBuilder(1 << 16);
    private final Map<String, String> contents = new LinkedHashMap<>();
    private boolean open;

    /** The finished file. */
    public String finish(String title, String footer) {
        close();
        StringBuilder nav = new StringBuilder("<nav aria-label='Contents'>");
        contents.forEach((id, name) -> nav.append("<a href='#").append(id).append("'>").append(name).append("</a> "));
        return "<!doctype html><html lang=en><head><meta charset=utf-8><meta name=viewport "
                + "content='width=device-width,initial-scale=1'><title>" + Escape.html(title) + "</title><style>" + Styles.CSS
                + "</style></head><body><main>" + body.toString().replace(Styles.CONTENTS, nav + "</nav>") + "<footer>"
                + Escape.html(footer) + "</footer></main></body></html>";
    }

    private static String css(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    private void close() {
        if (open) {
            body.append("</section>");
        }
        open = false;
    }

    private void open(String title) {
        close();
        String id = "s" + (contents.size() + 1);
        contents.put(id, Escape.html(title));
        body.append("<section id=").append(id).append('>');
        open = true;
    }

    @Override
    public void banner(String word, Tone tone, String sentence) {
        body.append("<header class=").append(css(tone)).append("><p class=what>Decision</p><h1>").append(Escape.html(word))
                .append("</h1><p>").append(Escape.html(sentence)).append("</p></header>").append(Styles.CONTENTS);
    }

    @Override
    public void section(String title) {
        open(title);
        body.append("<h2>").append(Escape.html(title)).append("</h2>");
    }

    @Override
    public void section(String title, String note, String tag, Tone tone) {
        open(title);
        body.append("<h2>").append(tag(tag, tone)).append(' ').append(Escape.html(title)).append(" <small>")
                .append(Escape.html(note)).append("</small></h2>");
    }

    private static String tag(String text, Tone tone) {
        return "<span class='tag " + css(tone) + "'>" + Escape.html(text) + "</span>";
    }

    @Override
    public void heading(String text) {
        body.append("<h3>").append(Escape.html(text)).append("</h3>");
    }

    @Override
    public void text(String text) {
        body.append("<p>").append(Escape.html(text)).append("</p>");
    }

    @Override
    public void note(String text) {
        body.append("<p class=note>").append(Escape.html(text)).append("</p>");
    }

    @Override
    public void remark(String lead, String text, String more, Tone tone) {
        body.append("<p class='remark ").append(css(tone)).append("'><b>").append(Escape.html(lead)).append("</b> ")
                .append(Escape.html(text)).append(more.isBlank() ? "" : " <i>" + Escape.html(more) + "</i>").append("</p>");
    }

    @Override
    public void list(List<String> items) {
        body.append("<ul>");
        items.forEach(i -> body.append("<li>").append(Escape.html(i)).append("</li>"));
        body.append("</ul>");
    }

    @Override
    public void facts(Map<String, String> facts) {
        body.append("<table class=facts>");
        facts.forEach((k, v) -> body.append("<tr><th scope=row>").append(Escape.html(k)).append("</th><td>")
                .append(Escape.html(v)).append("</td></tr>"));
        body.append("</table>");
    }

    @Override
    public void table(Grid grid) {
        if (grid.isEmpty()) {
            return;
        }
        body.append("<div class=wide><table><caption>").append(Escape.html(grid.caption())).append("</caption><thead><tr>");
        for (Grid.Column c : grid.columns()) {
            body.append(c.numeric() ? "<th scope=col class=n>" : "<th scope=col>").append(Escape.html(c.title()))
                    .append("</th>");
        }
        body.append("</tr></thead><tbody>");
        for (List<Cell> row : grid.rows()) {
            body.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                cell(row.get(i), grid.columns().get(i).numeric());
            }
            body.append("</tr>");
        }
        body.append("</tbody></table></div>");
    }

    private void cell(Cell c, boolean numeric) {
        body.append(numeric ? "<td class=n>" : "<td>");
        if (c.tag()) {
            body.append(tag(c.text(), c.tone()));
        } else if (c.tone() == Tone.PLAIN) {
            body.append(Escape.html(c.text()));
        } else {
            body.append("<span class=").append(css(c.tone())).append('>').append(Escape.html(c.text())).append("</span>");
        }
        body.append(c.note().isBlank() ? "" : " <i>" + Escape.html(c.note()) + "</i>").append("</td>");
    }

    @Override
    public void charts(List<Chart> charts) {
        body.append("<div class=charts>");
        for (Chart c : charts) {
            body.append("<figure class=chart><figcaption>").append(Escape.html(c.title())).append("</figcaption>")
                    .append(SvgCanvas.of(c)).append("</figure>");
        }
        body.append("</div>");
    }

    @Override
    public void pictures(List<Picture> pictures) {
        if (pictures.isEmpty()) {
            return;
        }
        body.append("<div class=pictures>");
        for (Picture p : pictures) {
            body.append("<figure><img alt='").append(Escape.html(p.caption())).append("' src='data:image/png;base64,")
                    .append(Base64.getEncoder().encodeToString(p.png())).append("'><figcaption>")
                    .append(Escape.html(p.caption())).append("</figcaption></figure>");
        }
        body.append("</div>");
    }
}
