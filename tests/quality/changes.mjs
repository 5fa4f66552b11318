// One thing said otherwise in a copy: what there is to change, and whether a report tells exactly it.
import { render, slotsOf, toArticle } from './stories.mjs';

/** @typedef {import('./stories.mjs').Story} Story */
/** @typedef {{ story: Story, role: string, kind: string, slot: string, wording: number }} Change role: the version that is changed and set against the article */
/** @typedef {{ relation: string, a: any, b: any, reason: { code: string }, words: string }} Conflict */
/** @typedef {{ found: boolean, false: Conflict[], instead: string, places: import('./stories.mjs').Place[][] }} Verdict instead: what the report made of it when it is not found; places: where it stands in both texts */

/** The reasons that fit a change of each kind. */
const REASONS = {
  figure: ['quantity-differs', 'bounds-exclude'],
  date: ['date-differs', 'quantity-differs', 'bounds-exclude'],
  place: ['place-differs', 'direction-differs', 'terms-opposed', 'identity-differs'],
  polarity: ['polarity-opposed', 'denied', 'terms-opposed', 'role-differs'],
};

/** What is said of a change whose words never met. */
export const APART = 'not set side by side';

/** A claim's key may be this much longer than the wording that was changed. */
const KEY_SLACK = 40;

/**
 * Every slot of the stories changed once: `copy` changes the article itself, `own words` its
 * paraphrase. Where a slot has several wordings to choose from, they take turns.
 * @param {Story[]} stories @param {string} role article or paraphrase
 * @returns {Change[]}
 */
export function listChanges(stories, role) {
  return stories.flatMap((story, index) =>
    slotsOf(story.versions[role]).map(({ kind, id, wordings }) => ({
      story,
      role,
      kind,
      slot: id,
      wording: 1 + ((index + Number(id)) % (wordings.length - 1)),
    })),
  );
}

/** The two texts of a change: the article, and the version with one wording changed. */
export function renderChange({ story, role, slot, wording }) {
  const article = render(story.versions.article);
  const changed = render(story.versions[role], { [slot]: wording });
  return {
    texts: [article, changed],
    articles: [toArticle(story, article, 'a'), toArticle(story, changed, 'b')],
  };
}

const clip = (text, { start, end }) => text.slice(start, end).replace(/\s+/gu, ' ');

/** All relations of a report, with their claims. `texts` by article id. @returns {Conflict[]} */
export function relationsOf(report, texts) {
  return report.facts.flatMap((fact) =>
    fact.relations.map((relation) => {
      const [a, b] = [report.claims[relation.a], report.claims[relation.b]];
      const quote = (claim) => `${claim.article} «${clip(texts[claim.article], claim.key)}»`;
      return { ...relation, a, b, words: `${quote(a)} ~ ${quote(b)}` };
    }),
  );
}

export const conflictsOf = (report, texts) =>
  relationsOf(report, texts).filter(({ relation }) => relation === 'contradict');

/** The sentence around a place: what is affirmed or denied there may be said by any of its words. */
function sentenceAround(text, place) {
  const before = text.slice(0, place.start).search(/[^.!?؟\n]*$/u);
  const after = text.slice(place.end).search(/[.!?؟\n]/u);
  return { ...place, start: before, end: place.end + Math.max(after, 0) };
}

/** Where the claims of a change may stand in a text. */
const placesOf = ({ kind, slot }, { text, places }) =>
  places
    .filter(({ id }) => id === slot)
    .map((place) => (kind === 'polarity' ? sentenceAround(text, place) : place));

const liesOn = ({ start, end }, place) =>
  start < place.end && place.start < end && end - start <= place.end - place.start + KEY_SLACK;

/** What the report made of the place instead, to sort failures by cause. */
function insteadOf(report, places) {
  const on = (index) => {
    const { article, key } = report.claims[index];
    return places[article].some((place) => liesOn(key, place)) ? article : '';
  };
  const isOn = ({ a, b }) => on(a) + on(b) === 'ab' || on(a) + on(b) === 'ba';
  const related = report.facts.flatMap((fact) => fact.relations).find(isOn);
  if (related) return `${related.relation} by ${related.reason.code}`;
  const refused = report.abstained.find(isOn);
  return refused ? `abstained: ${refused.reason.code}` : APART;
}

/**
 * Whether the report tells the change, and what else it calls a contradiction.
 * @param {Change} change @param {any} report @returns {Verdict}
 */
export function judgeChange(change, report) {
  const [article, changed] = renderChange(change).texts;
  const places = { a: placesOf(change, article), b: placesOf(change, changed) };
  const isOn = ({ article: id, key }) => places[id].some((place) => liesOn(key, place));
  const conflicts = conflictsOf(report, { a: article.text, b: changed.text });
  const isIt = ({ a, b }) => a.article !== b.article && isOn(a) && isOn(b);
  const told = conflicts.filter(isIt);
  const right = told.find(({ reason }) => REASONS[change.kind].includes(reason.code));
  return {
    found: right !== undefined,
    false: conflicts.filter((conflict) => !isIt(conflict)),
    instead: right ? '' : told.length ? `reason ${told[0].reason.code}` : insteadOf(report, places),
    places: [places.a, places.b],
  };
}
