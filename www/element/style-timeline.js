/** What was known when: charts, and the lists that say the same. */
export const timelineRules = `
.story + .story { margin-block-start: 48px; }
.story > h3 { font-size: var(--title); line-height: var(--tight); }
.story .title { display: inline-flex; gap: 8px; align-items: baseline; min-block-size: 32px; }
.story.contradict .title, .story.update .title { font-weight: 600; }
.chart { block-size: 320px; max-inline-size: 800px; margin-block: 8px; overflow: hidden; }
.chart.few { block-size: 200px; }
.plot { display: block; }
.plot .axis { stroke: var(--line); stroke-width: 1; fill: none; }
.plot .lane { stroke-dasharray: 2 4; stroke: var(--control); }
.plot .step { fill: none; stroke: var(--update); stroke-width: 1.5; }
.plot .exact, .plot .bound { fill: var(--ink); }
.plot .about { fill: var(--surface); stroke: var(--ink); stroke-width: 2; }
.plot .range { fill: none; stroke: var(--ink); stroke-width: 2; }
.plot .vague { fill: var(--ink); opacity: .16; }
.plot text { fill: var(--ink); font-size: var(--note); }
.plot .tick { fill: var(--muted); text-anchor: middle; }
.plot .label { paint-order: stroke; stroke: var(--surface); stroke-width: 4px; stroke-linejoin: round; }
.plot .label.start { text-anchor: start; }
.plot .label.end { text-anchor: end; }
.plot .label.middle { text-anchor: middle; }
.plot tspan { unicode-bidi: isolate; }
.plot .letters { font-weight: 600; }
.plot .value { font-weight: 600; }
.plot .letters { fill: var(--muted); }
.moments { max-inline-size: 800px; margin-block-start: 8px; border-block-end: 1px solid var(--line); }
.moments li { display: grid; grid-template-columns: 15em minmax(0, 1fr) 120px; column-gap: 16px; align-items: baseline; border-block-start: 1px solid var(--line); padding-block: 8px; }
.moments li.same-day { border-block-start: 0; padding-block-start: 0; }
.when { color: var(--muted); font-size: var(--note); }
.moment { display: flex; flex-wrap: wrap; gap: 0 12px; align-items: baseline; min-block-size: 28px; }
.moment > .value { font-weight: 600; }
.moment:hover > .value { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .3em; text-decoration-color: var(--control); }
.length { inline-size: 100%; block-size: 6px; align-self: start; margin-block-start: 11px; }
.length rect { fill: var(--control); }
.root[data-layout="cards"] .moments li { grid-template-columns: minmax(0, 1fr) 72px; }
.root[data-layout="cards"] .when { grid-column: 1 / -1; }
@media (pointer: coarse) { .length { margin-block-start: 19px; } .moment, .story .title { min-block-size: 44px; align-content: center; } .story .title { align-items: center; } }
@media (forced-colors: active) { .plot .step { stroke: LinkText; } .plot .vague { fill: CanvasText; } .length rect { fill: CanvasText; } }
`;
