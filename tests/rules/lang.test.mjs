// The word tables are edited by hand: each row must have its three columns, a known class and a
// value that the code reads, and name only concepts and entities that exist.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectFiles, readText } from './files.mjs';

const FULL = ['ar', 'en', 'fr', 'de', 'es'];
const SIDES = 'N NE E SE S SW W NW';
const BOUNDS = 'atLeast atMost moreThan lessThan about nearly between exactly';
const UNITS = 's min h d we w mo 3mo 6mo a 10a 100a';
const oneOf = (/** @type {string} */ words) => new RegExp(`^(${words.replaceAll(' ', '|')})$`);
const NUMBER = /^\d+(\.\d+)?$/;

/** What the value of a class must look like; every other class has "." for its value.
 * @type {Record<string, RegExp>} */
const VALUES = {
  cardinal: NUMBER,
  multiplier: NUMBER,
  dual: NUMBER,
  ordinal: /^\d+$/,
  fraction: /^\d+\/\d+$/,
  vague: /^\d+\.\.\d+$/,
  zero: /^0$/,
  bound: oneOf(`${BOUNDS} from`),
  boundAfter: oneOf(BOUNDS),
  percent: /^(percent|point|before|permille)$/,
  arithmetic: oneOf('minus point with over per'),
  unit: /^[A-Za-z0-9/]+ \d+(\.\d+)?$/,
  currency: /^[A-Z]{3}$/,
  month: /^([1-9]|1[0-2])$/,
  hijriMonth: /^([1-9]|1[0-2])$/,
  solarMonth: /^([1-9]|1[0-2])$/,
  season: /^[1-4]$/,
  decade: /^(\d0|2000|any)$/,
  dateLead: oneOf('any cardinal ordinal decade'),
  weekday: /^[1-7]$/,
  day: /^-?[0-2]( told)?$/,
  timeUnit: oneOf(UNITS),
  dualTime: oneOf(UNITS),
  dayPart: /^\d+-\d+$/,
  timeRelation: oneOf(
    'last this next afterNext beforeLast ago ahead later within since until before after during end start mid rest earlier weekOf now',
  ),
  scope: oneOf('total part additional soFar incident final earlier'),
  growth: oneOf('up down level'),
  direction: oneOf(SIDES),
  spatial: oneOf('in near outside inside above below between'),
  report:
    /^(\.|participle|told|quoted|noun|impersonal|behind|thing|final|accuse|nounToo|finding|own|\+\p{L}+)$/u,
  negation: oneOf('\\. near behind ne'),
  denial: oneOf('\\. claim noun'),
  foil: oneOf('\\. behind'),
  condition: oneOf('\\. generic'),
  openCue: oneOf('\\. whether'),
  speakerNoun: oneOf('\\. again medium study'),
  according: oneOf('\\. after'),
  conjunction: oneOf('and but while because that when which'),
  auxiliary: oneOf('be verb done'),
  cause: oneOf('by result'),
  quantifier: oneOf('all most some'),
  function: oneOf('\\. article definite pronoun auxiliary reported lead'),
  boilerplate: oneOf('line start block'),
  concept: /^[a-z_]+$/,
  entity: /^[a-z0-9_]+$/,
};

/** The rows of a table as columns, comments and empty lines left out.
 * @param {string} path */
function rowsOf(path) {
  const lines = readText(path).split('\n');
  return lines
    .map((text, i) => ({ at: `${path}:${i + 1}`, text }))
    .filter(({ text }) => text.trim() !== '' && !text.startsWith('#'))
    .map(({ at, text }) => ({ at, columns: text.split('\t') }));
}

const tables = projectFiles(/^core\/lang\/[a-z]{2}\/.*\.tsv$/);
const words = tables.flatMap((path) =>
  rowsOf(path).map((row) => ({ ...row, lang: path.split('/')[2] })),
);
const concepts = rowsOf('core/lang/concepts.tsv');
const entities = rowsOf('core/lang/entities.tsv');
const idsOf = (/** @type {{columns: string[]}[]} */ rows) => rows.map(({ columns }) => columns[0]);
const phrasesOf = (/** @type {string[]} */ columns) => columns[2].split('|').map((p) => p.trim());

