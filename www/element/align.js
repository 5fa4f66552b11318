import { kLikely } from './facts.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./model.js').Source} Source */
/** @typedef {import('./facts.js').FactView} FactView */
/** @typedef {import('./types.js').Mark} Mark */
/** @typedef {{sentence: number, start: number, end: number, role: string, opens: boolean, apart: boolean}} Sentence one of an article; it `opens` a paragraph, or is a title that came `apart` from the text */
/** @typedef {{column: number, at: number, claim: number | null}} End a sentence of a column, and its claim */
/** @typedef {{a: End, b: End, mark: Mark | null, view: FactView | null, weight: number, moved: boolean}} Link two sentences that speak of one thing; without a mark only their wording says so */
/** @typedef {{level: boolean, cells: number[][]}} Row sentences of each column that stand at one height */
/** @typedef {{other: number, there: number, column: number, at: number, weight: number}} Pull a reason for two sentences to stand level, the earlier column first */
/** @typedef {{columns: Sentence[][], rows: Row[], links: Link[]}} Alignment */

const kWeight = { contradict: 6, update: 5, refine: 4, agree: 4, possible: 0, abstained: 0 };
const kTitles = 20;

/**
 * Two or three articles beside one another: which sentences stand level, and which speak of the same
 * thing elsewhere. As much as possible stands level without any text changing its order.
 * @param {Model} model @param {Source[]} sources
 * @returns {Alignment}
 */
export function align(model, sources) {
  const columns = sources.map(sentencesOf);
  const links = linksAmong(model, sources, columns);
  const pulls = pullsOf(links, columns);
  /** @type {Row[]} */
  let rows = columns[0].map((_, at) => ({
    level: false,
    cells: sources.map((_, column) => (column === 0 ? [at] : [])),
  }));
  for (let column = 1; column < columns.length; column++)
    rows = placed(rows, column, columns[column].length, pulls);
  rows = gathered(rows);
  return { columns, rows, links: links.map((link) => ({ ...link, moved: isMoved(rows, link) })) };
}

/** @param {Source} source @returns {Sentence[]} */
function sentencesOf({ text, article }) {
  if (text === null) return [];
  const own = (article.sentences ?? [])
    .map(({ start, end, role = 'body' }, sentence) => ({
      sentence,
      start,
      end,
      role,
      opens: /[\r\n]\s*$/.test(text.slice(Math.max(0, start - 12), start)),
      apart: false,
    }))
    .filter(({ start, end }) => text.slice(start, end).trim());
  const title = article.title?.trim();
  if (!title || text.includes(title)) return own;
  const head = {
    sentence: -1,
    start: 0,
    end: title.length,
    role: 'title',
    opens: true,
    apart: true,
  };
  return [head, ...own];
}

/** The gravest link first. @param {Model} model @param {Source[]} sources @param {Sentence[][]} columns @returns {Link[]} */
function linksAmong(model, sources, columns) {
  const columnOf = new Map(sources.map(({ id }, column) => [id, column]));
  /** @param {string} article @param {number} sentence @param {number | null} claim @returns {End | null} */
  const end = (article, sentence, claim) => {
    const column = columnOf.get(article);
    if (column === undefined) return null;
    const at = columns[column].findIndex((each) => each.sentence === sentence);
    return at < 0 ? null : { column, at, claim };
  };
  const links = [...factLinks(model, end), ...wordingLinks(model, end)];
  /** @type {Map<string, Link>} */
  const best = new Map();
  for (const link of links) {
    const key = [link.a.column, link.a.at, link.b.column, link.b.at, link.view?.index].join();
    if ((best.get(key)?.weight ?? -1) < link.weight) best.set(key, link);
  }
  const told = new Set(links.filter(({ view }) => view).map(placeKey));
  return [...best.values()]
    .filter((link) => link.view || !told.has(placeKey(link)))
    .sort((one, two) => two.weight - one.weight);
}

const placeKey = (/** @type {Link} */ { a, b }) => [a.column, a.at, b.column, b.at].join();

/** @param {Model} model @param {(article: string, sentence: number, claim: number) => End | null} end @returns {Link[]} */
function factLinks(model, end) {
  const of = (/** @type {number} */ i) => {
    const claim = model.claims[i];
    return claim ? end(claim.article, claim.key.field === 'title' ? -1 : claim.sentence, i) : null;
  };
  return model.facts.flatMap((view) =>
    view.fact.relations
      .filter(({ relation, confidence }) => relation !== 'contradict' || confidence >= kLikely)
      .flatMap(({ a, b, relation, confidence }) =>
        linkOf(of(a), of(b), relation, view, kWeight[relation] + confidence),
      ),
  );
}

/** Sentences of shared matter that no relation joins. @param {Model} model @param {(article: string, sentence: number, claim: null) => End | null} end @returns {Link[]} */
function wordingLinks(model, end) {
  return (model.report.passages ?? []).flatMap(({ a, b, score }) =>
    a.sentences.flatMap((one) =>
      b.sentences.flatMap((two) =>
        linkOf(end(a.article, one, null), end(b.article, two, null), null, null, 1 + score),
      ),
    ),
  );
}

