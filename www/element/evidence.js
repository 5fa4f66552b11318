import { pairWords, reasonSentences } from '../strings/reasons.js';
import { plain, weave } from '../strings/weave.js';
import { abstainedPair } from './closed.js';
import { h, inSource, runs } from './dom.js';
import { chiefRelation, kLikely } from './facts.js';
import { glyph } from './glyphs.js';
import { laterPart } from './later.js';
import { badges, relationWord, siglumMark } from './parts.js';
import { claimQuote } from './quote.js';
import { valueStrip } from './strip.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./facts.js').FactView} FactView */
/** @typedef {import('./types.js').Judgement} Judgement */

/** From this confidence on a comparison is called clear. */
const kClear = 0.9;

/**
 * The evidence of one fact, seen from one of its claims: why, with the two sentences that it rests
 * on; then every other claim, under its version.
 * @param {Model} model @param {FactView} view @param {number} claim
 * @param {boolean} onDesk whether an editor reads it, who may mark every finding
 */
export function evidence(model, view, claim, onDesk) {
  const relation = chiefRelation(view.fact, claim);
  const pair = pairOf(view, relation);
  return [
    head(model, view, onDesk),
    h(
      'div',
      { class: 'evidence-body' },
      reason(model, view, relation, pair, claim),
      valueStrip(model, view),
      view.versions.map((version) => others(model, view, version, pair, claim)),
      comparisons(model, view, relation),
      notJudged(model, view),
      judging(model, view, onDesk),
    ),
    walk(model, view),
  ];
}

/** The two claims that are compared, in the order of their versions. @param {FactView} view @param {Judgement | undefined} relation */
function pairOf(view, relation) {
  const all = view.versions.flatMap(({ claims }) => claims);
  return relation
    ? [relation.a, relation.b].sort((a, b) => all.indexOf(a) - all.indexOf(b))
    : all.slice(0, 2);
}

/** @param {Model} model @param {FactView} view @param {boolean} onDesk who may give it another title */
function head(model, view, onDesk) {
  const icon = (
    /** @type {string} */ action,
    /** @type {string} */ name,
    /** @type {string} */ sign,
  ) =>
    h(
      'button',
      {
        type: 'button',
        class: `icon ${action}`,
        'data-action': action,
        'aria-label': name,
        'aria-pressed': action === 'enlarge' ? 'false' : null,
      },
      glyph(sign),
    );
  return h(
    'div',
    { class: 'evidence-head' },
    h(
      'div',
      { class: 'evidence-name' },
      relationWord(model, view.mark),
      h('h2', { class: 'evidence-title', tabindex: -1, id: 'evidence-title' }, runs(view.title)),
    ),
    onDesk && icon('rename', model.strings.ui.rename, 'noted'),
    icon('enlarge', model.strings.ui.enlarge, 'enlarge'),
    icon('close', model.strings.ui.close, 'close'),
  );
}

/**
 * The rule's sentence, the two sentences of the articles, what else is to be known.
 * @param {Model} model @param {FactView} view @param {Judgement | undefined} relation @param {number[]} pair @param {number} current
 */
