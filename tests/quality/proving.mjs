// Runs the tests that need no gold, and counts what holds.
import { APART, conflictsOf, judgeChange, listChanges, renderChange } from './changes.mjs';
import { whyApart } from './frames.mjs';
import { checkInvariants, checkUnrelated, INVARIANTS } from './invariants.mjs';
import { KINDS, readStories, render, slotsOf, toArticle } from './stories.mjs';

/** @typedef {import('./door.mjs').Compare} Compare */
/** @typedef {import('./changes.mjs').Change} Change */
/** @typedef {import('./changes.mjs').Conflict} Conflict */
/** @typedef {import('./stories.mjs').Story} Story */
/** @typedef {import('./stories.mjs').Rendering} Rendering */
/** @typedef {{ of: number, found: number, right: number, false: number }} Count found: the change is told; right: and nothing else; false: contradictions told that are none */
/** @typedef {{ cause: string, what: string }} Failure */
/** @typedef {{ counts: Record<string, Count>, failures: Failure[] }} Proof */

/** What a version is called when it is set against the article with one thing changed. */
const TITLES = { article: 'copy', paraphrase: 'own words' };

/** Names of the counts, in the order in which they are read. */
const NAMES = [
  'paraphrase',
  'unrelated',
  'harmless',
  ...Object.values(TITLES).flatMap((title) => KINDS.map((kind) => `${title}, ${kind}`)),
  ...INVARIANTS,
];

/** @returns {Proof} */
const emptyProof = () => ({
  counts: Object.fromEntries(NAMES.map((name) => [name, { of: 0, found: 0, right: 0, false: 0 }])),
  failures: [],
});

/** @param {Proof} proof @param {string} name @param {boolean} found @param {Conflict[]} falseOnes @param {string} where */
function add(proof, name, found, falseOnes, where) {
  const count = proof.counts[name];
  count.of += 1;
  count.found += Number(found);
  count.right += Number(found && falseOnes.length === 0);
  count.false += falseOnes.length;
  for (const { reason, words } of falseOnes) {
    proof.failures.push({ cause: `false by ${reason.code}: ${words}`, what: where });
  }
}

/** Counts whether nothing contradicts between two articles. @param {[Story, Rendering][]} pair */
async function provePair(name, pair, compare, proof) {
  const articles = pair.map(([story, rendering], n) => toArticle(story, rendering, 'ab'[n]));
  const [a, b] = pair.map(([, { text }]) => text);
  const conflicts = conflictsOf(await compare({ articles }), { a, b });
  const names = [...new Set(pair.map(([story]) => story.name))].join(' and ');
  add(proof, name, true, conflicts, `${pair[0][0].lang}/${names}, ${name}`);
}

/** Nothing contradicts between an article and its paraphrase, nor between any two stories. */
async function provePeace(stories, compare, proof) {
  const told = stories.map((story) => [story, render(story.versions.article)]);
  for (const [index, [story, article]] of told.entries()) {
    const paraphrase = render(story.versions.paraphrase);
    await provePair(
      'paraphrase',
      [
        [story, article],
        [story, paraphrase],
      ],
      compare,
      proof,
    );
    for (const other of told.slice(index + 1)) {
      await provePair('unrelated', [[story, article], other], compare, proof);
    }
  }
}

/** Nor where a thing is said otherwise but not against: vaguer, finer, or the same. */
async function proveHarmless(stories, compare, proof) {
  for (const story of stories) {
    const { article, paraphrase } = story.versions;
    for (const { id, harmless } of slotsOf(article)) {
      for (const words of harmless) {
        const changed = [story, render(article, { [id]: words })];
        for (const version of [article, paraphrase]) {
          await provePair('harmless', [[story, render(version)], changed], compare, proof);
        }
      }
    }
  }
}

/** "en/battle copy, figure 2: «64» → «91»" @param {Change} change */
function describe({ story, role, kind, slot }, [article, changed]) {
  const words = ({ text, places }) => {
    const { start, end } = places.find(({ id }) => id === slot);
    return `«${text.slice(start, end)}»`;
  };
  const where = `${story.lang}/${story.name} ${TITLES[role]}`;
  return `${where}, ${kind} ${slot}: ${words(article)} → ${words(changed)}`;
}

