/** The overview and the cards, which phones use for the table as well. */
export const overviewRules = `
.lead { margin-block-end: 32px; }
.lead-words { max-inline-size: 760px; }
.overview > .closed { border-block-end: 1px solid var(--line); }
.overview > :not(.closed) + .closed { margin-block-start: 32px; }
.overview > .closed + .closed { border-block-start: 0; }
.summary { font-family: var(--muqabala-headline-font, inherit); font-size: var(--headline); line-height: var(--tight); font-weight: 600; text-wrap: balance; }
.unbroken { display: inline-block; }
.hidden-switch { margin-block-start: 8px; }
.range { margin-block-start: 12px; }
.neutrality { margin-block-start: 8px; color: var(--muted); }
.state { padding-block: 12px 0; }
.foremost { margin-block-start: 24px; max-inline-size: 440px; }
.foremost p { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; }
.point-name { display: inline-flex; gap: 8px; align-items: baseline; font-weight: 600; }
.point-name .glyph { color: var(--relation); translate: 0 .12em; }
.point-name:hover > span { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .3em; text-decoration-color: var(--control); }
.lead-word { color: var(--muted); font-size: var(--note); }
.foremost .strip { margin-block: 12px 4px; }
.card .strip { margin-block-start: 12px; }
.sources { margin-block-start: 24px; display: grid; gap: 12px; }
.sources li { align-content: start; display: grid; grid-template-columns: 1.6em minmax(0, 1fr); column-gap: 8px; align-items: baseline; }
.sources .siglum { text-align: start; }
.sources .who > * + * { margin-inline-start: 12px; white-space: nowrap; }
.sources .who > .via { white-space: normal; }
.sources .who a { text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: .3em; }
.sources .name { font-weight: 600; }
.sources .headline { grid-column: 2; color: var(--muted); font-size: var(--note); line-height: 1.6; }
.root[data-layout="source"] .lead { display: grid; grid-template-columns: minmax(0, 7fr) minmax(0, 5fr); column-gap: 48px; align-items: start; }
.root[data-layout="source"] .lead > .sources { margin-block-start: 4px; padding-inline-start: 24px; border-inline-start: 1px solid var(--line); }
.root[data-layout="source"] .lead.long, .root[data-evidence="open"][data-room="panel"] .lead { display: block; }
.root:not([data-layout="cards"]) .lead.long .sources, .root[data-evidence="open"][data-room="panel"] .lead > .sources { grid-template-columns: 1fr 1fr; column-gap: 32px; margin-block-start: 24px; padding: 0; border: 0; }
.fold { margin-block-start: 16px; border-block: 1px solid var(--line); padding-block: 8px; }
.fold summary { cursor: pointer; min-block-size: 28px; }
.together { white-space: nowrap; margin-inline-end: 8px; }
.together .siglum { margin-inline-end: 4px; }
.short { display: inline-block; max-inline-size: 11em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; vertical-align: bottom; }
.fold summary::marker { color: var(--control); }
.fold .sources { margin-block: 16px 8px; }

.points + .points { margin-block-start: 32px; }
.root[data-layout="source"] .points + .points { margin-block-start: 36px; }
.points > .section-head { border-block-end: 1px solid var(--line); padding-block-end: 8px; margin-block-end: 16px; }
.cards { display: grid; gap: 12px; align-items: start; }
.root:not([data-layout="cards"]) .cards { grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr)); gap: 16px; }
.root[data-layout="source"] .cards { display: block; columns: 2; column-gap: 16px; }
.root[data-layout="source"] .card { break-inside: avoid; margin-block-end: 16px; }
.card { position: relative; background: var(--raised); border-radius: 6px; padding: 12px 16px; min-inline-size: 0; }
.card.contradict { border-inline-start: 3px solid var(--relation); border-start-start-radius: 0; border-end-start-radius: 0; }
.card .title, .fact .title { display: flex; gap: 8px; align-items: baseline; }
.title .glyph { color: var(--relation); transform-origin: center; translate: 0 .12em; }
.card .title { min-block-size: 32px; }
.card.contradict .title, .card.update .title, .fact.contradict .title, .fact.update .title { font-weight: 600; }
.title:hover > span:last-child { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .3em; text-decoration-color: var(--control); }
.badges { display: flex; flex-wrap: wrap; gap: 4px 8px; }
.card .badges { margin-block: 0 4px; padding-inline-start: 1.5em; }
.card .versions { padding-inline-start: 1.5em; }
.card.single { display: flex; flex-wrap: wrap; gap: 0 8px; align-items: baseline; padding-block: 8px; }
.card.single > :is(.by, .strip) { flex: 1 0 100%; }
.card.single > .badges { margin: 0; }
.card.single > .versions { flex: 1 0 auto; max-inline-size: 100%; }
.versions li + li { border-block-start: 1px solid var(--line); }
.version { display: flex; gap: 12px; align-items: baseline; padding-block: 4px; min-block-size: 32px; }
.version .what { flex: 1; min-inline-size: 0; display: flex; flex-wrap: wrap; gap: 0 12px; align-items: baseline; }
.version .by { line-height: 1.5; }
.version:hover .value { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .3em; text-decoration-color: var(--control); }
.rest .quiet { padding-block: 4px; }
@media (pointer: coarse) { .version, .card .title, .rest .quiet { min-block-size: 44px; align-items: center; } .card .title { align-items: center; } .title .glyph { translate: none; } }
.card:has([aria-current]) { box-shadow: inset 0 0 0 1px var(--control); }
.limits { margin-block-start: 32px; color: var(--muted); font-size: var(--note); max-inline-size: 66ch; }
`;
