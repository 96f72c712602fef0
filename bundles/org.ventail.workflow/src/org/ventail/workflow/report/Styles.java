package org.ventail.workflow.report;

/** How the report looks, in light and dark. */
final class Styles {
    static final String CSS = """
            :root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--ink:#1b2430;--dim:#5b6675;--line:#dde2e8;
              --ok:#0b7a4b;--warn:#a15c00;--bad:#b3261e}
            @media(prefers-color-scheme:dark){:root{--bg:#14181d;--card:#1d232a;--ink:#e6eaef;--dim:#9aa5b1;--line:#323b45;
              --ok:#4cc38a;--warn:#f0a84a;--bad:#ff8a80}}
            body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,'DejaVu Sans',sans-serif}
            main{max-width:1100px;margin:0 auto;padding:24px}
            header,section{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:16px 22px;margin:0 0 18px}
            header{border-left:10px solid var(--dim)} header.release{border-color:var(--ok)}
            header.review{border-color:var(--warn)} header.block{border-color:var(--bad)}
            h1{margin:0;font-size:40px;letter-spacing:.02em} h2{margin:.1em 0 .5em;font-size:19px} small{color:var(--dim);font-weight:400}
            .what{margin:0;color:var(--dim);text-transform:uppercase;font-size:12px;letter-spacing:.1em}
            table{border-collapse:collapse;width:100%;margin:8px 0} th,td{text-align:left;vertical-align:top;padding:6px 10px;
              border-bottom:1px solid var(--line);overflow-wrap:anywhere} th{color:var(--dim);font-weight:600;white-space:nowrap}
            .n{white-space:nowrap} .facts{margin:0 0 18px} .facts th{width:130px}
            .tag{display:inline-block;padding:0 9px;border-radius:99px;border:1px solid currentColor;font-size:12px;font-weight:600;
              white-space:nowrap;color:var(--dim)}
            .tag.release,.tag.pass{color:var(--ok)} .tag.review,.tag.not_applicable{color:var(--warn)}
            .tag.block,.tag.fail,.tag.error{color:var(--bad)}
            .reason{margin:4px 0;padding-left:10px;border-left:4px solid var(--dim)} .reason.block{border-color:var(--bad)}
            .reason.review{border-color:var(--warn)} .stays{color:var(--dim)} i{color:var(--dim)}
            .pictures{display:flex;flex-wrap:wrap;gap:12px;margin-top:10px} figure{margin:0}
            img{width:190px;border-radius:6px;background:#000;display:block} figcaption{color:var(--dim);font-size:12px;text-align:center}
            footer{color:var(--dim);text-align:center;padding:10px}
            """;

    private Styles() {
    }
}
