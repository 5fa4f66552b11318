/** Tokens, type, links, tabs, marks and the small parts that every view uses. */
export const baseRules = `
:host { display: block; color-scheme: light dark;
  --surface: light-dark(#ffffff, #14161a); --raised: light-dark(#f6f5f1, #1e2127);
  --ink: light-dark(#1b1d22, #ecebe6); --muted: light-dark(#565b66, #a9aeb9); --control: light-dark(#757a85, #7f8591);
  --conflict: light-dark(#af2800, #ff9d7a); --conflict-tint: light-dark(#fbeae4, #3a221b);
  --update: light-dark(#7d00d8, #b46cff); --update-tint: light-dark(#f3e7fd, #2b1f3b);
  --agree: light-dark(#3264a2, #8fbdf2); --agree-tint: light-dark(#e7eff8, #1b2a3a);
  --detail: light-dark(#1f2430, #ecebe6); --detail-tint: light-dark(#ececee, #2a2d33);
  --line: color-mix(in srgb, var(--ink) 14%, var(--surface));
  --ease: cubic-bezier(.2, .7, .2, 1); }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
:host([hidden]) { display: none; }
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }

.root { --note: 13px; --size: 15px; --text: 18px; --title: 20px; --headline: 26px; --lead: 1.5; --annotated: 1.6; --tight: 1.25; --foreign: 1.1em;
  color: var(--ink); background: var(--surface); font-size: var(--size); line-height: var(--lead); font-variant-numeric: tabular-nums lining-nums; text-align: start; overflow-wrap: break-word; }
.root:lang(ar) { --note: 14.5px; --size: 16.5px; --text: 20px; --title: 22px; --headline: 29px; --lead: 1.8; --annotated: 2; --tight: 1.5; --foreign: .94em; letter-spacing: normal; }
.root[data-layout="cards"] { --headline: 23px; }
.root[data-layout="cards"]:lang(ar) { --headline: 26px; }
:lang(en) > .own:lang(ar) { font-size: var(--foreign); }
:lang(ar) > .own:lang(en) { font-size: var(--foreign); }
h2, h3, h4, p, ul, ol, blockquote, figure { margin: 0; padding: 0; font: inherit; }
ul, ol { list-style: none; }
bdi.own { overflow-wrap: anywhere; }
.spoken { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

a { color: inherit; text-decoration: none; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: start; }
button:disabled { color: var(--muted); opacity: .55; cursor: default; }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; border-radius: 2px; }
h2:focus-visible { outline: none; }
.quiet { color: var(--muted); font-size: var(--note); text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: .3em; text-decoration-thickness: 1px; min-block-size: 24px; display: inline-block; }
.quiet:not(:disabled):hover { color: var(--ink); text-decoration-color: currentColor; }

.glyph { inline-size: 1em; block-size: 1em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; vertical-align: -.12em; }
[dir="rtl"] .glyph.mirror { transform: scaleX(-1); }
.contradict { --relation: var(--conflict); --tint: var(--conflict-tint); }
.possible { --relation: var(--conflict); --tint: transparent; }
.update { --relation: var(--update); --tint: var(--update-tint); }
.agree { --relation: var(--agree); --tint: var(--agree-tint); }
.refine { --relation: var(--detail); --tint: var(--detail-tint); }
.abstained, .unique { --relation: var(--muted); --tint: transparent; }
.relation { display: inline-flex; align-items: center; gap: 8px; color: var(--relation); font-weight: 600; }
.badge { display: inline-flex; align-items: center; gap: 4px; color: var(--muted); font-size: var(--note); border: 1px solid var(--line); border-radius: 6px; padding-inline: 8px; line-height: 1.7; }
.siglum { font-weight: 600; color: var(--ink); min-inline-size: 1.1em; display: inline-block; text-align: center; }
button.siglum { text-align: start; min-block-size: 24px; min-inline-size: 24px; }
button.siglum:hover, button.siglum[aria-pressed="true"] { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .3em; }
[data-quiet] > * { opacity: .28; transition: opacity 120ms var(--ease); }
[data-quiet]:is(.version, .other) { opacity: .28; }
[data-quiet]:is(.version, .other) > * { opacity: 1; }
.one-speaker { padding-block-start: 4px; }
.sigla { display: inline-flex; gap: 4px; white-space: nowrap; }
.date, .via, .by, .count { color: var(--muted); font-size: var(--note); font-weight: 400; }
.silent { color: var(--control); }
.section-head { display: flex; align-items: baseline; justify-content: space-between; gap: 12px; color: var(--relation); }
.section-head h3, span.section-head { display: inline-flex; align-items: center; gap: 8px; font-weight: 600; }
.section-head .count { font-size: inherit; }

.tabs { display: flex; gap: 24px; overflow-x: auto; scrollbar-width: none; border-block-end: 1px solid var(--line); }
.tab { position: relative; min-block-size: 44px; color: var(--muted); white-space: nowrap; transition: color 120ms var(--ease); }
.tab:hover { color: var(--ink); }
.tab:focus-visible { outline-offset: -2px; }
.tab[aria-selected="true"] { color: var(--ink); font-weight: 600; }
.tab[aria-selected="true"]::after { content: ""; position: absolute; inset-inline: 0; inset-block-end: 0; border-block-end: 2px solid var(--ink); }
.view { padding-block: 24px 32px; }
.notice, .state { color: var(--muted); padding-block: 16px; }

.mark, .decisive { color: inherit; background: var(--tint); text-decoration-line: underline; text-decoration-color: var(--relation); text-underline-position: under; text-decoration-thickness: 1px; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.mark:lang(ar), .decisive:lang(ar) { text-decoration-skip-ink: none; }
.mark.contradict, .decisive.contradict { text-decoration-style: double; }
.mark.update, .decisive.update { text-decoration-style: dashed; text-decoration-thickness: 1.5px; }
.mark.refine, .decisive.refine { text-decoration-style: dotted; text-decoration-thickness: 2px; background: none; }
.mark.agree, .decisive.agree { text-decoration-style: solid; background: none; }
.mark:hover, .mark[aria-current] { text-decoration-thickness: 2px; background: var(--tint); }
.decisive.possible { text-decoration: none; font-weight: 600; }
.closed { border-block-start: 1px solid var(--line); padding-block: 12px; }
.closed > summary { cursor: pointer; min-block-size: 32px; display: list-item; list-style-position: inside; color: var(--muted); }
.closed > summary::marker { color: var(--control); }
.closed[open] > summary { margin-block-end: 12px; }
.abstained-list { display: grid; gap: 12px; }
.roving + .abstained-list { margin-block-start: 24px; }
.abstained-list li { display: grid; gap: 4px; justify-items: start; }
.pair { display: flex; flex-wrap: wrap; gap: 4px 16px; }
.why { color: var(--muted); font-size: var(--note); }
@media (forced-colors: active) { .root { --ink: CanvasText; --muted: CanvasText; --surface: Canvas; --relation: LinkText; } .chip[aria-pressed="true"] { outline: 2px solid Highlight; } .mark, .decisive { text-decoration-color: LinkText; } .tab[aria-selected="true"]::after { border-color: Highlight; } }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; animation: none !important; } }
.picker { display: flex; flex-wrap: wrap; gap: 8px; }
.chip { display: inline-flex; gap: 8px; align-items: center; min-block-size: 36px; padding-inline: 12px; border: 1px solid var(--line); border-radius: 6px; max-inline-size: 100%; }
.chip .name { max-inline-size: 15em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.chip:hover { border-color: var(--control); }
.chip[aria-pressed="true"] { border-color: var(--ink); box-shadow: inset 0 0 0 1px var(--ink); }
.root[data-layout="cards"] .chip { flex: 1; justify-content: center; min-inline-size: 44px; max-inline-size: 64px; padding: 0; }
.root[data-layout="cards"] .chip .name { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.tools { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; color: var(--muted); font-size: var(--note); margin-block: 8px 24px; }
.switch { display: inline-flex; gap: 8px; align-items: center; min-block-size: 28px; cursor: pointer; }
.switch input { accent-color: var(--ink); inline-size: 16px; block-size: 16px; margin: 0; }
@media (pointer: coarse) { .chip { min-block-size: 44px; } }
`;
