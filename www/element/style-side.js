/** Articles beside one another: columns with ribbons, or cards. */
export const sideRules = `
.side-view { container-type: inline-size; --gutter: 64px; --columns: minmax(0, 1fr) var(--gutter) minmax(0, 1fr); }
.side-view.of-3 { --gap: 72px; --columns: repeat(3, minmax(0, 1fr)); }
.side-head { position: sticky; inset-block-start: 0; z-index: 2; background: var(--surface); display: grid; grid-template-columns: var(--columns); column-gap: var(--gap, 0); align-items: start; padding-block: 8px 12px; border-block-end: 1px solid var(--control); }
.choice { min-inline-size: 0; display: flex; gap: 12px; align-items: center; }
.choice > .date { white-space: nowrap; }
.chooser { font: inherit; font-weight: 600; color: inherit; background: var(--surface); border: 1px solid var(--control); border-radius: 6px; min-block-size: 36px; padding-inline: 8px; max-inline-size: 100%; flex: 0 1 auto; min-inline-size: 0; text-overflow: ellipsis; cursor: pointer; }
.chooser option { font-weight: 400; }
.swap { justify-self: center; inline-size: 36px; block-size: 36px; }
.choice > .choice { margin-inline-start: auto; flex: 0 0 8.5em; }
.choice > .choice > .chooser { inline-size: 100%; }
.choice.none .chooser { font-weight: 400; color: var(--muted); border-color: var(--line); min-block-size: 28px; font-size: var(--note); }
.of-3 > .side-head > .swap { position: absolute; inset-inline-start: calc((100% - 2 * var(--gap)) / 3); inline-size: var(--gap); }
.side-body { position: relative; font-family: var(--muqabala-text-font, inherit); font-size: var(--text); line-height: var(--annotated); padding-block-start: 24px; }
.root:lang(en) .side-body p.own:lang(ar), .root:lang(en) .pair-cards p.own:lang(ar) { line-height: 2; }
.root:lang(ar) .side-body p.own:not(:lang(ar), :lang(fa), :lang(ur)), .root:lang(ar) .pair-cards p.own:not(:lang(ar), :lang(fa), :lang(ur)) { line-height: 1.6; }
.side-row { display: grid; grid-template-columns: var(--columns); column-gap: var(--gap, 0); }
.side-row + .side-row { margin-block-start: 24px; }
.side-cell { min-inline-size: 0; display: grid; gap: 16px; align-content: start; grid-auto-columns: minmax(0, 1fr); }
.run { display: grid; gap: 12px; grid-template-columns: minmax(0, 1fr); }
.run.sole { border-inline-start: 3px solid color-mix(in srgb, var(--ink) 28%, var(--surface)); padding-inline-start: 13px; }
.lone-word { font-family: var(--muqabala-ui-font, inherit); font-size: var(--note); line-height: 1.5; color: var(--muted); }
.passage { scroll-margin-block: 96px; }
h3.passage { font-weight: 600; line-height: var(--tight); font-size: var(--title); font-family: var(--muqabala-headline-font, inherit); }
.root:lang(en) h3.passage:lang(ar) { line-height: 1.5; }
h3.passage.heading { font-size: inherit; line-height: inherit; }
.side-view .passage.byline, .side-view .passage.boilerplate { color: var(--muted); font-size: var(--size); line-height: var(--lead); }
.ribbons { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; overflow: visible; pointer-events: none; animation: ribbons 320ms var(--ease); }
@keyframes ribbons { from { opacity: 0; } }
.ribbon { fill: none; stroke: var(--relation, var(--control)); stroke-width: 1.5; }
.ribbon.contradict { stroke-width: 4.5; }
.ribbon.hollow { stroke: var(--surface); stroke-width: 1.8; }
.ribbon.update { stroke-dasharray: 6 4; stroke-width: 2; }
.ribbon.refine { stroke-dasharray: .1 5; stroke-width: 2.5; stroke-linecap: round; }
.ribbon.wording { stroke: var(--control); stroke-width: 1; }
.knot { position: absolute; inset-block-start: var(--y, 0); inset-inline-start: 50%; inline-size: var(--gutter); margin-inline-start: calc(var(--gutter) / -2); margin-block-start: -13px; min-block-size: 26px; grid-template-columns: minmax(0, 1fr); color: var(--relation); line-height: 1; display: grid; justify-items: center; font-family: var(--muqabala-ui-font, inherit); font-size: var(--note); }
.knot > .glyph { box-sizing: border-box; inline-size: 26px; block-size: 26px; padding: 4px; border-radius: 50%; background: var(--surface); border: 1px solid transparent; }
.knot:hover > .glyph, .knot[aria-current] > .glyph { border-color: currentColor; }
.knot > .moved { background: var(--surface); white-space: nowrap; line-height: 1.5; }
.moved { color: var(--muted); font-size: var(--note); }
.knot > bdi { background: var(--surface); color: var(--muted); }
.meeting { display: flex; flex-wrap: wrap; gap: 4px 12px; margin-block-start: -8px; font-family: var(--muqabala-ui-font, inherit); font-size: var(--size); }
.meets { display: inline-flex; gap: 4px; align-items: center; min-block-size: 24px; min-inline-size: 24px; color: var(--relation); }
.absent { padding-block: 16px; }
.absent .state { padding-block: 8px 0; }
.root[data-layout="cards"] .side-head { --columns: minmax(0, 1fr) 44px minmax(0, 1fr); padding-block: 6px 8px; }
.root[data-layout="cards"] .chooser { inline-size: 100%; min-block-size: 44px; }
.root[data-layout="cards"] .swap { inline-size: 44px; block-size: 44px; }
.root[data-layout="cards"] .choice .date { display: none; }
.pair-cards { display: grid; gap: 12px; padding-block-start: 16px; font-family: var(--muqabala-text-font, inherit); line-height: var(--lead); grid-template-columns: minmax(0, 1fr); }
.side-line { display: grid; grid-template-columns: 1.5em minmax(0, 1fr); align-items: baseline; }
.side-line > .siglum { text-align: start; }
.side-line > .passage { line-height: var(--annotated); }
.side-line.headline > h3 { font-weight: 600; line-height: var(--tight); }
.pair-card { background: var(--raised); border-radius: 6px; padding: 12px 16px; display: grid; gap: 8px; grid-template-columns: minmax(0, 1fr); }
.pair-card.contradict { border-inline-start: 3px solid var(--relation); border-start-start-radius: 0; border-end-start-radius: 0; }
.pair-card .mark { --surface: var(--raised); }
.between { display: grid; gap: 4px; border-block: 1px solid var(--line); padding-block: 4px; font-family: var(--muqabala-ui-font, inherit); font-size: var(--note); color: var(--muted); }
.tie { display: flex; flex-wrap: wrap; gap: 0 12px; align-items: center; min-block-size: 32px; }
.tie > span:last-child { color: var(--ink); }
.more-ties > summary { cursor: pointer; min-block-size: 28px; }
.lone-fold { border-block-end: 1px solid var(--line); padding-block-end: 8px; }
.lone-fold + .lone-fold { margin-block-start: -8px; }
.lone-fold > summary { cursor: pointer; color: var(--muted); font-size: var(--note); min-block-size: 28px; }
.lone-fold > summary::marker { color: var(--control); }
.lone-fold > .passage { border-inline-start: 3px solid color-mix(in srgb, var(--ink) 28%, var(--surface)); padding-inline-start: 13px; line-height: var(--annotated); margin-block-start: 8px; }
@container (width < 720px) { .side-body { font-size: var(--size); } .side-view { --gutter: 48px; } .choice { flex-wrap: wrap; gap: 4px 12px; } .choice > .choice { margin-inline-start: 0; } }
@container (width < 840px) { .of-3 { --columns: minmax(0, 1fr); } .choice > .date { display: none; } }
@media (pointer: coarse) { .tie, .lone-fold > summary { min-block-size: 44px; align-content: center; } .chooser { min-block-size: 44px; } }
@media (forced-colors: active) { .ribbon { stroke: LinkText; } .ribbon.hollow { stroke: Canvas; } .run.sole { border-inline-start-color: CanvasText; } }
@media print { .side-head { position: static; } .swap, .choice.none { visibility: hidden; } }
`;
