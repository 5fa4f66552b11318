import { h, runs, spoken } from './dom.js';
import { glyph } from './glyphs.js';
import { minimap } from './minimap.js';
import { keepNotesAtLines } from './notes.js';
import { bothEnds, opener, siglumMark } from './parts.js';
import { kRank, paragraphs, passagesOf } from './passages.js';
import { paintText } from './quote.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./model.js').Source} Source */
/** @typedef {import('./facts.js').FactView} FactView */
/** @typedef {import('./types.js').Mark} Mark */
/** @typedef {import('./passages.js').Passage} Passage */

/** One article in full, the others in its margin. @param {Model} model @param {{article: string | null, markAll: boolean, layout: string}} state */
export function draw(model, { article, markAll, layout }) {
  const source = model.byId.get(article ?? '') ?? firstMarked(model);
  const passages = passagesOf(model, source).filter(
    ({ mark }) => markAll || mark === 'contradict' || mark === 'update',
  );
  const { ui } = model.strings;
  const tools = h(
    'div',
    { class: 'tools' },
    h('p', { class: 'marked' }, ui.marked.replace('{n}', model.format.number(passages.length))),
    passages.length ? [stepButton(ui.previous, -1), stepButton(ui.next, 1)] : null,
    h(
      'label',
      { class: 'switch' },
      h('input', { type: 'checkbox', 'data-action': 'mark-all', checked: markAll }),
      h('span', {}, ui.markAll),
    ),
  );
  return h(
    'div',
    { class: 'article-view' },
    h('h2', { class: 'spoken' }, `${ui.article} ${source.siglum}`),
    picker(model, source),
    h(
      'p',
      { class: 'byline' },
      h('bdi', { class: 'name' }, source.name),
      model.strings.listJoin,
      h('span', { class: 'date' }, source.date),
    ),
    tools,
    source.text === null || !source.isWhole
      ? h('p', { class: 'state' }, source.stale ? ui.stale : ui.noText)
      : body(model, source, source.text, passages, layout),
  );
}

/** Goes to the passage before or after. @param {string} words @param {number} step */
function stepButton(words, step) {
  return h(
    'button',
    { type: 'button', class: 'quiet', 'data-action': 'step', 'data-step': step },
    words,
  );
}

/** The article to open with: the earliest that a conflict or update marks. @param {Model} model */
function firstMarked(model) {
  const grave = (/** @type {Source} */ source) =>
    passagesOf(model, source).some(({ mark }) => mark === 'contradict' || mark === 'update');
  return model.sources.find(grave) ?? model.sources[0];
}

/** @param {Model} model @param {Source} current */
function picker(model, current) {
  const choices = model.sources.map((source) =>
    h(
      'button',
      {
        type: 'button',
        class: 'chip',
        'data-article': source.id,
        'aria-pressed': source === current ? 'true' : 'false',
      },
      siglumMark(source.siglum, source.name),
      h('bdi', { class: 'name' }, source.name),
    ),
  );
  return h(
    'div',
    { class: 'picker', role: 'group', 'aria-label': model.strings.ui.chooseArticle },
    choices,
  );
}

/** The text with its notes, and where in it the marks lie. @param {Model} model @param {Source} source @param {string} text @param {Passage[]} passages @param {string} layout */
function body(model, source, text, passages, layout) {
  const whole = page(model, source, text, passages, layout);
  keepNotesAtLines(whole);
  return h('div', { class: 'article-body' }, whole, minimap(text.length, passages, whole));
}

/** @param {Model} model @param {Source} source @param {string} text @param {Passage[]} passages @param {string} layout */
function page(model, source, text, passages, layout) {
  const { title, lang, dir } = source.article;
  const apart = title && !text.trimStart().startsWith(title.trim());
  const head = apart
    ? h(
        'div',
        { class: 'paragraph' },
        h(
          'h3',
          { class: 'own', lang, dir },
          painted(
            model,
            title,
            0,
            title.length,
            passages.filter((each) => each.title),
          ),
        ),
      )
    : null;
  const own = passages.filter((each) => !each.title);
  return h(
    'div',
    { class: 'page roving', 'data-roving': true },
    head,
    paragraphs(text).map(({ start, end }) =>
      paragraph(model, source, text, start, end, own, layout),
    ),
  );
}

/** @param {Model} model @param {Source} source @param {string} text @param {number} start @param {number} end @param {Passage[]} passages @param {string} layout */
function paragraph(model, source, text, start, end, passages, layout) {
  const { lang, dir } = source.article;
  const inside = passages.filter((each) => each.start < end && each.end > start);
  const role =
    source.article.sentences?.find((sentence) => sentence.end > start && sentence.start < end)
      ?.role ?? 'body';
  const tag = role === 'title' || role === 'heading' ? 'h3' : 'p';
  const facts = [...new Map(inside.map((each) => [each.view, each])).values()];
  return h(
    'div',
    { class: `paragraph ${role}`, 'data-row': true, 'data-from': start, 'data-to': end },
    h(tag, { class: 'own', lang, dir: dir ?? 'auto' }, painted(model, text, start, end, inside)),
    facts.length > 0 &&
      h(
        'ul',
        { class: 'notes' },
        layout === 'cards' ? tally(model, facts) : facts.map((each) => note(model, source, each)),
      ),
  );
}

/** @param {Model} model @param {string} text @param {number} start @param {number} end @param {Passage[]} passages */
function painted(model, text, start, end, passages) {
  return paintText(
    text,
    start,
    end,
    passages.map((each) => ({
      start: each.start,
      end: each.end,
      rank: kRank[each.mark],
      make: (words) =>
        opener(
          model,
          each.view,
          each.claim,
          'article',
          {
            class: `mark ${each.mark}`,
            'data-mark': each.mark,
            'aria-describedby': `word-${each.mark}`,
          },
          words,
        ),
    })),
  );
}

/** How many points of each relation a paragraph has, each a way to the first of them. @param {Model} model @param {Passage[]} passages */
function tally(model, passages) {
  return /** @type {const} */ (['contradict', 'update', 'refine', 'agree']).map((mark) => {
    const own = passages.filter((each) => each.mark === mark);
    return (
      own.length > 0 &&
      h(
        'li',
        { class: mark },
        opener(
          model,
          own[0].view,
          own[0].claim,
          'article',
          { class: 'note' },
          h(
            'span',
            { class: 'note-title' },
            glyph(mark),
            spoken(`${model.strings.relations[mark]}: `),
            h('span', {}, model.format.number(own.length)),
          ),
        ),
      )
    );
  });
}

/** What the others say of the passage: sign, title, their versions. @param {Model} model @param {Source} source @param {Passage} passage */
function note(model, source, { view, claim, mark }) {
  const others = view.versions.filter(
    (version) =>
      version.sigla.some(({ id }) => id !== source.id) || !version.claims.includes(claim),
  );
  const lines = bothEnds(others, 3).map((version) =>
    h(
      'span',
      { class: 'other' },
      h('span', { class: 'value' }, runs(version.label)),
      h(
        'span',
        { class: 'sigla' },
        version.sigla.map(({ siglum, id }) => siglumMark(siglum, model.byId.get(id)?.name ?? '')),
      ),
    ),
  );
  return h(
    'li',
    { class: mark },
    opener(
      model,
      view,
      claim,
      'article',
      { class: 'note' },
      h(
        'span',
        { class: 'note-title' },
        glyph(mark),
        spoken(`${model.strings.relations[mark]}: `),
        h('span', {}, runs(view.title)),
      ),
      lines,
    ),
  );
}
