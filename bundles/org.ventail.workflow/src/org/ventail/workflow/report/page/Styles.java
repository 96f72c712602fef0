package org.ventail.workflow.report.page;

/** How the report looks, in light and dark, on a screen and printed. */
final class Styles {
    /** Where the table of contents goes. */
    static final String CONTENTS = "<!--contents-->";
    static final String CSS = """
            :root{color-scheme:light dark;--bg:#f4f6f8;--card:#fff;--ink:#1b2430;--dim:#566070;--line:#dde2e8;
              --ok:#0b7a4b;--warn:#a15c00;--bad:#b3261e;--c1:#0b62a8;--c2:#b8500f;--c3:#0b7a4b;--c4:#8a3a9c;--c5:#7a6200;--c6:#a8245a}
            @media(prefers-color-scheme:dark){:root{--bg:#14181d;--card:#1d232a;--ink:#e6eaef;--dim:#a3adb9;--line:#37414c;
              --ok:#4cc38a;--warn:#f0a84a;--bad:#ff8a80;--c1:#6db6f2;--c2:#f59a5c;--c3:#5fd0a0;--c4:#d39be4;--c5:#e0c452;--c6:#f58bb5}}
            *{box-sizing:border-box}
            body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,'DejaVu Sans',sans-serif}
            main{max-width:1240px;margin:0 auto;padding:24px}
            header,section{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:18px 24px;margin:0 0 18px}
            header{border-left:10px solid var(--dim)} header.good{border-left-color:var(--ok)}
            header.doubtful{border-left-color:var(--warn)} header.bad{border-left-color:var(--bad)}
            h1{margin:0;font-size:40px;letter-spacing:.02em} h2{margin:.1em 0 .5em;font-size:20px} h3{margin:1.2em 0 .3em;font-size:15.5px}
            p{margin:.4em 0;max-width:90ch} small{color:var(--dim);font-weight:400} ul{margin:.4em 0;padding-left:1.3em;max-width:90ch}
            .what{margin:0;color:var(--dim);text-transform:uppercase;font-size:12px;letter-spacing:.1em}
            nav{margin:0 4px 18px;font-size:13.5px;line-height:1.9} nav a{color:var(--c1);margin-right:14px;white-space:nowrap}
            .wide{overflow-x:auto} table{border-collapse:collapse;width:100%;margin:10px 0}
            caption{text-align:left;font-weight:600;padding:4px 0;color:var(--ink)}
            th,td{text-align:left;vertical-align:top;padding:5px 9px;border-bottom:1px solid var(--line)}
            td{overflow-wrap:break-word} th{color:var(--dim);font-weight:600;font-size:13px;vertical-align:bottom} th.n{white-space:normal}
            tbody tr:last-child td{border-bottom:0} .n{text-align:right;white-space:nowrap;font-size:14px;font-variant-numeric:tabular-nums}
            .facts{margin:6px 0} .facts tr:last-child th{border-bottom:0} .facts th{width:170px;vertical-align:top} .facts td{overflow-wrap:anywhere}
            .tag{display:inline-block;padding:0 9px;border-radius:99px;border:1px solid currentColor;font-size:12px;font-weight:600;
              white-space:nowrap;color:var(--dim)} h2 .tag{font-size:13px;vertical-align:2px}
            td i{display:block;font-size:12.5px;font-style:normal} .n i{white-space:normal} td:first-child{min-width:170px} .facts td:first-child{min-width:0}
            .good{color:var(--ok)} .doubtful{color:var(--warn)} .bad{color:var(--bad)} .dim,.note,i{color:var(--dim)}
            header.good,header.doubtful,header.bad{color:var(--ink)}
            .remark{margin:6px 0;padding-left:11px;border-left:4px solid var(--dim);color:var(--ink)}
            .remark.bad{border-color:var(--bad)} .remark.doubtful{border-color:var(--warn)} .remark.good{border-color:var(--ok)}
            .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,430px),1fr));gap:18px 26px;margin:12px 0}
            figure{margin:0} .chart{max-width:620px} .chart svg{width:100%;height:auto;display:block;font-family:system-ui,'DejaVu Sans',sans-serif}
            .chart figcaption{font-weight:600;font-size:14px;text-align:left;color:var(--ink);margin-bottom:4px}
            .pictures{display:flex;flex-wrap:wrap;gap:12px;margin-top:10px} .pictures figure{width:190px}
            img{width:190px;border-radius:6px;background:#000;display:block} figcaption{color:var(--dim);font-size:12px;text-align:center}
            footer{color:var(--dim);text-align:center;padding:10px}
            @media print{body{background:#fff} nav{display:none} section,header{break-inside:auto;border-color:#ccc} .chart,figure,tr{break-inside:avoid}}
            """;

    private Styles() {
    }
}