/** @param {End | null} one @param {End | null} two @param {Mark | null} mark @param {FactView | null} view @param {number} weight @returns {Link[]} */
function linkOf(one, two, mark, view, weight) {
  if (!one || !two || one.column === two.column) return [];
  const [a, b] = one.column < two.column ? [one, two] : [two, one];
  return [{ a, b, mark, view, weight, moved: false }];
}

/** What may stand level: links, and the titles of two articles. @param {Link[]} links @param {Sentence[][]} columns @returns {Pull[]} */
function pullsOf(links, columns) {
  const titles = columns.map((column) => column.findIndex(({ role }) => role === 'title'));
  const heads = titles.flatMap((at, column) =>
    titles
      .slice(0, column)
      .map((there, other) => ({ other, there, column, at, weight: kTitles }))
      .filter(({ there }) => at >= 0 && there >= 0),
  );
  const linked = links.map(({ a, b, weight }) => ({
    other: a.column,
    there: a.at,
    column: b.column,
    at: b.at,
    weight,
  }));
  return [...heads, ...linked];
}

/**
 * The rows with one column more: its sentences level with rows that they are linked to, as far as
 * both keep their order, the others in rows of their own.
 * @param {Row[]} rows @param {number} column @param {number} count @param {Pull[]} pulls
 */
function placed(rows, column, count, pulls) {
  const rowOf = (/** @type {Pull} */ { other, there }) =>
    rows.findIndex(({ cells }) => cells[other].includes(there));
  const steps = pulls
    .filter((pull) => pull.column === column)
    .map((pull) => ({ row: rowOf(pull), at: pull.at, weight: pull.weight }));
  const rowAt = new Map(heaviestChain(steps).map(({ row, at }) => [at, row]));
  for (const { row, at } of [...steps].sort((one, two) => one.at - two.at))
    if (!rowAt.has(at) && rowAt.get(at - 1) === row) rowAt.set(at, row);
  /** @type {Row[]} */
  const out = [];
  let next = 0;
  for (let at = 0; at < count; at++) {
    const row = rowAt.get(at);
    if (row === undefined) {
      out.push(aloneIn(rows[0], column, at));
      continue;
    }
    out.push(...rows.slice(next, row + 1));
    next = Math.max(next, row + 1);
    rows[row].cells[column].push(at);
  }
  return joined([...out, ...rows.slice(next)], steps, column);
}

/** A row that only one column has. @param {Row} like @param {number} column @param {number} at @returns {Row} */
const aloneIn = (like, column, at) => ({
  level: false,
  cells: like.cells.map((_, each) => (each === column ? [at] : [])),
});

/**
 * Two sentences that follow one another and answer the same one stand in its row together.
 * @param {Row[]} rows @param {{row: number, at: number}[]} steps @param {number} column
 */
function joined(rows, steps, column) {
  const before = rows.filter(({ cells }) =>
    cells.some((cell, other) => other < column && cell.length),
  );
  /** @type {Row[]} */
  const out = [];
  for (const row of rows) {
    const last = out.at(-1);
    const answers = steps.filter((step) => before[step.row] === row).map(({ at }) => at);
    if (last && !row.cells[column].length && answers.some((at) => last.cells[column].includes(at)))
      last.cells = last.cells.map((cell, each) => [...cell, ...row.cells[each]]);
    else out.push(row);
  }
  return out;
}

/**
 * The steps of greatest weight that rise together in both.
 * @template {{row: number, at: number, weight: number}} S
 * @param {S[]} steps @returns {S[]}
 */
function heaviestChain(steps) {
  const sorted = [...steps].sort((one, two) => one.row - two.row || two.at - one.at);
  /** @type {{total: number, step: S, before: any}[]} */
  const chains = [];
  for (const step of sorted) {
    const before = heaviest(
      chains.filter(({ step: { row, at } }) => row < step.row && at < step.at),
    );
    chains.push({ total: (before?.total ?? 0) + step.weight, step, before });
  }
  const out = [];
  for (let chain = heaviest(chains); chain; chain = chain.before) out.push(chain.step);
  return out;
}

/** @template {{total: number}} C @param {C[]} chains @returns {C | undefined} */
const heaviest = (chains) =>
  chains.reduce(
    (best, next) => (best && best.total >= next.total ? best : next),
    /** @type {C | undefined} */ (undefined),
  );

/** Rows that stand alone come together between the level ones, each column in its place. @param {Row[]} rows @returns {Row[]} */
function gathered(rows) {
  /** @type {Row[]} */
  const out = [];
  for (const row of rows) {
    const level = row.cells.filter(({ length }) => length).length > 1;
    const last = out.at(-1);
    if (!level && last && !last.level)
      last.cells = last.cells.map((cell, column) => [...cell, ...row.cells[column]]);
    else out.push({ level, cells: row.cells });
  }
  return out;
}

/** Whether the two ends of a link stand at different heights. @param {Row[]} rows @param {Link} link */
const isMoved = (rows, { a, b }) =>
  !rows.some(
    ({ level, cells }) => level && cells[a.column].includes(a.at) && cells[b.column].includes(b.at),
  );
