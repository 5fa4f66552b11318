/** How a comparison looks as a document: ink on paper, relations told by word, sign and underline. */
export const sheetRules = `
.sheet { --ink: #1b1d22; --muted: #565b66; --line: #d8d7d2; --conflict: #af2800; --update: #7d00d8; --agree: #3264a2; --detail: #1f2430; --paper: #fff;
  color: var(--ink); background: var(--paper); font: 400 16px/1.5 system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", sans-serif; font-variant-numeric: tabular-nums lining-nums; max-inline-size: 60rem; margin-inline: auto; padding: 32px 24px; overflow-wrap: break-word; }
.sheet:lang(ar) { line-height: 1.8; }
.sheet h1, .sheet h2, .sheet h3, .sheet h4, .sheet .text .own { font-family: "Noto Naskh Arabic", "Geeza Pro", Amiri, "Traditional Arabic", Georgia, "Noto Serif", serif; }
.sheet h1, .sheet h2, .sheet h3, .sheet h4, .sheet p, .sheet ol { margin: 0; padding: 0; font-weight: 400; }
.sheet h1 { font-size: 1.9em; font-weight: 600; line-height: 1.5; }
.sheet h2 { font-size: 1.3em; font-weight: 600; margin-block: 40px 8px; }
.sheet h3 { font-size: 1.15em; font-weight: 600; margin-block: 32px 8px; }
.sheet h4 { font-size: 1.15em; font-weight: 600; }
.sheet .summary { font-size: 1.15em; margin-block-start: 8px; }
.sheet .neutrality, .sheet .by, .sheet .via, .sheet .why, .sheet .colophon, .sheet code { color: var(--muted); }
.sheet a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: .3em; }
.sheet .spoken { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.sheet table { inline-size: 100%; border-collapse: collapse; font-size: .9em; }
.sheet th, .sheet td { text-align: start; vertical-align: top; font-weight: 400; padding: 6px 12px; border-block-start: 1px solid var(--line); }
.sheet tr > :first-child { padding-inline-start: 0; }
.sheet thead th { color: var(--muted); border: 0; }
.sheet .siglum { font-weight: 600; }
.sheet .date { white-space: nowrap; }
.sheet code { white-space: nowrap; font-size: .85em; font-family: ui-monospace, "DejaVu Sans Mono", monospace; }
.sheet .points th[scope="row"] { inline-size: 27%; }
.sheet .versions { list-style: none; margin: 0; padding: 0; }
.sheet .versions li { display: grid; grid-template-columns: 3fr 3fr 4fr; column-gap: 12px; }
.sheet .versions li + li { margin-block-start: 4px; }
.sheet .why { font-size: .92em; margin-block-start: 4px; }
.sheet .title { font-weight: 600; }
.sheet .agree .title, .sheet .refine .title, .sheet .unique .title { font-weight: 400; }
.sheet .sign { color: var(--relation); font-weight: 600; display: inline-block; min-inline-size: 1em; }
.sheet .group { color: var(--relation); margin-block: 24px 6px; font-family: inherit; font-size: 1.05em; }
.sheet .contradict, .sheet .possible { --relation: var(--conflict); }
.sheet .update { --relation: var(--update); }
.sheet .agree { --relation: var(--agree); }
.sheet .refine { --relation: var(--detail); }
.sheet .unique { --relation: var(--muted); }
.sheet .badge { display: block; color: var(--muted); font-size: .9em; padding-inline-start: 1.25em; }
.sheet .by { display: block; font-size: .92em; }
.sheet .quote { display: block; }
.sheet .text { margin-block-end: 40px; }
.sheet .text .own { font-size: 1.08em; line-height: 1.7; max-inline-size: 70ch; margin-block-end: 10px; }
.sheet .text .own:lang(ar) { line-height: 2; }
.sheet mark { color: inherit; background: none; text-decoration: underline; text-decoration-color: var(--relation); text-underline-position: under; text-decoration-thickness: 1px; }
.sheet mark:lang(ar) { text-decoration-skip-ink: none; }
.sheet mark.contradict { text-decoration-style: double; }
.sheet mark.update { text-decoration-style: dashed; }
.sheet mark.refine { text-decoration-style: dotted; }
.sheet sup { font: 600 .68em/1 system-ui, sans-serif; margin-inline: 1px 2px; }
.sheet sup a, .sheet .notes .number { text-decoration: none; }
.sheet .notes { list-style: none; border-block-start: 1px solid var(--line); padding-block-start: 8px; font-size: .88em; }
.sheet .notes li { padding-inline-start: 2em; text-indent: -2em; margin-block-end: 2px; }
.sheet .notes .number { display: inline-block; min-inline-size: 2em; text-indent: 0; font-weight: 600; color: var(--muted); }
.sheet .notes .sign, .sheet .notes code { text-indent: 0; }
.sheet .notes b { font-weight: 600; color: var(--relation); }
.sheet .colophon { border-block-start: 1px solid var(--line); margin-block-start: 48px; padding-block-start: 16px; text-align: center; font-size: .9em; }
.sheet .closing { font-family: "Noto Naskh Arabic", Amiri, Georgia, serif; font-size: 1.4em; color: var(--ink); }
@media screen and (max-width: 40rem) { .sheet { padding: 16px; } .sheet .legend thead { display: none; } .sheet tr > *, .sheet .points th[scope="row"] { display: block; inline-size: auto; border: 0; padding: 0; } .sheet tr { display: block; border-block-start: 1px solid var(--line); padding-block: 8px; } .sheet .versions li { grid-template-columns: 1fr 1fr; } .sheet .quotes { grid-column: 1 / -1; } }
@media screen and (prefers-color-scheme: dark) { .sheet:not(.paper) { --ink: #ecebe6; --muted: #a9aeb9; --line: #3a3d44; --conflict: #ff9d7a; --update: #b46cff; --agree: #8fbdf2; --detail: #ecebe6; --paper: #14161a; } }
@page { margin: 18mm 16mm; }
@media print {
  .sheet { padding: 0; max-inline-size: none; font-size: 10.5pt; }
  .sheet h2, .sheet h3, .sheet h4, .sheet thead { break-after: avoid; }
  .sheet tr, .sheet thead, .sheet .notes li, .sheet .colophon { break-inside: avoid; }
  .sheet thead { display: table-header-group; }
  .sheet .colophon { break-before: avoid; }
  .sheet p { orphans: 3; widows: 3; }
}
`;
