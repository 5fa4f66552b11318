import { chiefRelation } from '../element/facts.js';
import { stretchesOf } from '../element/paint.js';
import { kRank, paragraphs, passagesOf } from '../element/passages.js';
import { sign } from './signs.js';
import { t, twigs } from './tree.js';

/** @typedef {import('../element/model.js').Model} Model */
/** @typedef {import('../element/model.js').Source} Source */
/** @typedef {import('../element/passages.js').Passage} Passage */
/** @typedef {import('../strings/faces.js').ExportWords} ExportWords */

/** The articles whose texts are at hand, each with the others in numbered notes. @param {Model} model @param {ExportWords} words */
export function apparatus(model, words) {
  const articles = model.sources.map((source, i) => article(model, source, `n${i + 1}`, words));
  if (!articles.some(Boolean)) return null;
  return t('section', { class: 'articles' }, t('h2', {}, words.articles), articles);
}

/** @param {Model} model @param {Source} source @param {string} key @param {ExportWords} words */
function article(model, source, key, words) {
  const { text } = source;
  if (text === null) return null;
  const { lang, dir, title, sentences } = source.article;
  const passages = passagesOf(model, source).filter(({ mark }) => mark !== 'agree');
  const apart = title && !text.trimStart().startsWith(title.trim()) ? title : '';
  const painted = (
    /** @type {string} */ whole,
    /** @type {number} */ start,
    /** @type {number} */ end,
    /** @type {boolean} */ isTitle,
  ) => marked(model, whole, start, end, passages, isTitle, key, words);
  const isHead = (/** @type {{start: number, end: number}} */ line) =>
    sentences?.some(
      ({ start, end, role }) =>
        start < line.end && end > line.start && (role === 'title' || role === 'heading'),
    );
  return t(
    'article',
    { class: 'text' },
    t(
      'h3',
      {},
      t('span', { class: 'siglum' }, source.siglum),
      ' ',
      t('bdi', {}, source.name),
      model.strings.listJoin,
      source.date,
    ),
    apart && t('h4', { class: 'own', lang, dir }, painted(apart, 0, apart.length, true)),
    paragraphs(text).map((line) =>
      t(
        isHead(line) ? 'h4' : 'p',
        { class: 'own', lang, dir: dir ?? 'auto' },
        painted(text, line.start, line.end, false),
      ),
    ),
    passages.length > 0 &&
      t(
        'ol',
        { class: 'notes', 'aria-label': words.notes },
        passages.map((passage, i) => note(model, source, passage, i + 1, key, words)),
      ),
  );
}

/** A stretch of text, each passage marked and numbered where it ends. @param {Model} model @param {string} text @param {number} start @param {number} end @param {Passage[]} passages @param {boolean} isTitle @param {string} key @param {ExportWords} words */
function marked(model, text, start, end, passages, isTitle, key, words) {
  const paints = passages
    .map((passage, i) => ({ ...passage, number: i + 1, rank: kRank[passage.mark] }))
    .filter((each) => each.title === isTitle && each.start < end && each.end > start);
  const spans = stretchesOf(start, end, paints);
  return spans.map(({ from, to, paint }) => [
    paint ? t('mark', { class: paint.mark }, text.slice(from, to)) : text.slice(from, to),
    ...paints
      .filter((each) => Math.min(each.end, end) > from && Math.min(each.end, end) <= to)
      .map((each) => callOut(model, each.number, key, words, each.end <= end)),
  ]);
}

/** The number of a note; only the last one of a passage is what the note leads back to. @param {Model} model @param {number} number @param {string} key @param {ExportWords} words @param {boolean} last */
function callOut(model, number, key, words, last) {
  const shown = model.format.number(number);
  return t(
    'sup',
    { id: last ? `${key}-at-${number}` : null, lang: model.strings.code },
    t('a', { href: `#${key}-${number}`, 'aria-label': words.toNote.replace('{n}', shown) }, shown),
  );
}

/** What the others say of a passage. @param {Model} model @param {Source} source @param {Passage} passage @param {number} number @param {string} key @param {ExportWords} words */
function note(model, source, { view, claim, mark }, number, key, words) {
  const others = view.versions.filter(
    (version) =>
      version.sigla.some(({ id }) => id !== source.id) || !version.claims.includes(claim),
  );
  return t(
    'li',
    { id: `${key}-${number}`, class: mark },
    t(
      'a',
      {
        href: `#${key}-at-${number}`,
        class: 'number',
        'aria-label': words.back.replace('{n}', model.format.number(number)),
      },
      model.format.number(number),
    ),
    ' ',
    sign(model, mark),
    ' ',
    t('b', {}, model.strings.relations[mark]),
    ' · ',
    twigs(view.title),
    others.length > 0 && ': ',
    others.map((version, i) => [
      i > 0 && model.strings.pairJoin,
      ...twigs(version.label),
      ` (${version.sigla.map(({ siglum }) => siglum).join(model.strings.listJoin)})`,
    ]),
    ' ',
    t('code', { dir: 'ltr' }, chiefRelation(view.fact, claim)?.reason.code ?? ''),
  );
}
