import { dayOf } from '../strings/format.js';
import { draw, drawing } from './signs.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./facts.js').FactView} FactView */
/** @typedef {{from: number, to: number, sigla: string}} Stay the days of one version, half-open */

const kWidth = 320;
const kInset = 2;
/** The most days that are drawn one by one. */
const kDays = 10;
/** The fewest, so that a day is seen among its neighbours. */
const kWeek = 7;
const kCell = 26;

/** The days and the sums of a fact, drawn. @param {Model} model @param {FactView} view @returns {Element[]} */
export function strips(model, view) {
  const days = dayStrip(model, view);
  return [...(days ? [days] : []), ...sumBraces(model, view)];
}

/** Sigla under the days that their versions name, with the weekday over each. @param {Model} model @param {FactView} view */
function dayStrip(model, view) {
  const stays = view.versions.map((version) => stayOf(model, version)).filter((stay) => !!stay);
  if (view.fact.kind !== 'date' || !stays.length) return null;
  const first = Math.min(...stays.map(({ from }) => from));
  const last = Math.max(...stays.map(({ to }) => to));
  if (last - first > kDays) return null;
  const count = Math.max(kWeek, last - first);
  const start = first - Math.floor((count - (last - first)) / 2);
  const width = (kWidth - 2 * kInset) / count;
  const rightToLeft = model.strings.dir === 'rtl';
  const edge = (/** @type {number} */ day) => {
    const x = kInset + (day - start) * width;
    return rightToLeft ? kWidth - x : x;
  };
  const rows = new Set(stays.map(({ from, to }) => `${from} ${to}`)).size;
  const svg = drawing('strip days', kWidth, 68 + rows * 26);
  const named = new Set(stays.filter(({ from, to }) => to - from === 1).map(({ from }) => from));
  for (let day = start; day < start + count; day++)
    svg.append(...cellOf(model, day, edge, named.has(day)));
  svg.append(...stayMarks(stays, edge));
  return svg;
}

/** @param {Model} model @param {import('./facts.js').VersionView} version @returns {Stay | null} */
function stayOf(model, version) {
  const value = model.claims[version.claims[0]]?.value;
  const [from, to] = [dayOf(value?.from), dayOf(value?.to)];
  if (value?.type !== 'date' || from === null || to === null) return null;
  const sigla = version.sigla.map(({ siglum }) => siglum).join(' ');
  return { from, to: Math.max(to, from + 1), sigla };
}

/** @param {Model} model @param {number} day @param {(day: number) => number} edge @param {boolean} named */
function cellOf({ strings, format }, day, edge, named) {
  const [x, end] = [Math.min(edge(day), edge(day + 1)), Math.max(edge(day), edge(day + 1))];
  const date = new Date(day * 86400000);
  const middle = (x + end) / 2;
  const number = draw(
    'text',
    { class: named ? 'day named' : 'day', x: middle, y: 46 },
    format.script(String(date.getUTCDate())),
  );
  const frame = draw('rect', {
    class: named ? 'cell named' : 'cell',
    x: x + 1,
    y: 28,
    width: end - x - 2,
    height: kCell,
    rx: 3,
  });
  const words = `${format.script(String(date.getUTCDate()))} ${strings.months[date.getUTCMonth()]}`;
  const weekday = `${strings.weekdays[(day + 3) % 7]}${strings.listJoin}${words}`;
  return named
    ? [frame, number, draw('text', { class: 'weekday', x: middle, y: 18 }, weekday)]
    : [frame, number];
}

/** @param {Stay[]} stays @param {(day: number) => number} edge */
function stayMarks(stays, edge) {
  /** @type {Map<string, Stay>} */
  const byDays = new Map();
  for (const stay of stays) {
    const key = `${stay.from} ${stay.to}`;
    const letters = [byDays.get(key)?.sigla, stay.sigla].filter(Boolean).join(' ').split(' ');
    byDays.set(key, { ...stay, sigla: [...new Set(letters)].join(' ') });
  }
  return [...byDays.values()].flatMap(({ from, to, sigla }, row) => {
    const [x, end] = [Math.min(edge(from), edge(to)), Math.max(edge(from), edge(to))];
    const y = 62 + row * 26;
    return [
      draw('path', { class: 'range', d: `M${x + 3} ${y}v4H${end - 3}v-4` }),
      draw('text', { x: (x + end) / 2, y: y + 19 }, sigla),
    ];
  });
}

/** The addends over a brace, their sum under it; each sum once. @param {Model} model @param {FactView} view */
function sumBraces(model, view) {
  const seen = new Set();
  return view.fact.claims.flatMap((index) => {
    const { parts = [], value, article } = model.claims[index];
    const figures = parts.map((part) => part.value?.min ?? part.value?.max ?? null);
    if (figures.length < 2 || figures.includes(null) || value?.type !== 'quantity') return [];
    const total = model.format.number(value.min ?? value.max);
    const words = figures.map((figure) => model.format.number(figure));
    const key = [...words, total].join();
    if (seen.has(key)) return [];
    seen.add(key);
    return [brace(model, words, total, model.byId.get(article)?.siglum ?? '')];
  });
}

/** @param {Model} model @param {string[]} words @param {string} total @param {string} siglum */
function brace(model, words, total, siglum) {
  const svg = drawing('strip brace', kWidth, 76);
  const rightToLeft = model.strings.dir === 'rtl';
  const step = Math.min(96, (kWidth - 80) / words.length);
  const room = step * words.length;
  const first = (kWidth - room) / 2;
  const mirror = (/** @type {number} */ x) => (rightToLeft ? kWidth - x : x);
  words.forEach((word, i) => {
    svg.append(draw('text', { class: 'figure', x: mirror(first + step * (i + 0.5)), y: 20 }, word));
    if (i) svg.append(draw('text', { x: mirror(first + step * i), y: 20 }, '+'));
  });
  const [left, right, middle] = [first + 8, first + room - 8, kWidth / 2];
  const d = `M${left} 30q0 7 7 7H${middle - 7}q7 0 7 7q0-7 7-7H${right - 7}q7 0 7-7`;
  svg.append(draw('path', { class: 'range', d }));
  svg.append(draw('text', { class: 'figure', x: middle, y: 66 }, total));
  svg.append(draw('text', { x: mirror(first + room + 16), y: 20 }, siglum));
  return svg;
}
