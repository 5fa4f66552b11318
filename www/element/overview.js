import { beginning } from '../strings/format.js';
import { summaryWords } from '../strings/summary.js';
import { joinParts, weave } from '../strings/weave.js';
import { apartWords } from './apart.js';
import { possible } from './closed.js';
import { append, h, runs, safeUrl } from './dom.js';
import { foremost } from './foremost.js';
import { laterPart } from './later.js';
import { card, moreMark, sectionHeading, siglumMark } from './parts.js';
import { valueStrip } from './strip.js';
import { voiceButton } from './voices.js';

/** @typedef {import('./model.js').Model} Model */

const kShown = { contradict: 5, update: 2, agree: 2 };

/** The overview: summary, what it does not do, who is compared, the first points of each section. @param {Model} model @param {{layout: string}} state */
export function overview(model, { layout }) {
  const sections = /** @type {const} */ (['contradict', 'update', 'agree'])
    .filter((name) => model.sections[name].length)
    .map((name) =>
      h(
        'section',
        { class: 'points' },
        sectionHeading(
          model,
          name,
          model.sections[name].length,
          model.sections[name].length > kShown[name],
        ),
        h(
          'div',
          { class: 'cards' },
          model.sections[name]
            .slice(0, kShown[name])
            .map((view, i) =>
              withStrip(model, view, layout === 'cards' && name === 'contradict' && !i),
            ),
        ),
      ),
    );
  return h(
    'div',
    { class: 'overview' },
    h(
      'div',
      { class: model.sources.length > kNamed ? 'lead long' : 'lead' },
      h(
        'div',
        { class: 'lead-words' },
        h('h2', { class: 'summary' }, keptTogether(summaryText(model))),
        hiddenSwitch(model),
        rangeLine(model),
        stateLine(model),
        h('p', { class: 'neutrality' }, model.strings.neutrality),
        layout === 'cards' ? null : foremost(model),
      ),
      sourceList(model, namedSources(model, layout)),
    ),
    h('div', { class: 'roving', 'data-roving': true }, sections),
    possible(model),
    meetings(model, layout),
    h('p', { class: 'limits' }, limitWords(model)),
  );
}

/** A card; on a phone the first conflict's has its values on one line. @param {Model} model @param {import('./facts.js').FactView} view @param {boolean} stripped */
function withStrip(model, view, stripped) {
  const shown = card(model, view, 'overview', 4);
  if (stripped) append(shown, [valueStrip(model, view)]);
  return shown;
}

/** The summary, or why there is none: one article, nothing shared. @param {Model} model */
export function summaryText({ facts, sources, counts, strings, format }) {
  if (facts.length) return summaryWords(counts, strings, format);
  return sources.length === 1 ? strings.ui.one : strings.ui.none;
}

/** Each part of the summary stays on one line where it fits. @param {string} words */
const keptTogether = (words) =>
  words
    .split(/(?<=[:،,]) /)
    .flatMap((part, i) => [i ? ' ' : '', h('span', { class: 'unbroken' }, part)]);

/** Shows what marks hide, or hides it again. @param {Model} model */
export function hiddenSwitch({ marked, facts, strings, format }) {
  if (!marked?.hidden.length) return null;
  const shown = facts.some(({ hidden }) => hidden);
  const words = shown ? strings.ui.hideAgain : strings.ui.showHidden;
  return h(
    'p',
    { class: 'hidden-switch' },
    h(
      'button',
      {
        type: 'button',
        class: 'quiet',
        'data-action': 'show-hidden',
      },
      words.replace('{n}', format.number(marked.hidden.length)),
    ),
  );
}

/** Who is at odds with whom, closed at first. @param {Model} model @param {string} layout */
function meetings(model, layout) {
  if (model.sources.length < 3 || !model.facts.length) return null;
  return laterPart(
    model.strings.ui.meetings,
    () => import('./matrix.js'),
    ({ matrix }) => matrix(model, layout),
  );
}

/** What wants adding to the summary: one article only, or what no conflict means. @param {Model} model */
function stateLine(model) {
  const { ui } = model.strings;
  const shared = model.facts.length;
  if (!shared && model.sources.length > 2) return h('p', { class: 'state' }, apartWords(model));
  if (!shared || model.counts.conflict) return null;
  const words =
    model.sources.length === 1
      ? ui.one
      : model.sections.possible.length
        ? ''
        : ui.noConflict.replace('{n}', model.format.number(shared));
  return words ? h('p', { class: 'state' }, words) : null;
}

