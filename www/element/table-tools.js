import { formats } from '../formats/index.js';
import { h } from './dom.js';
import { countsBy } from './filter.js';
import { glyph } from './glyphs.js';
import { groupOf, kGroups } from './groups.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./views.js').State} State */
/** @typedef {import('../strings/faces.js').ToolWords} ToolWords */

/** Search, chips and lists to choose points by; columns, copying and exports. @param {Model} model @param {State} state @param {ToolWords} words */
export function tableTools(model, state, words) {
  return h(
    'div',
    { class: 'table-tools' },
    h(
      'div',
      { class: 'bar', role: 'group', 'aria-label': words.filters },
      search(state, words),
      h(
        'div',
        { class: 'choices' },
        relationChips(model, state),
        kinds(model, state, words),
        sources(model, state, words),
        acts(state, words),
      ),
    ),
    exportMenu(words),
  );
}

/** @param {State} state @param {ToolWords} words */
const search = ({ filter }, words) =>
  h('input', {
    type: 'search',
    class: 'search',
    'data-filter': 'words',
    'aria-label': words.searchAll,
    placeholder: words.search,
    value: filter.words,
    autocomplete: 'off',
    spellcheck: 'false',
  });

/** A chip a relation, with how many points it would show; of what there is none there is no chip. @param {Model} model @param {State} state */
export function relationChips(model, { filter }) {
  const counts = countsBy(model, filter, 'relations', (view) => [groupOf(view)]);
  const known = new Set(model.facts.map(groupOf));
  const chips = kGroups
    .filter((name) => name !== 'possible' && known.has(name))
    .map((name) =>
      h(
        'button',
        {
          type: 'button',
          class: `filter ${name}`,
          'data-action': 'filter',
          'data-filter': 'relations',
          'data-value': name,
          'data-stop': true,
          'aria-pressed': String(filter.relations.includes(name)),
        },
        glyph(name),
        h('span', {}, model.strings.relations[name]),
        h('span', { class: 'count' }, model.format.number(counts.get(name) ?? 0)),
      ),
    );
  return h(
    'div',
    { class: 'chips', 'data-roving': true },
    h('div', { class: 'row', 'data-row': true }, chips),
  );
}

/** @param {Model} model @param {State} state @param {ToolWords} words */
function kinds(model, { filter }, words) {
  const counts = countsBy(model, filter, 'kind', ({ fact }) => [fact.kind]);
  const known = Object.keys(words.kinds).filter((kind) =>
    model.facts.some(({ fact }) => fact.kind === kind),
  );
  const options = known.map((kind) => ({
    value: kind,
    label: words.kinds[/** @type {'date'} */ (kind)],
    count: counts.get(kind) ?? 0,
  }));
  return choice(model, 'kind', filter.kind, words.kind, words.allKinds, options);
}

/** @param {Model} model @param {State} state @param {ToolWords} words */
function sources(model, { filter }, words) {
  const counts = countsBy(model, filter, 'source', ({ fact }) =>
    fact.claims.map((claim) => model.claims[claim]?.article ?? ''),
  );
  const options = model.sources.map(({ id, siglum, name }) => ({
    value: id,
    label: `${siglum} ${name}`,
    count: counts.get(id) ?? 0,
  }));
  return choice(model, 'source', filter.source, words.source, words.allSources, options);
}

/** A list to choose one from, or all. @param {Model} model @param {'kind' | 'source'} field @param {string} chosen @param {string} name @param {string} all @param {{value: string, label: string, count: number}[]} options */
function choice(model, field, chosen, name, all, options) {
  if (options.length < 2) return null;
  return h(
    'select',
    {
      class: 'one-of',
      'data-filter': field,
      'aria-label': name,
      'data-chosen-one': chosen || null,
    },
    h('option', { value: '' }, all),
    options.map(({ value, label, count }) =>
      h(
        'option',
        { value, selected: value === chosen },
        model.strings.ui.count
          .replace('{label}', () => label)
          .replace('{n}', model.format.number(count)),
      ),
    ),
  );
}

/** @param {State} state @param {ToolWords} words */
function acts({ layout, by }, words) {
  const button = (
    /** @type {string} */ words,
    /** @type {Record<string, unknown>} */ attributes,
    /** @type {import('./dom.js').Child[]} */ ...more
  ) =>
    h(
      'button',
      { type: 'button', class: 'quiet', 'data-stop': true, ...attributes },
      words,
      ...more,
    );
  const columns = (/** @type {'source' | 'version'} */ value, /** @type {string} */ name) =>
    button(name, {
      class: 'by-choice',
      'data-action': 'by',
      'data-value': value,
      'aria-pressed': String((by ?? 'source') === value),
    });
  return h(
    'div',
    { class: 'acts', 'data-roving': true },
    h(
      'div',
      { class: 'row', 'data-row': true },
      layout === 'source' &&
        h(
          'span',
          { class: 'columns', role: 'group', 'aria-label': words.columns },
          columns('source', words.bySource),
          columns('version', words.byVersion),
        ),
      button(words.copy, { 'data-action': 'copy-table' }),
      button(
        words.export,
        { 'data-action': 'disclose', 'aria-expanded': 'false', 'aria-controls': 'exports' },
        glyph('down'),
      ),
    ),
  );
}

/** What the comparison can be taken away as, shown when asked for. @param {ToolWords} words */
function exportMenu(words) {
  const items = Object.keys(formats).map((name) =>
    h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          class: 'quiet',
          'data-action': 'export',
          'data-format': name,
          'data-stop': true,
        },
        words.formats[/** @type {'csv'} */ (name)],
      ),
    ),
  );
  items.push(
    h(
      'li',
      { class: 'print' },
      h(
        'button',
        { type: 'button', class: 'quiet', 'data-action': 'print', 'data-stop': true },
        words.print,
      ),
    ),
  );
  return h(
    'div',
    { class: 'exports', id: 'exports', hidden: true, 'data-roving': true },
    h('ul', { 'data-row': true, 'aria-label': words.export }, items),
  );
}
