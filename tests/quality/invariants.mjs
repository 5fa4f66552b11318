// What must not change what is between articles: their order, one of them given twice, digits of
// another script, page furniture after the text, an article on something else.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./door.mjs').Compare} Compare */
/** @typedef {{ id: string, text: string, lang: string, source: string, title?: string, published?: string | null }} Article */
/** @typedef {{ article: string, start: number, end: number, words: string }} Key a claim's decisive words and where they stand */
/** @typedef {{ relation: string, code: string, places: [Key, Key] }} Tie one relation of a report, with its reason's code */
/** @typedef {{ invariant: string, differs: string[] }} Outcome differs: what is not as it should be, one line each */

const BOILERPLATE = join(import.meta.dirname, '../data/boilerplate');
const TWIN = 'twin of ';
const STRANGER = 'stranger';

/** Arabic-Indic digits for ASCII ones and the other way round: "40" ↔ "٤٠". */
const swapDigit = (digit) =>
  digit <= '9' ? String.fromCharCode(0x660 + Number(digit)) : String(digit.charCodeAt(0) - 0x660);

/** @param {Article} article */
const withOtherDigits = (article) => ({
  ...article,
  text: article.text.replace(/[0-9\u0660-\u0669]/gu, swapDigit),
});

/** An article with the menus, links and notices that a page puts below it. @param {Article} article */
function withFurniture(article) {
  const own = join(BOILERPLATE, `${article.lang}.txt`);
  const file = existsSync(own) ? own : join(BOILERPLATE, 'en.txt');
  return { ...article, text: `${article.text}\n\n${readFileSync(file, 'utf8')}` };
}

/** Every relation of a report, by what it says and where; a twin's place is that of its original. @returns {Tie[]} */
function tiesOf(report, articles) {
  const texts = Object.fromEntries(articles.map(({ id, text }) => [id, text]));
  const placeOf = (index) => {
    const { article, key } = report.claims[index];
    const words = `${article} «${texts[article].slice(key.start, key.end).replace(/\s+/gu, ' ')}»`;
    return { article: article.replace(TWIN, ''), ...key, words };
  };
  return report.facts.flatMap(({ relations }) =>
    relations.map(({ a, b, relation, reason }) => ({
      relation,
      code: reason.code,
      places: [placeOf(a), placeOf(b)],
    })),
  );
}

const meet = (x, y) => x.article === y.article && x.start < y.end && y.start < x.end;

/** The same said of the same words, whichever claim is named first and where exactly keys end. */
const isSame = (x, y) =>
  x.relation === y.relation &&
  [y.places, [...y.places].reverse()].some(
    ([c, d]) => meet(x.places[0], c) && meet(x.places[1], d),
  );

const tell = ({ relation, code, places }) =>
  `${relation} by ${code}: ${places.map(({ words }) => words).join(' ~ ')}`;

/** What one list of ties has and the other has not, as lines. */
const difference = (before, after) => [
  ...before.filter((x) => !after.some((y) => isSame(x, y))).map((tie) => `lost ${tell(tie)}`),
  ...after.filter((x) => !before.some((y) => isSame(x, y))).map((tie) => `new ${tell(tie)}`),
];

/** A claim and its own twin, agreed: what an article given twice may add. */
const isEcho = ({ relation, places: [a, b] }) => relation === 'agree' && meet(a, b);

const isOfStranger = ({ places }) => places.some(({ article }) => article === STRANGER);
const isWithin = ({ places: [a, b] }) => a.article === b.article;

/** Two articles on two things may name one day, and that is all. */
const isCalendar = ({ code }) => ['same-day', 'same-value', 'date-within'].includes(code);

/** What is wrong about the article on something else. */
function strangerDiffers(ties, report) {
  const { about } = report.articles.find(({ id }) => id === STRANGER);
  const tied = ties.filter((tie) => isOfStranger(tie) && !isWithin(tie) && !isCalendar(tie));
  const lines = about === 'other' ? [] : [`the unrelated article is about: ${about}`];
  return [...lines, ...tied.map((tie) => `with the unrelated article ${tell(tie)}`)];
}

/** In what order a set of articles is compared, and what is done to it; "same" ones give the same ties. */
const SAME = {
  'order reversed': (articles) => [...articles].reverse(),
  'order rotated': ([first, ...rest]) => [...rest, first],
  'digits of one': ([first, ...rest]) => [withOtherDigits(first), ...rest],
  'digits of all': (articles) => articles.map(withOtherDigits),
  'furniture after one': ([first, ...rest]) => [withFurniture(first), ...rest],
  'furniture after all': (articles) => articles.map(withFurniture),
};
const [DOUBLED, UNRELATED, FOUR] = ['article doubled', 'unrelated added', 'four unrelated'];

/** The names of all outcomes. */
export const INVARIANTS = [...Object.keys(SAME), DOUBLED, UNRELATED, FOUR];

/**
 * Compares articles as they are and in each of the ways that must make no difference.
 * @param {Article[]} articles @param {Article} stranger an article on something else
 * @param {Compare} compare @returns {Promise<Outcome[]>}
 */
export async function checkInvariants(articles, stranger, compare) {
  const run = async (changed) => {
    const report = await compare({ articles: changed });
    return { report, ties: tiesOf(report, changed) };
  };
  const { ties: before } = await run(articles);
  const outcomes = [];
  for (const [invariant, change] of Object.entries(SAME)) {
    const { ties } = await run(change(articles));
    outcomes.push({ invariant, differs: difference(before, ties) });
  }
  const [first] = articles;
  const twin = { ...first, id: `${TWIN}${first.id}`, source: `${first.source} II` };
  const doubled = (await run([...articles, twin])).ties.filter((tie) => !isEcho(tie));
  outcomes.push({ invariant: DOUBLED, differs: difference(before, doubled) });
  const { report, ties } = await run([...articles, { ...stranger, id: STRANGER }]);
  const own = ties.filter((tie) => !isOfStranger(tie));
  const differs = [...difference(before, own), ...strangerDiffers(ties, report)];
  return [...outcomes, { invariant: UNRELATED, differs }];
}

/** Four articles on four things: nothing but coincidences of the calendar. @returns {Promise<Outcome>} */
export async function checkUnrelated(articles, compare) {
  const report = await compare({ articles });
  const dates = report.facts.filter(({ kind }) => kind === 'date');
  const rest = report.facts.filter(({ kind }) => kind !== 'date');
  const ties = (facts) => tiesOf({ ...report, facts }, articles);
  const wrong = [...ties(dates).filter((tie) => !isCalendar(tie)), ...ties(rest)];
  return { invariant: FOUR, differs: wrong.map(tell) };
}