/** The second line: the first conflict's lowest and highest, or two of its sides. @param {Model} model */
function rangeLine(model) {
  const first = model.sections.contradict.find(
    ({ hidden, versions }) => !hidden && versions.length > 1,
  );
  if (!first) return null;
  const { range, pair } = model.strings.summary;
  const affirmed = first.versions.filter(
    ({ claims }) => model.claims[claims[0]]?.polarity !== 'denied',
  );
  const ranged = first.fact.kind === 'quantity' && affirmed.length > 1;
  const among = ranged ? byReach(affirmed, model) : first.versions;
  const [low, high] = [among[0], among[among.length - 1]];
  const sigla = (/** @type {typeof low} */ version) =>
    joinParts(
      version.sigla.map(({ siglum }) => [siglum]),
      model.strings.listJoin,
    );
  return h(
    'p',
    { class: 'range' },
    runs(
      weave(ranged ? range : pair, {
        fact: first.title,
        min: low.label,
        max: high.label,
        a: low.label,
        b: high.label,
        A: sigla(low),
        B: sigla(high),
      }),
    ),
  );
}

/** Versions by the figure that they name: "up to 700" stands at 700. @param {import('./facts.js').VersionView[]} versions @param {Model} model */
export function byReach(versions, model) {
  const figure = (/** @type {import('./facts.js').VersionView} */ { claims }) => {
    const { min, max } = model.claims[claims[0]]?.value ?? {};
    return (min || max) ?? 0;
  };
  return [...versions].sort((a, b) => figure(a) - figure(b));
}

/** From more sources than this on they are folded on a desk too. */
const kNamed = 6;

/** How many sources are named before the rest is folded away: two lines on a phone. @param {Model} model @param {string} layout */
function namedSources({ sources }, layout) {
  if (layout === 'cards') return sources.length < 3 ? null : 3;
  return sources.length > kNamed ? kNamed : null;
}

/** Siglum, name, date and where it came from; folded where not all can be named in a line or two. @param {Model} model @param {number | null} named */
function sourceList(model, named) {
  const list = h(
    'ol',
    { class: 'sources', 'aria-label': model.strings.ui.sources, 'data-roving': true },
    model.sources.map((source) => sourceItem(model, source)),
  );
  if (named === null) return list;
  const line = model.sources
    .slice(0, named)
    .flatMap((source) => [
      h(
        'span',
        { class: 'together' },
        siglumMark(source.siglum, source.name),
        h('bdi', { class: 'short' }, source.name),
      ),
      ' ',
    ]);
  const left = model.sources.length - named;
  return h(
    'details',
    { class: 'fold' },
    h('summary', {}, line, left > 0 ? moreMark(model, left) : null),
    list,
  );
}

/** @param {Model} model @param {import('./model.js').Source} source */
function sourceItem(model, source) {
  const url = safeUrl(source.article.url);
  const name = h('bdi', { class: 'name' }, source.name);
  const via = source.article.via
    ? h(
        'span',
        { class: 'via' },
        runs(weave(model.strings.ui.via, { via: { text: source.article.via } })),
      )
    : null;
  return h(
    'li',
    { 'data-row': true },
    voiceButton(model, source),
    h(
      'span',
      { class: 'who' },
      url ? h('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, name) : name,
      h('span', { class: 'date' }, source.date),
      via,
    ),
    h(
      'span',
      { class: 'headline' },
      h(
        'bdi',
        { class: 'own', lang: source.article.lang, dir: source.article.dir },
        source.article.title || beginning(source.text, 60),
      ),
    ),
  );
}

/** @param {Model} model */
function limitWords(model) {
  const { ui } = model.strings;
  const reached = (model.report.limits ?? []).map(({ code }) =>
    ui.limited.replace('{limit}', code),
  );
  const estimated = model.sources.some(({ date }) => date.startsWith('≈')) ? [ui.undatedHint] : [];
  return [...estimated, ...reached, ui.limits].join(' ');
}
