// Articles of ours and their paraphrases (tests/data/stories/LANG/NAME.txt), and copies of them in
// which exactly one thing is said otherwise. A linguist edits the stories; how they are written is
// told in tests/data/stories/README.md.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../data/stories');

/** What a slot may hold. */
export const KINDS = ['figure', 'date', 'place', 'polarity'];

/** @typedef {{ kind: string, id: string, start: number, end: number }} Place UTF-16 code units in the text at hand, half-open */
/** @typedef {{ kind: string, id: string, wordings: string[], harmless: string[] }} Slot the wording of the story, then those that contradict it; and those that do not */
/** @typedef {(string | Slot)[]} Draft a text in pieces */
/** @typedef {{ source: string, draft: Draft }} Version */
/** @typedef {{ name: string, lang: string, published: string, versions: Record<string, Version> }} Story versions: article and paraphrase */
/** @typedef {{ text: string, source: string, places: Place[] }} Rendering */

const SLOT = /\[\[(\w+) (\d+): ([^\]]+)\]\]/gu;

/** "[[figure 2: 64 | 91 | = over 60]] dead" → ["", { …, wordings: ["64", "91"], harmless: ["over 60"] }, " dead"] */
function parseDraft(text) {
  const draft = [];
  let end = 0;
  for (const match of text.matchAll(SLOT)) {
    const all = match[3].split('|').map((wording) => wording.trim());
    const wordings = all.filter((wording) => !wording.startsWith('='));
    const harmless = all.filter((wording) => wording.startsWith('=')).map((w) => w.slice(1).trim());
    draft.push(text.slice(end, match.index), { kind: match[1], id: match[2], wordings, harmless });
    end = match.index + match[0].length;
  }
  return [...draft, text.slice(end)];
}

/** @returns {Story} */
function parseStory(text, name, lang) {
  const [head, ...sections] = text.split(/^== /mu);
  const published = head.match(/^published: (\S+)$/mu)?.[1];
  if (!published) throw new Error(`${lang}/${name} has no day of publication`);
  const versions = sections.map((section) => {
    const [, role, source, body] = section.match(/^(\w+): (.*)\n([\s\S]*)$/u);
    return [role, { source, draft: parseDraft(`${body.trim()}\n`) }];
  });
  return { name, lang, published, versions: Object.fromEntries(versions) };
}

/** The stories of one language, in code-point order of their names. @returns {Story[]} */
export function readStories(lang) {
  const files = readdirSync(join(FOLDER, lang)).sort();
  return files.map((file) =>
    parseStory(readFileSync(join(FOLDER, lang, file), 'utf8'), basename(file, '.txt'), lang),
  );
}

/** sha256 over the stories of a language, which floors are bound to. */
export function digestStories(lang) {
  const hash = createHash('sha256');
  for (const file of readdirSync(join(FOLDER, lang)).sort()) {
    hash.update(`${file}\n`).update(readFileSync(join(FOLDER, lang, file)));
  }
  return hash.digest('hex');
}

/** The languages that have stories. */
export const storyLanguages = () =>
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** The slots of a version, each once. @returns {Slot[]} */
export const slotsOf = (version) => [
  ...new Map(
    version.draft.filter((piece) => typeof piece !== 'string').map((slot) => [slot.id, slot]),
  ).values(),
];

/**
 * A version as text. `changes` says by slot id what stands there: the number of a wording, or other
 * words; its own wording without.
 *
 *     render(story.versions.article, { 2: 1 }).text            // "… left 91 rebels dead …"
 *     render(story.versions.article, { 2: 'over 60' }).text    // "… left over 60 rebels dead …"
 *
 * @param {Version} version @param {Record<string, number | string>} [changes] @returns {Rendering}
 */
export function render(version, changes = {}) {
  let text = '';
  const places = [];
  for (const piece of version.draft) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    const { kind, id, wordings } = piece;
    const change = changes[id] ?? 0;
    const words = typeof change === 'string' ? change : wordings[change];
    places.push({ kind, id, start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, source: version.source, places };
}

/**
 * An article for the engine.
 * @param {Story} story @param {Rendering} rendering @param {string} id
 */
export const toArticle = ({ published, lang }, { text, source }, id) => ({
  id,
  text,
  title: text.slice(0, text.indexOf('\n')),
  source,
  lang,
  published,
});
