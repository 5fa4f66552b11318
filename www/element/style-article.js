/** One article with the others in its margin; on a phone the notes follow their paragraph. */
export const articleRules = `
.picker { display: flex; flex-wrap: wrap; gap: 8px; }
.chip { display: inline-flex; gap: 8px; align-items: center; min-block-size: 36px; padding-inline: 12px; border: 1px solid var(--line); border-radius: 6px; max-inline-size: 100%; }
.chip .name { max-inline-size: 15em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.chip:hover { border-color: var(--control); }
.chip[aria-pressed="true"] { border-color: var(--ink); box-shadow: inset 0 0 0 1px var(--ink); }
.root[data-layout="cards"] .chip { flex: 1; justify-content: center; min-inline-size: 44px; max-inline-size: 64px; padding: 0; }
.root[data-layout="cards"] .chip .name { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
p.byline { margin-block-start: 16px; }
p.byline .name { font-weight: 600; }
.tools { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; color: var(--muted); font-size: var(--note); margin-block: 8px 24px; }
.switch { display: inline-flex; gap: 8px; align-items: center; min-block-size: 28px; cursor: pointer; }
.switch input { accent-color: var(--ink); inline-size: 16px; block-size: 16px; margin: 0; }
.page { font-family: var(--muqabala-text-font, inherit); font-size: var(--text); line-height: var(--annotated); }
.root:lang(en) .paragraph > .own:lang(ar) { line-height: 2; }
.article-body { display: grid; grid-template-columns: minmax(0, 1fr) 12px; column-gap: 16px; }
.minimap { position: sticky; inset-block-start: 24px; block-size: min(70vh, 520px); inline-size: 12px; background: var(--raised); border-radius: 2px; }
.tick, .seen { position: absolute; }
.tick { inset-block-start: var(--at); inset-inline: 0; block-size: 0; border-block-start: 1px solid var(--relation); }
.tick.contradict { border-block-start-width: 4px; }
.tick.update { border-block-start: 3px dashed var(--relation); }
.tick.refine { border-block-start: 3px dotted var(--relation); }
.seen { inset-block: var(--at) calc(100% - var(--to)); inset-inline: -2px; border: 1px solid var(--control); border-radius: 2px; }
.root[data-layout="cards"] .article-body { display: flex; flex-direction: column-reverse; gap: 16px; }
.root[data-layout="cards"] .minimap { inset-block-start: 0; block-size: 8px; inline-size: auto; z-index: 1; }
.root[data-layout="cards"] .tick { inset-block: 0; inset-inline: var(--at) auto; block-size: auto; border: 0; border-inline-start: 1px solid var(--relation); }
.root[data-layout="cards"] .tick.contradict { border-inline-start-width: 4px; }
.root[data-layout="cards"] .tick.update { border-inline-start: 3px dashed var(--relation); }
.root[data-layout="cards"] .tick.refine { border-inline-start: 3px dotted var(--relation); }
.root[data-layout="cards"] .seen { inset-block: -1px; inset-inline: var(--at) calc(100% - var(--to)); }
.paragraph { display: grid; grid-template-columns: minmax(0, 640px) 296px; column-gap: 48px; justify-content: start; }
.paragraph + .paragraph { margin-block-start: 16px; }
.paragraph > .own { max-inline-size: 66ch; }
.page .paragraph > h3.own { font-size: var(--headline); line-height: var(--tight); font-weight: 600; font-family: var(--muqabala-headline-font, inherit); margin-block-end: 8px; }
.page .paragraph.heading > h3.own { font-size: var(--title); }
.paragraph.boilerplate, .paragraph.byline { color: var(--muted); font-size: var(--size); line-height: var(--lead); }
.notes { font-family: var(--muqabala-ui-font, inherit); font-size: var(--size); line-height: 1.6; display: grid; gap: 12px; align-content: start; block-size: 0; padding-block-start: .4em; }
.notes li { min-inline-size: 0; }
.root[data-layout="cards"] .note { min-inline-size: 44px; display: flex; justify-content: center; }
.note { display: block; border-block-start: 1px solid var(--line); padding-block: 8px 0; }
.note-title { display: flex; gap: 8px; align-items: baseline; }
.note-title .glyph { color: var(--relation); translate: 0 .12em; }
.note:hover .note-title > span:last-child { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .3em; }
.note[aria-current] { border-block-start-color: var(--relation); }
.other { display: flex; justify-content: space-between; gap: 12px; color: var(--muted); padding-inline-start: calc(var(--size) + 8px); font-size: var(--note); }
.root:not([data-layout="source"]) .paragraph { grid-template-columns: minmax(0, 1fr); }
.root:not([data-layout="source"]) .notes { display: flex; block-size: auto; flex-wrap: wrap; gap: 8px; padding-block-start: 8px; }
.root:not([data-layout="source"]) .note { border: 1px solid var(--line); border-radius: 6px; padding: 2px 10px; font-size: var(--note); }
.root:not([data-layout="source"]) .other { display: none; }
@media (pointer: coarse) { .chip, .root:not([data-layout="source"]) .note { min-block-size: 44px; } .root:not([data-layout="source"]) .note { display: flex; align-items: center; } }
.root[data-evidence="open"][data-room="panel"] .paragraph { grid-template-columns: minmax(0, 640px); }
.root[data-evidence="open"][data-room="panel"] .notes { display: none; }
`;
