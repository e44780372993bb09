/**
 * The style of the page: light or dark according to the reader's system; black on white in print. The contrast of all text is at
 * least 4.5.
 */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fff; --card: #f6f7f9; --ink: #1c2128; --quiet: #57606a; --line: #d8dee4; --link: #0550ae;
  --complete: #2f7d4f; --draft: #8a6100; --outdated: #b3541e; --missing: #c9d1d9; --bar: #4f6fa8; --error: #b42318; --warning: #8a6100; }
@media (prefers-color-scheme: dark) { :root { --paper: #14171c; --card: #1c2027; --ink: #e6e9ee; --quiet: #a3acb8; --line: #333a44;
  --link: #8ab8ff; --complete: #4fb27a; --draft: #d9a93a; --outdated: #e88a55; --missing: #3f4752; --bar: #7f9fd6; --error: #ff8f85; --warning: #e3b341; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 68rem; padding: 2.5rem 1.5rem 4rem; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', sans-serif; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 3rem 0 .75rem; font-size: 1.25rem; }
h3 { display: inline; margin: 0; font-size: 1rem; }
p { margin: .25rem 0; }
a { color: var(--link); }
.quiet, footer { color: var(--quiet); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem; margin: 1.5rem 0 0; padding: 0; }
.tiles div { padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); }
.tiles dt { color: var(--quiet); font-size: .8125rem; }
.tiles dd { margin: 0; font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
caption { padding: 1.25rem 0 .25rem; font-weight: 600; text-align: start; }
details caption { padding-top: .75rem; }
th, td { padding: .375rem .75rem .375rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: baseline; }
th { font-weight: 600; }
thead th { color: var(--quiet); font-size: .8125rem; white-space: nowrap; }
td, tbody th { overflow-wrap: anywhere; }
tbody th { font-weight: 500; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.number, .language { overflow-wrap: normal; }
.language { white-space: nowrap; }
.chart { width: 40%; min-width: 9rem; }
.chart svg, .legend svg { display: block; }
.chart svg { width: 100%; height: .875rem; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0 0 .5rem; padding: 0; list-style: none; font-size: .8125rem; }
.legend li { display: flex; align-items: center; gap: .375rem; }
.legend svg { width: 1.25rem; height: .75rem; }
.complete { fill: var(--complete); } .missing { fill: var(--missing); } .bar { fill: var(--bar); }
.draft { fill: url(#draft); } .outdated { fill: url(#outdated); }
.draft-ink { stroke: var(--draft); } .draft-paper { fill: var(--card); }
.outdated-ink { fill: var(--card); } .outdated-paper { fill: var(--outdated); }
.error { color: var(--error); } .warning { color: var(--warning); }
details { border: 1px solid var(--line); border-radius: .5rem; margin: .5rem 0; }
table + details { margin-top: 1.5rem; }
summary { padding: .5rem 1rem; cursor: pointer; }
details > div { padding: 0 1rem 1rem; }
footer { margin-top: 3rem; font-size: .8125rem; }
.patterns { position: absolute; width: 0; height: 0; }
@media print { :root { color-scheme: light; } body { max-width: none; padding: 0; font-size: 11px; } details { border: 0; }
  details::details-content { content-visibility: visible; block-size: auto; } details > div, summary { padding-inline: 0; }
  tr, .tiles div { break-inside: avoid; } h2, h3, caption { break-after: avoid; } * { print-color-adjust: exact; } }
`;