/** Why a change is missed. @param {Change} change @returns {Promise<Failure>} */
async function explain({ kind }, { instead, places }, articles, what, extract) {
  if (instead !== APART || kind === 'polarity') {
    return { cause: `missed ${kind}: ${instead}`, what };
  }
  const { cause, frames } = await whyApart(articles, places, extract);
  return { cause: `missed ${kind}: ${instead}, ${cause}`, what: `${what}   [${frames}]` };
}

/** Each change gives the one contradiction that it is. @param {import('./door.mjs').Door} door */
async function proveChanges(changes, { compare, extract }, proof) {
  for (const change of changes) {
    const { texts, articles } = renderChange(change);
    const verdict = judgeChange(change, await compare({ articles }));
    const what = describe(change, texts);
    if (!verdict.found) {
      proof.failures.push(await explain(change, verdict, articles, what, extract));
    }
    add(proof, `${TITLES[change.role]}, ${change.kind}`, verdict.found, verdict.false, what);
  }
}

/** @param {Proof} proof @param {import('./invariants.mjs').Outcome} outcome @param {string} where */
function addOutcome(proof, { invariant, differs }, where) {
  const count = proof.counts[invariant];
  const holds = Number(differs.length === 0);
  count.of += 1;
  count.found += holds;
  count.right += holds;
  count.false += differs.length;
  for (const what of differs) proof.failures.push({ cause: invariant, what: `${where}: ${what}` });
}

/** The article, its paraphrase, and the paraphrase with every other slot said otherwise. */
function contest(story) {
  const { article, paraphrase } = story.versions;
  const changes = slotsOf(paraphrase).map(({ id }) => [id, Number(id) % 2]);
  const rival = render(paraphrase, Object.fromEntries(changes));
  return [
    toArticle(story, render(article), 'a'),
    toArticle(story, render(paraphrase), 'b'),
    { ...toArticle(story, rival, 'c'), source: `${rival.source} (evening)` },
  ];
}

/** What must change nothing, changes nothing; and strangers share nothing but days. */
async function proveInvariants(stories, compare, proof) {
  const articles = stories.map((story) =>
    toArticle(story, render(story.versions.article), story.name),
  );
  for (const [index, story] of stories.entries()) {
    const where = `${story.lang}/${story.name}`;
    const next = (n) => articles[(index + n) % articles.length];
    for (const outcome of await checkInvariants(contest(story), next(1), compare)) {
      addOutcome(proof, outcome, where);
    }
    addOutcome(proof, await checkUnrelated([0, 1, 3, 6].map(next), compare), where);
  }
}

/** @param {string} lang @param {import('./door.mjs').Door} door @returns {Promise<Proof>} */
export async function prove(lang, door) {
  const { compare } = door;
  const stories = readStories(lang);
  const proof = emptyProof();
  await provePeace(stories, compare, proof);
  await proveHarmless(stories, compare, proof);
  for (const role of Object.keys(TITLES)) {
    await proveChanges(listChanges(stories, role), door, proof);
  }
  await proveInvariants(stories, compare, proof);
  return proof;
}

/**
 * The invariants on annotated events; a story of ours is the unrelated article.
 * @param {{ slug: string, articles: import('./invariants.mjs').Article[] }[]} events
 * @param {Compare} compare @returns {Promise<Proof>}
 */
export async function proveEvents(events, compare) {
  const proof = emptyProof();
  for (const { slug, articles } of events) {
    const [story] = readStories(articles[0].lang === 'ar' ? 'ar' : 'en');
    const stranger = toArticle(story, render(story.versions.article), story.name);
    for (const outcome of await checkInvariants(articles, stranger, compare)) {
      addOutcome(proof, outcome, slug);
    }
  }
  const told = Object.entries(proof.counts).filter(([, { of }]) => of > 0);
  return { ...proof, counts: Object.fromEntries(told) };
}
