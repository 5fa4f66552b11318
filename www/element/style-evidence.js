/** The evidence: a panel beside the view where there is room, else a sheet at the foot. */
export const evidenceRules = `
.evidence { background: var(--surface); display: flex; flex-direction: column; }
.root[data-room="panel"][data-evidence="open"] { display: grid; grid-template-columns: minmax(0, 1fr) 376px; column-gap: 32px; align-items: start; }
.root[data-room="panel"] .evidence { position: sticky; inset-block-start: 0; max-block-size: 100vh; border-inline-start: 1px solid var(--line); padding-inline-start: 24px; animation: arrive 220ms var(--ease); }
.root[data-room="panel"] .evidence .enlarge { display: none; }
.root[data-room="sheet"] .evidence { position: fixed; inset-inline: 0; inset-block-end: 0; z-index: 3; block-size: 58vh; block-size: 58dvh; border-start-start-radius: 12px; border-start-end-radius: 12px; border-block-start: 1px solid var(--line); box-shadow: 0 -8px 32px rgb(0 0 0 / .18); padding-inline: 16px; animation: rise 220ms var(--ease); transition: block-size 220ms var(--ease); }
.root[data-room="sheet"] .evidence[data-full="true"] { block-size: 100vh; block-size: 100dvh; border-radius: 0; }
.evidence[data-full="true"] .enlarge .glyph { transform: rotate(180deg); }
.root[data-room="sheet"][data-evidence="open"] a[data-claim] { scroll-margin-block: 64px 60vh; }
.root[data-room="sheet"][data-evidence="open"] .main { padding-block-end: 58vh; }
@keyframes arrive { from { opacity: 0; } }
@keyframes rise { from { opacity: 0; transform: translateY(24px); } }
.evidence-head { display: flex; flex-wrap: wrap; align-items: center; gap: 0 4px; flex: none; border-block-end: 1px solid var(--line); padding-block: 4px 8px; background: var(--surface); }
.evidence-name { display: contents; }
.evidence-name .relation { flex: 1; font-size: var(--note); line-height: 1.5; }
.evidence-name > :is(h2, form) { order: 1; flex: 1 0 100%; min-inline-size: 0; }
.evidence-title { font-size: var(--title); line-height: var(--tight); font-weight: 600; }
.icon { inline-size: 40px; block-size: 40px; flex: none; display: grid; place-items: center; color: var(--muted); border-radius: 6px; }
.icon.close { margin-inline-end: -12px; }
.icon:hover { color: var(--ink); }
.evidence-body { flex: 1; overflow-y: auto; overscroll-behavior: contain; padding-block: 16px 24px; padding-inline-end: 12px; margin-inline-end: -12px; min-block-size: 0; }
.reason { border-block-end: 1px solid var(--line); padding-block-end: 12px; display: grid; gap: 12px; }
.side-block { border-inline-start: 2px solid var(--line); padding-inline-start: 12px; }
.confidence { display: flex; flex-wrap: wrap; gap: 0 16px; justify-content: space-between; align-items: baseline; color: var(--muted); font-size: var(--note); }
.confidence code { font: inherit; font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: 13px; }
.root[data-room="sheet"] .evidence-title { font-size: var(--text); }
.root[data-room="sheet"] .evidence { overflow-y: auto; overscroll-behavior: contain; }
.root[data-room="sheet"] .evidence-head { position: sticky; inset-block-start: 0; z-index: 1; }
.root[data-room="sheet"] .evidence-body { padding-block-start: 8px; flex: none; overflow: visible; }
.root[data-room="sheet"] .credit .name { display: inline-block; max-inline-size: 13em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; vertical-align: bottom; }
.root[data-room="sheet"] .reason { gap: 8px; }
.root[data-room="sheet"] .evidence .quote { line-height: 1.5; }
.root[data-room="sheet"] .evidence .quote:lang(ar) { line-height: 1.7; }
.root[data-room="sheet"] .evidence .clause { line-height: 1.6; }
.strip { display: block; inline-size: 100%; max-inline-size: 400px; margin-block: 16px 0; overflow: visible; }
.strip .axis { stroke: var(--line); stroke-width: 1; }
.strip .exact { fill: var(--ink); }
.strip .about { fill: var(--surface); stroke: var(--ink); stroke-width: 2; }
.strip .bound { fill: var(--ink); }
.strip .range { fill: none; stroke: var(--ink); stroke-width: 2; }
.strip .vague { fill: var(--ink); opacity: .16; }
.strip text { fill: var(--muted); font-size: 13px; font-weight: 600; text-anchor: middle; }
.strip .cell { fill: none; stroke: var(--line); }
.strip .cell.named { stroke: var(--ink); }
.strip .day, .strip .weekday { font-weight: 400; }
.strip .named, .strip .figure { fill: var(--ink); font-weight: 600; }
.strip .cell.named { fill: none; }
.strips:empty { display: none; }
.version-block { padding-block: 12px; border-block-end: 1px solid var(--line); display: grid; gap: 12px; }
.version-head { display: flex; justify-content: space-between; align-items: baseline; gap: 16px; font-weight: 600; line-height: 1.5; }
.version-block > .version-head { margin-block-end: -8px; }
.claim { display: grid; grid-template-columns: 1.5em minmax(0, 1fr); align-items: baseline; }
.claim > * { grid-column: 2; }
.claim > .siglum { grid-column: 1; grid-row: 1; text-align: start; }
.credit { grid-row: 1; color: var(--muted); font-size: var(--note); line-height: 1.6; }
.credit .name { color: var(--ink); }
.claim .state { padding-block: 4px; }
.quote { font-family: var(--muqabala-text-font, inherit); font-size: var(--size); line-height: var(--annotated); margin-block-start: 2px; }
.quote[lang|="ar"], .quote[lang|="fa"], .quote[lang|="ur"] { font-size: calc(var(--size) * 1.06); }
.around { color: var(--muted); }
.claim-action { user-select: none; white-space: nowrap; margin-inline-start: 8px; font-family: var(--muqabala-ui-font, inherit); line-height: 1.4; }
.claim-action .glyph { margin-inline-start: 4px; inline-size: .8em; }
.evidence .closed { border: 0; border-block-end: 1px solid var(--line); }
.not-judged { padding-block-start: 16px; }
.not-judged h3 { margin-block-end: 8px; }
.root[data-room="sheet"] .evidence-walk { position: sticky; inset-block-end: 0; background: var(--surface); }
.evidence-walk { flex: none; display: flex; justify-content: space-between; align-items: center; min-block-size: 48px; border-block-start: 1px solid var(--line); color: var(--muted); font-size: var(--note); }
@media (max-height: 480px) { .root[data-room="sheet"] :is(.evidence-head, .evidence-walk) { position: static; } }
@media (pointer: coarse) { .icon { inline-size: 44px; block-size: 44px; } .evidence-walk .quiet { min-block-size: 44px; min-inline-size: 44px; } .claim-action .quiet { padding: 10px 8px; margin: -10px -8px; } }
`;
