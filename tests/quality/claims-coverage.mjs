// Holds the claims that `extract` finds against those of an annotated event: is there a claim on
// each key of the gold, by the scorer's match rule, and is its speaker the gold's?
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LANG = fileURLToPath(new URL('../../core/lang/', import.meta.url));

/** @typedef {{ start: number, end: number }} Span in UTF-16 code units, half-open */
/** @typedef {{ article: string, lang: string, type: string, figure: boolean, covered: boolean,
 *   speakerRight: boolean | null, key: string, speaker: string | null, said: string }} Judged
 *   speakerRight is null where no claim covers the key; `said` is the speaker extracted */

/** Gold types whose keys are figures; all others are events, places, names, causes ... */
const FIGURES = new Set(['quantity', 'date']);

/** Every [start, end) of `needle` in `text`. */
function occurrences(text, needle) {
  const found = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1))
    found.push([at, at + needle.length]);
  return found;
}

/** Where a gold claim's key stands: inside its quote, wherever the quote stands. */
const keySpans = (text, { quote, key }) =>
  occurrences(text, quote).map(([start]) => {
    const at = start + quote.indexOf(key);
    return [at, at + key.length];
  });

/** The scorer's rule: the two overlap, and the claim's key is not much longer than the gold's. */
const matches = ({ start, end }, [from, to]) =>
  start < to && from < end && end - start <= Math.max(3 * (to - from), to - from + 20);

const fold = (text) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}ـ]/gu, '')
    .toLowerCase()
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ة/gu, 'ه')
    .replace(/ى/gu, 'ي');

const words = (text) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)
    .map((word) => word.replace(/^(?:[وفبلك]?ال|لل)(?=.{3})/u, ''));

/** Letters of Arabic and of Latin that sound alike, so that "Shami" meets «شامي». */
const SOUNDS = Object.entries({
  b: 'بbp',
  t: 'تطt',
  k: 'كقkqc',
  s: 'سصثszزذظ',
  d: 'دضd',
  j: 'جj',
  r: 'رr',
  l: 'لl',
  m: 'مm',
  n: 'نn',
  f: 'فfv',
  x: 'شخغgx',
}).flatMap(([sound, letters]) => [...letters].map((letter) => [letter, sound]));
const SOUND = new Map(SOUNDS);

/** A word's consonants in one alphabet: "Hanna" and «حنا» are both "n". */
const skeleton = (word) =>
  [...word.replace(/^ال/u, '').replace(/kh|gh|sh|ch/gu, 'x')]
    .map((letter) => SOUND.get(letter) ?? '')
    .join('')
    .replace(/(.)\1+/gu, '$1');

/** Words for speakers that are no concept of the lexicon, since what they mean depends on what they
 * stand with ("a source of water"), or that one language has as an adjective. */
const SPEAKERS = [
  'source sources مصدر مصادر Quelle Quellen fuente fuentes',
  'media إعلام إعلامي إعلامية Medien medios médias',
  'medic medical طبي طبية',
  'military army عسكري عسكرية جيش',
  'local محلي محلية lokale locales',
  'opposition معارضة معارض',
  'coalition تحالف Koalition',
  'union unions نقابة اتحاد',
  'institute معهد Institut instituto',
  'survey مسح',
  'ambulance emergency إسعاف طوارئ',
  'fire firefighters إطفاء إطفائي Feuerwehr',
  'organiser organisers organizers منظم منظمون منظمين',
  'MP lawmaker deputy نائب برلماني',
  'website site موقع',
  'city town municipality Stadt Stadtverwaltung مدينة بلدية',
  'authorities administration Behörden Stadt Stadtverwaltung سلطات إدارة',
];

/** phrase → ids of the concepts and entities that it can mean, over all languages. */
function readMeanings() {
  const meanings = new Map();
  for (const row of SPEAKERS)
    for (const word of words(row)) meanings.set(word, [...(meanings.get(word) ?? []), row]);
  const languages = readdirSync(LANG, { withFileTypes: true }).filter((x) => x.isDirectory());
  for (const { name } of languages)
    for (const file of readdirSync(join(LANG, name)).filter((f) => f.endsWith('.tsv')))
      for (const line of readFileSync(join(LANG, name, file), 'utf8').split('\n')) {
        const [kind, value, phrases] = line.split('\t');
        if (kind !== 'concept' && kind !== 'entity') continue;
        for (const phrase of phrases.split(' | ')) {
          const key = words(phrase).join(' ');
          meanings.set(key, [...(meanings.get(key) ?? []), value]);
        }
      }
  return meanings;
}

