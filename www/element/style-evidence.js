/** The evidence: a panel beside the view where there is room, else a sheet at the foot. */
export const evidenceRules = `
.evidence { background: var(--surface); display: flex; flex-direction: column; }
.root[data-room="panel"][data-evidence="open"] { display: grid; grid-template-columns: minmax(0, 1fr) 376px; column-gap: 32px; align-items: start; }
.root[data-room="panel"] .evidence { position: sticky; inset-block-start: 0; max-block-size: 100vh; border-inline-start: 1px solid var(--line); padding-inline-start: 24px; animation: arrive 220ms var(--ease); }
.root[data-room="panel"] .evidence .grow { display: none; }
.root[data-room="sheet"] .evidence { position: fixed; inset-inline: 0; inset-block-end: 0; z-index: 3; block-size: 55vh; block-size: 55dvh; border-start-start-radius: 12px; border-start-end-radius: 12px; border-block-start: 1px solid var(--line); box-shadow: 0 -8px 32px rgb(0 0 0 / .18); padding-inline: 16px; animation: rise 220ms var(--ease); transition: block-size 220ms var(--ease); }
.root[data-room="sheet"] .evidence[data-full="true"] { block-size: 100vh; block-size: 100dvh; border-radius: 0; }
.evidence[data-full="true"] .grow .glyph { transform: rotate(180deg); }
.root[data-room="sheet"][data-evidence="open"] a[data-claim] { scroll-margin-block: 64px 60vh; }
.root[data-room="sheet"][data-evidence="open"] .main { padding-block-end: 55vh; }
@keyframes arrive { from { opacity: 0; } }
@keyframes rise { from { opacity: 0; transform: translateY(24px); } }
.evidence-head { display: flex; align-items: center; gap: 4px; min-block-size: 48px; flex: none; border-block-end: 1px solid var(--line); }
.evidence-head .relation { flex: 1; }
.icon { inline-size: 44px; block-size: 44px; display: grid; place-items: center; color: var(--muted); border-radius: 6px; margin-inline-end: -8px; }
.icon:hover { color: var(--ink); }
.evidence-body { flex: 1; overflow-y: auto; overscroll-behavior: contain; padding-block: 16px 24px; padding-inline-end: 4px; min-block-size: 0; }
.evidence-title { font-size: var(--title); line-height: var(--tight); font-weight: 600; margin-block-end: 8px; }
.evidence .badges { margin-block-end: 8px; }
.reason { border-block-end: 1px solid var(--line); padding-block-end: 16px; }
.pair-words { color: var(--muted); margin-block-end: 8px; }
.clause + .clause { margin-block-start: 4px; }
.confidence { display: flex; flex-wrap: wrap; gap: 4px 16px; justify-content: space-between; color: var(--muted); font-size: var(--note); margin-block-start: 12px; }
.confidence code { font: inherit; font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: 13px; }
.strip { display: block; inline-size: 100%; max-inline-size: 400px; margin-block: 16px 0; overflow: visible; }
.strip .axis { stroke: var(--line); stroke-width: 1; }
.strip .exact { fill: var(--ink); }
.strip .about { fill: var(--surface); stroke: var(--ink); stroke-width: 2; }
.strip .bound { fill: var(--ink); }
.strip .range { fill: none; stroke: var(--ink); stroke-width: 2; }
.strip .vague { fill: var(--ink); opacity: .16; }
.strip text { fill: var(--muted); font-size: 13px; font-weight: 600; text-anchor: middle; }
.version-block { padding-block: 16px 8px; border-block-end: 1px solid var(--line); }
.version-block > h3 { display: flex; justify-content: space-between; align-items: baseline; gap: 16px; font-weight: 600; font-size: var(--text); line-height: 1.6; }
.version-block > h3 .count { white-space: nowrap; }
.claim { margin-block: 8px 16px; }
.credit { display: grid; grid-template-columns: 1.4em minmax(0, 1fr); color: var(--muted); font-size: var(--note); align-items: baseline; }
.credit .siglum { text-align: start; font-size: var(--size); }
.credit .name { color: var(--ink); }
.quote { font-family: var(--muqabala-text-font, inherit); padding-inline-start: 1.4em; font-size: var(--size); line-height: var(--annotated); margin-block-start: 4px; }
.root:lang(ar) .quote[dir="ltr"], .root:lang(en) .quote[dir="rtl"] { padding-inline: 0; margin-inline-start: 0; }
.root:lang(en) .quote[dir="rtl"] { padding-inline-end: 1.4em; }
.root:lang(ar) .quote[dir="ltr"] { padding-inline-end: 1.4em; }
.around { color: var(--muted); }
.actions { display: flex; align-items: baseline; gap: 16px; padding-inline-start: 1.4em; }
.actions .glyph { margin-inline-start: 4px; inline-size: .8em; }
.evidence .closed { border: 0; border-block-end: 1px solid var(--line); }
.not-judged { padding-block-start: 16px; }
.not-judged h3 { margin-block-end: 8px; }
.evidence-walk { flex: none; display: flex; justify-content: space-between; align-items: center; min-block-size: 48px; border-block-start: 1px solid var(--line); color: var(--muted); font-size: var(--note); }
@media (pointer: coarse) { .evidence-walk .quiet, .actions .quiet { min-block-size: 44px; min-inline-size: 44px; } .actions .quiet { display: inline-flex; align-items: center; } }
`;
