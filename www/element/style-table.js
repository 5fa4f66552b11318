/** The table, by source and by version. */
export const tableRules = `
.table-view > .closed { margin-block-start: 24px; }
.table-view > .closed + .closed { margin-block-start: 0; }
.root[data-fits="false"] .scroller:has(.by-source) { overflow: auto; max-block-size: 100vh; max-block-size: 100dvh; overscroll-behavior-x: contain; }
table { inline-size: 100%; border-collapse: separate; border-spacing: 0; }
caption { padding: 0; }
.by-source { table-layout: fixed; min-inline-size: calc(232px + 5 * 112px); }
th, td { text-align: start; vertical-align: top; font-weight: 400; padding: 12px; border-block-end: 1px solid var(--line); }
thead th { position: sticky; inset-block-start: 0; z-index: 1; background: var(--surface); block-size: 56px; vertical-align: top; padding-block: 12px 8px; line-height: 1.4; border-block-end-color: var(--control); }
.by-version thead { position: absolute; clip-path: inset(50%); }
.by-version .group th { position: sticky; inset-block-start: 0; z-index: 2; background: var(--surface); padding-block-start: 16px; }
th:first-child { inline-size: 232px; padding-inline-start: 0; }
.fact th, thead .corner { position: sticky; inset-inline-start: 0; background: var(--surface); z-index: 1; }
.by-source thead .corner { z-index: 3; vertical-align: bottom; }
.corner, .by-version thead th { color: var(--muted); font-size: var(--note); }
.column { display: grid; grid-template-columns: 1.5em minmax(0, 1fr); align-items: baseline; }
.column .siglum { text-align: start; }
.column .name { font-weight: 600; font-size: var(--note); min-inline-size: 0; overflow-wrap: anywhere; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.column .date { grid-column: 2; line-height: 1.4; }
.group th { padding-block: 28px 8px; border-block-end-color: var(--line); }
.group .section-head { position: sticky; inset-inline-start: 0; }
tbody:first-of-type .group th { padding-block-start: 20px; }
.fact.contradict th[scope="row"] { box-shadow: inset 3px 0 0 var(--relation); padding-inline-start: 12px; }
[dir="rtl"] .fact.contradict th[scope="row"] { box-shadow: inset -3px 0 0 var(--relation); }
.fact th[scope="row"] { padding-inline-start: 12px; }
.fact th .badge { margin-block-start: 4px; }
.fact .title { line-height: 1.5; }
.said { display: block; line-height: 1.6; }
.said + .said { margin-block-start: 8px; }
.said .own { text-decoration: underline; text-decoration-thickness: 1px; text-underline-position: under; text-decoration-color: transparent; }
.fact.contradict .said .own { text-decoration-color: var(--relation); text-decoration-style: double; }
.fact.update .said .own { text-decoration-color: var(--relation); text-decoration-style: dashed; }
.said .own:lang(ar) { text-decoration-skip-ink: none; }
.said:hover .own { text-decoration-color: var(--control); }
.said .by { display: block; line-height: 1.5; }
.by-source .fact:hover > *, .by-version .fact:hover > *, .by-source .fact:has([aria-current]) > *, .by-version .fact:has([aria-current]) > * { background: var(--raised); }
.lone.lone { grid-template-columns: 1.6em minmax(0, 66ch); }
.lone .siglum { text-align: start; }
.by-version td { padding-block: 8px; }
.by-version .versions { max-inline-size: 640px; }
`;
