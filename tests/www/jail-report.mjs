import { digestOf } from '../../www/element/digest.js';
import { quantity } from '../data/values.mjs';
import { articles, facts, further } from './jail-texts.mjs';

/** The report on the articles of jail-texts.mjs, as a reader of all their relations would give it. */

/** @param {number | string} written a figure, or a kind and what follows it */
function readValue(written) {
  if (typeof written === 'number') return quantity(written, written);
  const [, kind, rest] = /^(\w+:|[~<>]=?)(.*)$/.exec(written) ?? [];
  const figure = Number(rest);
  const [from, to] = rest.split('-').map(Number);
  const date = /^\d{4}-/.test(rest)
    ? { from: rest, to: '2022-01-21' }
    : { from: '2022-01-20', to: '2022-01-21' };
  return {
    '~': () => quantity(figure, figure, { approximate: true }),
    '>': () => quantity(figure, null, { minOpen: true }),
    '>=': () => quantity(figure, null),
    '<=': () => quantity(null, figure),
    'vague:': () => quantity(from, to, { vague: true }),
    'date:': () => ({ type: 'date', granularity: 'day', pattern: rest, ...date }),
    'place:': () => ({ type: 'place', name: rest, relation: 'in', of: '' }),
    'event:': () => ({ type: 'event', concept: rest }),
  }[kind]();
}

/** The articles with the added points, written out with their sentences. */
function written() {
  const more = new Map(articles.map(({ id }) => [id, []]));
  for (const [pair, many] of Object.entries(further))
    for (let n = 1; n <= many; n += 1)
      for (const id of pair)
        more
          .get(id)
          .push([
            `والبيت رقم ${100 + n} في الشارع آمن.`,
            { [`${pair}${n}${id}`]: [`رقم ${100 + n}`, 100 + n] },
          ]);
  return articles.map((article, order) => {
    const said = [[article.title, {}], ...article.sentences, ...more.get(article.id)];
    let text = '';
    const sentences = said.map(([sentence], i) => {
      if (i) text += i === 1 || i % 3 === 0 ? '\n' : ' ';
      const start = text.length;
      text += sentence;
      return { start, end: text.length, role: i ? 'body' : 'title' };
    });
    return { article, order, text, said, sentences };
  });
}

/** The claims of one article by their names. */
function claimsOf({ article, said, sentences }) {
  return said.flatMap(([sentence, named], at) =>
    Object.entries(named).map(([name, [words, value, { parts = [], kind, ...more } = {}]]) => {
      const spanOf = (/** @type {string} */ part) => {
        const start = sentences[at].start + sentence.indexOf(part);
        if (!sentence.includes(part)) throw new Error(`${name}: ${part}`);
        return { start, end: start + part.length };
      };
      const made = readValue(value);
      return {
        name,
        article: article.id,
        sentence: at,
        span: { start: sentences[at].start, end: sentences[at].end },
        key: spanOf(words),
        parts: parts.map((part) => ({ span: spanOf(part) })),
        kind: kind ?? made.type,
        value: made,
        counted: null,
        polarity: 'affirmed',
        certainty: 'stated',
        denies: null,
        speakers: [],
        asOf: null,
        ...more,
      };
    }),
  );
}

const kOrder = { contradict: 3, update: 2, refine: 1, agree: 0 };

/** @param {any} fact @param {any[]} claims @param {(name: string) => number} numberOf @param {number} place */
function factOf(fact, claims, numberOf, place) {
  const names = [...new Set(fact.relations.flatMap(({ a, b }) => [a, b]))];
  const own = names.map(numberOf);
  const versions = new Map();
  for (const i of own) {
    const key = JSON.stringify([claims[i].value, claims[i].polarity]);
    const version = versions.get(key) ?? { value: claims[i].value, claims: [], articles: [] };
    version.claims.push(i);
    version.articles = [...new Set([...version.articles, claims[i].article])];
    versions.set(key, version);
  }
  const least = ({ value }) => value.min ?? value.max ?? 0;
  const articlesIn = new Set(own.map((i) => claims[i].article)).size;
  return {
    id: fact.id,
    kind: claims[own[0]].kind,
    anchor: own[0],
    topic: {
      concepts: fact.concepts,
      names: (fact.names ?? []).map((name) => ({
        article: claims[numberOf(name)].article,
        ...claims[numberOf(name)].key,
      })),
    },
    claims: own,
    versions: [...versions.values()].sort((a, b) => least(a) - least(b)),
    verdict: fact.relations
      .map(({ relation }) => relation)
      .sort((a, b) => kOrder[b] - kOrder[a])[0],
    modifiers: fact.modifiers ?? [],
    salience: Math.max(0.1, 1 - place / 100),
    sources: articlesIn,
    independentSources: articlesIn,
    relations: fact.relations.map(
      ({ a, b, relation, code, params = {}, modifiers = [], newer = null, finer = null }) => ({
        a: numberOf(a),
        b: numberOf(b),
        relation,
        confidence: 0.95,
        newer,
        finer,
        reason: { code, params },
        modifiers,
      }),
    ),
  };
}

/** @param {{lang?: string}} [options] */
export function jailReport() {
  const texts = written();
  const claims = texts.flatMap(claimsOf);
  const numberOf = (/** @type {string} */ name) => {
    const at = claims.findIndex((claim) => claim.name === name);
    if (at < 0) throw new Error(`no claim ${name}`);
    return at;
  };
  const shared = Object.entries(further).flatMap(([pair, many]) =>
    Array.from({ length: many }, (_, i) => ({
      id: `${pair}${i + 1}`,
      concepts: [],
      relations: [
        {
          a: `${pair}${i + 1}${pair[0]}`,
          b: `${pair}${i + 1}${pair[1]}`,
          relation: 'agree',
          code: 'same-value',
        },
      ],
    })),
  );
  return {
    schema: 1,
    engine: 'made by hand',
    articles: texts.map(
      ({ article: { id, title, source, published }, order, text, sentences }) => ({
        id,
        title,
        source,
        via: null,
        url: `https://example.org/${id}`,
        lang: 'ar',
        dir: 'rtl',
        published,
        publishedPrecision: id === 'c' ? 'about' : 'day',
        order,
        length: text.length,
        digest: digestOf(text),
        text,
        about: 'event',
        sentences,
        copies: [],
      }),
    ),
    claims: claims.map(({ name, denies, ...claim }) => ({
      ...claim,
      denies: denies ? numberOf(denies) : null,
    })),
    facts: [...facts, ...shared].map((fact, place) => factOf(fact, claims, numberOf, place)),
    passages: [],
    unique: [],
    abstained: [],
    limits: [],
  };
}
