/** The table, by source and by version. */
export const tableRules = `
.results > .closed { margin-block-start: 24px; }
.results > .closed + .closed { margin-block-start: 0; }
.results > .closed:first-child { margin-block-start: 0; }
.bar, .choices, .row, .columns, .filtered { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.bar { align-items: flex-start; margin-block-end: 8px; }
.choices { flex: 1; gap: 8px 12px; }
.search, .one-of { font: inherit; font-size: var(--note); color: inherit; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; min-block-size: 36px; padding-inline: 10px; }
.search { inline-size: 9.5em; }
.search::placeholder { color: var(--muted); opacity: 1; }
.one-of { max-inline-size: 8.5em; text-overflow: ellipsis; color: var(--muted); padding-inline: 6px; }
.one-of[data-chosen-one] { color: var(--ink); border-color: var(--ink); }
.search:hover, .one-of:hover, .filter:hover { border-color: var(--control); }
.filter { display: inline-flex; align-items: center; gap: 6px; min-block-size: 36px; padding-inline: 10px; border: 1px solid var(--line); border-radius: 6px; font-size: var(--note); white-space: nowrap; }
.filter .glyph { color: var(--relation); }
.filter[aria-pressed="true"] { border-color: var(--ink); box-shadow: inset 0 0 0 1px var(--ink); background: var(--raised); }
.acts { margin-inline-start: auto; }
.acts .row { gap: 16px; }
.acts .quiet .glyph { inline-size: .7em; margin-inline-start: 4px; }
.columns { gap: 0; border: 1px solid var(--line); border-radius: 6px; }
.by-choice { min-block-size: 34px; padding-inline: 10px; font-size: var(--note); color: var(--muted); border-radius: 5px; }
.by-choice[aria-pressed="true"] { color: var(--ink); background: var(--raised); font-weight: 600; }
.exports { border-block: 1px solid var(--line); padding-block: 4px; margin-block-end: 8px; }
.exports ul { display: flex; flex-wrap: wrap; gap: 4px 24px; }
.exports .quiet { min-block-size: 36px; }
:host(:not([print])) .print { display: none; }
.filtered { gap: 8px 16px; color: var(--muted); font-size: var(--note); padding-block: 4px 8px; }
.table-view section.points > h3 { margin-block-end: 8px; }
.root[data-layout="version"] .choices { display: contents; }
.root[data-layout="cards"] .table-tools { position: sticky; inset-block-start: 0; z-index: 2; background: var(--surface); margin-inline: -16px; padding-inline: 16px; margin-block: -12px 12px; }
.root[data-layout="cards"] .bar { flex-wrap: nowrap; align-items: center; block-size: 48px; margin: 0; border-block-end: 1px solid var(--line); }
.root[data-layout="cards"] .search { flex: 0 0 7em; min-inline-size: 0; }
.root[data-layout="cards"] .choices { flex-wrap: nowrap; gap: 8px; overflow-x: auto; scrollbar-width: none; overscroll-behavior-x: contain; padding-block: 4px; }
.root[data-layout="cards"] .choices > *, .root[data-layout="cards"] .choices .row { flex: none; flex-wrap: nowrap; }
.root[data-layout="cards"] .acts { margin: 0; }
.root[data-fits="false"] .scroller:has(.by-source) { overflow: auto; max-block-size: 100vh; max-block-size: 100dvh; overscroll-behavior-x: contain; }
:where(.by-source, .by-version) { inline-size: 100%; border-collapse: separate; border-spacing: 0; }
.by-source { table-layout: fixed; min-inline-size: calc(232px + 5 * 112px); }
:where(.by-source, .by-version) :is(th, td) { text-align: start; vertical-align: top; font-weight: 400; padding: 12px; border-block-end: 1px solid var(--line); }
:where(.by-source, .by-version) thead th { position: sticky; inset-block-start: 0; z-index: 1; background: var(--surface); block-size: 56px; vertical-align: top; padding-block: 12px 8px; line-height: 1.4; border-block-end-color: var(--control); }
.by-version thead { position: absolute; clip-path: inset(50%); }
.by-version .group th { position: sticky; inset-block-start: 0; z-index: 2; background: var(--surface); padding-block-start: 16px; }
:where(.by-source, .by-version) th:first-child { inline-size: 232px; padding-inline-start: 0; }
.fact th, :where(.by-source, .by-version) thead .corner { position: sticky; inset-inline-start: 0; background: var(--surface); z-index: 1; }
.by-source thead .corner { z-index: 3; vertical-align: bottom; }
.corner, .by-version thead th { color: var(--muted); font-size: var(--note); }
.column { display: grid; grid-template-columns: 1.5em minmax(0, 1fr); align-items: baseline; }
.column .siglum { text-align: start; }
.column .name { text-align: -webkit-match-parent; text-align: match-parent; font-weight: 600; font-size: var(--note); min-inline-size: 0; overflow-wrap: anywhere; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
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
@media (pointer: coarse) { .filter, .search, .one-of, .acts .quiet, .by-choice, .exports .quiet, .filtered .quiet { min-block-size: 44px; } .root[data-layout="cards"] .bar :is(.filter, .search, .one-of, .quiet) { min-block-size: 40px; } .search, .one-of { font-size: 16px; } }
@media (forced-colors: active) { .fact.contradict th[scope="row"] { border-inline-start: 3px solid LinkText; } .filter[aria-pressed="true"], .by-choice[aria-pressed="true"] { outline: 2px solid Highlight; } }
`;