/** Everything that a speaker's name can be known by: meanings of its words, and their sounds. */
function marksOf(text, meanings) {
  const list = words(text);
  const marks = new Set();
  for (let from = 0; from < list.length; from++) {
    for (let to = from + 1; to <= Math.min(list.length, from + 4); to++)
      for (const id of meanings.get(list.slice(from, to).join(' ')) ?? []) marks.add(id);
    const owned = list[from].replace(/(?<=\p{Script=Arabic}{4})(?:نا|ها|هم|ه)$/u, ''); // "our correspondent"
    for (const id of meanings.get(owned) ?? []) marks.add(id);
    const sounds = skeleton(list[from]);
    if (sounds.length > 1) marks.add(`=${sounds}`);
    if (list[from].length > 3) marks.add(`~${list[from].slice(0, 5)}`);
  }
  return marks;
}

/** Whether the gold's speaker (in English, or null) is among those extracted, or rightly absent. */
function sameSpeaker(gold, said, meanings) {
  if (gold === null) return said.length === 0;
  const wanted = marksOf(gold, meanings);
  return said.some((name) => [...marksOf(name, meanings)].some((mark) => wanted.has(mark)));
}

/** Of the claims on a key, the one nearest to it in length. */
const nearest = (claims, [from, to]) =>
  claims.sort(
    (a, b) =>
      Math.abs(a.end - a.start - (to - from)) - Math.abs(b.end - b.start - (to - from)) ||
      a.start - b.start,
  )[0];

function judgeClaim(gold, fact, article, claims, meanings) {
  const spans = keySpans(article.text, gold);
  const hits = spans.flatMap((span) => {
    const claim = nearest(
      claims.filter((c) => matches(c, span)),
      span,
    );
    return claim ? [claim] : [];
  });
  const said = (claim) => claim.speakers.map(({ start, end }) => article.text.slice(start, end));
  return {
    article: article.id,
    lang: article.lang,
    type: fact.type,
    figure: FIGURES.has(fact.type),
    covered: hits.length > 0,
    speakerRight: hits.length
      ? hits.some((claim) => sameSpeaker(gold.speaker, said(claim), meanings))
      : null,
    key: gold.key,
    speaker: gold.speaker,
    said: hits.length ? said(hits[0]).join(' < ') : '',
  };
}

/** Claims and sentences of every article, from `extract`: one line in, one line out. */
function extractAll(articles, extract) {
  const lines = articles.map(({ id, text, lang, published }) =>
    JSON.stringify({ id, text, lang, published }),
  );
  const output = extract(`${lines.join('\n')}\n`)
    .trim()
    .split('\n');
  return output.map((line) => {
    const { id, claims, error } = JSON.parse(line);
    if (error) throw new Error(`${id}: ${error.message}`);
    return claims;
  });
}

const sentencesOf = ({ text, lang }) =>
  [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)].filter(
    ({ segment }) => words(segment).length > 2,
  ).length;

/**
 * @param {string} folder of one annotated event
 * @param {(ndjson: string) => string} extract runs the `extract` command
 * @returns {{ judged: Judged[], claims: number, sentences: number }}
 */
export function judgeEvent(folder, extract) {
  const meanings = readMeanings();
  const event = JSON.parse(readFileSync(join(folder, 'event.json'), 'utf8'));
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8'));
  const articles = event.articles.map((article) => ({
    ...article,
    text: readFileSync(join(folder, article.file), 'utf8'),
  }));
  const claims = extractAll(articles, extract);
  const judged = gold.facts.flatMap((fact) =>
    fact.claims.map((claim) => {
      const at = articles.findIndex(({ id }) => id === claim.article);
      return judgeClaim(claim, fact, articles[at], claims[at], meanings);
    }),
  );
  const count = (list) => list.reduce((sum, n) => sum + n, 0);
  return {
    judged,
    claims: count(claims.map((list) => list.length)),
    sentences: count(articles.map(sentencesOf)),
  };
}

const share = (list, is) => ({
  right: list.filter(is).length,
  of: list.length,
});

/** The figures that issue and floors speak of, each { right, of }. */
export function summarise(judged) {
  return {
    figures: share(
      judged.filter((j) => j.figure),
      (j) => j.covered,
    ),
    others: share(
      judged.filter((j) => !j.figure),
      (j) => j.covered,
    ),
    speakers: share(
      judged.filter((j) => j.speakerRight !== null),
      (j) => j.speakerRight,
    ),
  };
}