function reason(model, view, relation, pair, current) {
  const [clause, ...more] = relation ? reasonSentences(relation, model) : [];
  return h(
    'section',
    { class: 'reason' },
    clause && h('p', { class: 'clause' }, runs(clause)),
    pair.map((claim, i) =>
      side(model, view, claim, claim === current, i > 0 && isOneVersion(view, pair)),
    ),
    more.map((parts) => h('p', { class: 'clause' }, runs(parts))),
    view.badges.length ? h('p', { class: 'badges' }, badges(model, view)) : null,
    relation &&
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

/** Whether two claims say the same. @param {FactView} view @param {number[]} pair */
const isOneVersion = ({ versions }, pair) =>
  versions.some(({ claims }) => pair.every((claim) => claims.includes(claim)));

/** One of the two: its version's value, unless it stands above or the words of the sentence are all the value there is. @param {Model} model @param {FactView} view @param {number} claim @param {boolean} current @param {boolean} isSaid */
function side(model, view, claim, current, isSaid) {
  const version = view.versions.find(({ claims }) => claims.includes(claim));
  const spelled = !version || plain(version.label) === model.words(claim).text;
  return h(
    'div',
    { class: 'side-block' },
    spelled || isSaid ? null : versionHead(model, version),
    claimBlock(model, view, claim, current),
  );
}

/** @param {Model} model @param {import('./facts.js').VersionView} version */
function versionHead(model, version) {
  return h(
    'h3',
    { class: 'version-head' },
    h('span', { class: 'value' }, runs(version.label)),
    version.sigla.length > 1 &&
      h(
        'span',
        { class: 'sigla' },
        version.sigla.map(({ siglum, id, copy }) =>
          siglumMark(siglum, model.byId.get(id)?.name ?? '', copy),
        ),
      ),
  );
}

/**
 * A version's claims beside the two that stand above.
 * @param {Model} model @param {FactView} view @param {import('./facts.js').VersionView} version @param {number[]} pair @param {number} current
 */
function others(model, view, version, pair, current) {
  const rest = version.claims.filter((claim) => !pair.includes(claim));
  if (!rest.length) return null;
  return h(
    'section',
    { class: 'version-block' },
    versionHead(model, version),
    rest.map((claim) => claimBlock(model, view, claim, claim === current)),
  );
}

/** One claim: who, when, in whose voice, and the sentence itself. @param {Model} model @param {FactView} view @param {number} index @param {boolean} current */
function claimBlock(model, view, index, current) {
  const source = model.byId.get(model.claims[index]?.article ?? '');
  if (!source) return null;
  const { ui } = model.strings;
  const quote = claimQuote(model, index, view.mark);
  quote?.append(...claimActions(model, source, quote, index));
  const voice = model.claims[index].speakers?.length
    ? runs(weave(ui.according, { S: model.speakerOf(index) }))
    : ui.ownVoice;
  return h(
    'div',
    { class: current ? 'claim current' : 'claim', 'data-claim-block': index },
    siglumMark(source.siglum, source.name),
    h(
      'p',
      { class: 'credit' },
      h('bdi', { class: 'name' }, source.name),
      model.strings.listJoin,
      h('span', { class: 'date' }, source.date),
      ' · ',
      voice,
    ),
    quote ?? h('p', { class: 'state' }, source.stale ? ui.stale : ui.noText),
  );
}

/** Both neighbours of the sentence, and the way to the source; they follow its last word. @param {Model} model @param {import('./model.js').Source} source @param {HTMLElement} quote @param {number} index */
function claimActions(model, source, quote, index) {
  const { ui } = model.strings;
  const url = inSource(source.article.url, model.words(index).text);
  const copy = h(
    'button',
    { type: 'button', class: 'quiet', 'data-action': 'copy-quote', 'data-quote': index },
    ui.copyQuote,
  );
  const context =
    quote.querySelector('.around') &&
    h(
      'button',
      { type: 'button', class: 'quiet', 'data-action': 'context', 'aria-expanded': 'false' },
      ui.context,
    );
  const out =
    url &&
    h(
      'a',
      { class: 'quiet', href: url, rel: 'noopener noreferrer', target: '_blank' },
      ui.inSource,
      glyph('out'),
    );
  const actions = [copy, context, out].filter((action) => action instanceof HTMLElement);
  return actions.map((action) =>
    h('span', { class: 'claim-action', lang: model.strings.code }, action),
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

/** Where a reader doubts a conflict, and an editor marks any finding. @param {Model} model @param {FactView} view @param {boolean} onDesk */
function judging(model, view, onDesk) {
  if (!onDesk && view.fact.verdict !== 'contradict') return null;
  const { ui } = model.strings;
  const words = view.fact.verdict === 'contradict' ? ui.doubt : ui.judge;
  const load = async () => (await import('./judge.js')).judging(model, view, onDesk);
  const part = laterPart(words, load, ({ draw }) => draw());
  part.classList.add('judging');
  const said = model.marked?.byFact.get(view.fact.id);
  part.open = Boolean(said?.judgement || said?.note);
  return part;
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