/** Classes that the description lists. */
function classes() {
  const rows = readText('core/lang/README.md').matchAll(
    /^\| ([a-zA-Z]+) \|.*\| (exact|stem) \|$/gm,
  );
  return new Set([...rows].map(([, name]) => name));
}

test('every row of words has a class, a value that fits it, and phrases', () => {
  const known = classes();
  assert.ok(known.size > 45);
  const wrong = words.filter(({ columns }) => {
    const [name, value] = columns;
    if (columns.length !== 3 || !known.has(name)) return true;
    return !(VALUES[name] ?? /^\.$/).test(value) || phrasesOf(columns).includes('');
  });
  assert.deepEqual(
    wrong.map(({ at, columns }) => `${at} ${columns.slice(0, 2).join(' ')}`),
    [],
  );
});

test('tables across languages have all their columns and no id twice', () => {
  const languages = rowsOf('core/lang/languages.tsv');
  for (const [rows, width] of [
    [languages, 7],
    [concepts, 4],
    [entities, 3],
  ]) {
    assert.deepEqual(
      rows.filter(({ columns }) => columns.length !== width),
      [],
    );
    const ids = idsOf(rows);
    assert.deepEqual(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      [],
    );
  }
});

test('every id that a table names is declared, and no concept is above itself', () => {
  const known = { concept: new Set(idsOf(concepts)), entity: new Set(idsOf(entities)) };
  const wrong = words.filter(({ columns: [name, id] }) => known[name] && !known[name].has(id));
  assert.deepEqual(
    wrong.map(({ at, columns }) => `${at} ${columns[1]}`),
    [],
  );
  const links = concepts.flatMap(({ columns: [, , above, opposite] }) => [
    above,
    opposite.replace(/^~/, ''),
  ]);
  assert.deepEqual(
    links.filter((id) => id !== '-' && !known.concept.has(id)),
    [],
  );
  const parts = entities.map(({ columns }) => columns[2]);
  assert.deepEqual(
    parts.filter((id) => id !== '-' && !known.entity.has(id)),
    [],
  );
  const parent = new Map(concepts.map(({ columns }) => [columns[0], columns[2]]));
  for (const id of parent.keys()) {
    let up = parent.get(id);
    for (let steps = 0; up !== '-' && up !== undefined; up = parent.get(up)) {
      assert.ok(up !== id && ++steps < parent.size, `${id} is above itself`);
    }
  }
});

test('a phrase stands for one entity, and for two concepts at most', () => {
  /** @type {Map<string, Set<string>>} */
  const meanings = new Map();
  for (const { lang, columns } of words) {
    const [name, value] = columns;
    if (name !== 'concept' && name !== 'entity') continue;
    for (const phrase of phrasesOf(columns)) {
      // "US" and "us" differ, longer words do not.
      const folded = /^[A-Z.]{2,4}$/.test(phrase) ? phrase : phrase.toLowerCase();
      const key = [name, lang, folded].join(' ');
      meanings.set(key, (meanings.get(key) ?? new Set()).add(value));
    }
  }
  const most = (/** @type {string} */ key) => (key.startsWith('entity') ? 1 : 2);
  const over = [...meanings].filter(([key, values]) => values.size > most(key));
  assert.deepEqual(over, []);
});

test('the languages with full tables have words for every class, concept and entity', () => {
  // Only Arabic has a dual, only Persian counts in solar months; Arabic writes no ordinals in digits.
  const isForeign = (/** @type {string} */ lang, /** @type {string} */ name) =>
    name === 'solarMonth' || name === (lang === 'ar' ? 'ordinalMark' : 'dual');
  const needed = new Set([...classes()].filter((name) => name !== 'concept' && name !== 'entity'));
  for (const lang of FULL) {
    const own = words.filter((row) => row.lang === lang);
    const have = new Set(own.map(({ columns }) => columns[0]));
    const ids = new Set(own.map(({ columns }) => columns[1]));
    assert.deepEqual(
      [...needed].filter((name) => !have.has(name) && !isForeign(lang, name)),
      [],
      lang,
    );
    const all = [...idsOf(concepts), ...idsOf(entities)];
    assert.deepEqual(
      all.filter((id) => !ids.has(id)),
      [],
      lang,
    );
  }
});
