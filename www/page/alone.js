import { h } from '../element/dom.js';
import { engine } from './compare.js';
import { desk, find } from './place.js';

/**
 * What a single article says that a second one could be compared with: its figures, dates and
 * speakers, in its own words.
 *
 * @typedef {import('../engine/types.js').Extraction} Extraction
 * @typedef {{figures: string[], dates: string[], speakers: string[]}} Said
 */

const kShown = 12;
const kKinds = /** @type {const} */ (['figures', 'dates', 'speakers']);
/** @type {Record<string, 'figures' | 'dates'>} */
const kOfKind = { quantity: 'figures', duration: 'figures', date: 'dates' };

/** @param {string} text @param {Extraction['claims']} claims @returns {Said} */
export function saidAlone(text, claims) {
  /** @type {Record<'figures' | 'dates' | 'speakers', Set<string>>} */
  const said = { figures: new Set(), dates: new Set(), speakers: new Set() };
  for (const { kind, key, within, speakers } of claims) {
    if (kOfKind[kind] && within === null && !('field' in key))
      said[kOfKind[kind]].add(text.slice(key.start, key.end).replace(/\s+/g, ' ').trim());
    for (const { name } of speakers) if (name) said.speakers.add(name);
  }
  const [figures, dates, speakers] = kKinds.map((kind) => [...said[kind]].filter(Boolean));
  return { figures, dates, speakers };
}

/** Shows it while there is one article, and takes it away when there are more. @param {import('../strings/desk.js').DeskWords} words */
export async function drawAlone(words) {
  const { articles } = desk.state;
  const place = find('alone');
  place.hidden = articles.length !== 1;
  if (place.hidden) return place.replaceChildren();
  const [article] = articles;
  const { claims } = await engine()
    .extract(article)
    .catch(() => ({ claims: [] }));
  if (desk.state.articles.length !== 1 || desk.state.articles[0] !== article) return;
  const said = saidAlone(article.text, claims);
  const lang = desk.state.report?.articles[0]?.lang;
  place.replaceChildren(
    ...kKinds
      .filter((kind) => said[kind].length)
      .map((kind) => part(words.alone[kind], said[kind], lang)),
  );
}

/** @param {string} title @param {string[]} all @param {string | null | undefined} lang */
function part(title, all, lang) {
  const left = all.length - kShown;
  return h(
    'section',
    {},
    h('h2', {}, title.replace('{n}', String(all.length))),
    h(
      'ul',
      {},
      all.slice(0, kShown).map((words) => h('li', {}, h('bdi', { lang, dir: 'auto' }, words))),
      left > 0 && h('li', { class: 'note' }, `+${left}`),
    ),
  );
}
