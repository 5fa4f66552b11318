import { pairWords, reasonSentences } from '../strings/reasons.js';
import { weave } from '../strings/weave.js';
import { h, runs, safeUrl } from './dom.js';
import { chiefRelation, kLikely } from './facts.js';
import { glyph } from './glyphs.js';
import { badges, relationWord, siglumMark } from './parts.js';
import { claimQuote } from './quote.js';
import { valueStrip } from './strip.js';
import { abstainedPair } from './table.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./facts.js').FactView} FactView */
/** @typedef {import('./types.js').Judgement} Judgement */

/** From this confidence on a comparison is called clear. */
const kClear = 0.9;

/**
 * The evidence of one fact, seen from one of its claims: the relation and its reason, then every
 * version with the sentences that carry it.
 * @param {Model} model @param {FactView} view @param {number} claim
 */
export function evidence(model, view, claim) {
  const relation = chiefRelation(view.fact, claim);
  return [
    head(model, view),
    h(
      'div',
      { class: 'evidence-body' },
      h('h2', { class: 'evidence-title', tabindex: -1, id: 'evidence-title' }, runs(view.title)),
      view.badges.length ? h('p', { class: 'badges' }, badges(model, view)) : null,
      relation ? reason(model, relation) : null,
      valueStrip(model, view),
      view.versions.map((version) => versionBlock(model, view, version, claim)),
      comparisons(model, view, relation),
      notJudged(model, view),
    ),
    walk(model, view),
  ];
}

/** @param {Model} model @param {FactView} view */
function head(model, view) {
  return h(
    'div',
    { class: 'evidence-head' },
    relationWord(model, view.mark),
    h(
      'button',
      {
        type: 'button',
        class: 'icon grow',
        'data-action': 'enlarge',
        'aria-label': model.strings.ui.enlarge,
        'aria-pressed': 'false',
      },
      glyph('enlarge'),
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'icon',
        'data-action': 'close',
        'aria-label': model.strings.ui.close,
      },
      glyph('close'),
    ),
  );
}

/** @param {Model} model @param {Judgement} relation */
function reason(model, relation) {
  return h(
    'div',
    { class: 'reason' },
    h('p', { class: 'pair-words' }, runs(pairWords(relation, model))),
    reasonSentences(relation, model).map((parts) => h('p', { class: 'clause' }, runs(parts))),
    h(
      'p',
      { class: 'confidence' },
      `${model.strings.confidence.label}: ${confidenceWord(model, relation.confidence)}`,
      h('code', { dir: 'ltr' }, relation.reason.code),
    ),
  );
}

/** @param {Model} model @param {number} confidence */
function confidenceWord(model, confidence) {
  return model.strings.confidence[
    confidence >= kClear ? 'clear' : confidence >= kLikely ? 'likely' : 'possible'
  ];
}

/** @param {Model} model @param {FactView} view @param {import('./facts.js').VersionView} version @param {number} current */
function versionBlock(model, view, version, current) {
  const texts = new Set(version.claims.map((claim) => model.claims[claim]?.article)).size;
  return h(
    'section',
    { class: 'version-block' },
    h(
      'h3',
      {},
      h('span', { class: 'value' }, runs(version.label)),
      h('span', { class: 'count' }, model.format.count(model.strings.summary.sources, texts)),
    ),
    version.claims.map((claim) => claimBlock(model, view, claim, claim === current)),
  );
}

/** One claim: who, when, in whose voice, and the sentence itself. @param {Model} model @param {FactView} view @param {number} index @param {boolean} current */
function claimBlock(model, view, index, current) {
  const source = model.byId.get(model.claims[index]?.article ?? '');
  if (!source) return null;
  const { ui } = model.strings;
  const quote = claimQuote(model, index, view.mark);
  const voice = model.claims[index].speakers?.length
    ? runs(weave(ui.according, { S: model.speakerOf(index) }))
    : ui.ownVoice;
  const url = safeUrl(source.article.url);
  return h(
    'div',
    { class: current ? 'claim current' : 'claim', 'data-claim-block': index },
    h(
      'p',
      { class: 'credit' },
      siglumMark(source.siglum, source.name),
      h(
        'span',
        {},
        h('bdi', { class: 'name' }, source.name),
        model.strings.listJoin,
        h('span', { class: 'date' }, source.date),
        ' · ',
        voice,
      ),
    ),
    quote,
    quote &&
      h(
        'p',
        { class: 'actions' },
        quote.querySelector('.around') &&
          h(
            'button',
            { type: 'button', class: 'quiet', 'data-action': 'context', 'aria-expanded': 'false' },
            ui.context,
          ),
        url &&
          h(
            'a',
            { class: 'quiet', href: url, rel: 'noopener noreferrer', target: '_blank' },
            ui.inSource,
            glyph('out'),
          ),
      ),
  );
}

/** Every comparison of the fact, closed at first. @param {Model} model @param {FactView} view @param {Judgement | undefined} shown */
function comparisons(model, view, shown) {
  const rest = view.fact.relations.filter((relation) => relation !== shown);
  if (!rest.length) return null;
  const items = rest.slice(0, 60).map((relation) =>
    h(
      'li',
      {},
      relationWord(model, relation.relation),
      h(
        'span',
        { class: 'why' },
        runs(pairWords(relation, model)),
        ' ',
        reasonSentences(relation, model).flatMap((parts) => [...runs(parts), ' ']),
      ),
    ),
  );
  return h(
    'details',
    { class: 'closed' },
    h(
      'summary',
      {},
      model.strings.ui.comparisons.replace('{n}', model.format.number(view.fact.relations.length)),
    ),
    h('ul', { class: 'abstained-list' }, items),
  );
}

/** Pairs with a claim of this fact that were looked at and not judged. @param {Model} model @param {FactView} view */
function notJudged(model, view) {
  const mine = new Set(view.fact.claims);
  const pairs = (model.report.abstained ?? [])
    .filter(({ a, b }) => mine.has(a) || mine.has(b))
    .slice(0, 12);
  if (!pairs.length) return null;
  const items = pairs.map((each) =>
    h(
      'li',
      {},
      abstainedPair(model, each),
      h(
        'span',
        { class: 'why' },
        reasonSentences(each, model).flatMap((parts) => runs(parts)),
      ),
    ),
  );
  return h(
    'section',
    { class: 'not-judged' },
    h('h3', {}, relationWord(model, 'abstained')),
    h('ul', { class: 'abstained-list' }, items),
  );
}

/** Previous, place in its section, next. @param {Model} model @param {FactView} view */
function walk(model, view) {
  const section = model.sections[view.section];
  const at = section.indexOf(view);
  const { ui } = model.strings;
  const step = (/** @type {string} */ label, /** @type {FactView | undefined} */ to) =>
    h(
      'button',
      {
        type: 'button',
        class: 'quiet',
        'data-fact': to?.index,
        'data-claim': to && (to.chief?.a ?? to.fact.anchor),
        disabled: !to,
      },
      label,
    );
  const place = ui.position
    .replace('{i}', model.format.number(at + 1))
    .replace('{n}', model.format.number(section.length));
  return h(
    'div',
    { class: 'evidence-walk' },
    step(ui.previous, section[at - 1]),
    h('span', {}, place),
    step(ui.next, section[at + 1]),
  );
}
