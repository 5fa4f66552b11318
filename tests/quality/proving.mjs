// Runs the tests that need no gold, and counts what holds.
import { conflictsOf, judgeChange, listChanges, renderChange } from './changes.mjs';
import { checkInvariants, checkUnrelated, INVARIANTS } from './invariants.mjs';
import { KINDS, readStories, render, slotsOf, toArticle } from './stories.mjs';

/** @typedef {import('./door.mjs').Compare} Compare */
/** @typedef {import('./changes.mjs').Change} Change */
/** @typedef {import('./changes.mjs').Conflict} Conflict */
/** @typedef {import('./stories.mjs').Story} Story */
/** @typedef {{ of: number, found: number, right: number, false: number }} Count found: the change is told; right: and nothing else; false: contradictions told that are none */
/** @typedef {{ cause: string, what: string }} Failure */
/** @typedef {{ counts: Record<string, Count>, failures: Failure[] }} Proof */

/** What a version is called when it is set against the article with one thing changed. */
const TITLES = { article: 'copy', paraphrase: 'own words' };

/** Names of the counts, in the order in which they are read. */
const NAMES = [
  'paraphrase',
  'unrelated',
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

/** Nothing contradicts between an article and its paraphrase, nor between it and another story. */
async function provePeace(stories, compare, proof) {
  for (const [index, story] of stories.entries()) {
    const other = stories[(index + 1) % stories.length];
    const [a, paraphrase] = [story.versions.article, story.versions.paraphrase].map(render);
    const pairs = {
      paraphrase: [story, paraphrase],
      unrelated: [other, render(other.versions.article)],
    };
    for (const [name, [from, b]] of Object.entries(pairs)) {
      const report = await compare({
        articles: [toArticle(story, a, 'a'), toArticle(from, b, 'b')],
      });
      const conflicts = conflictsOf(report, { a: a.text, b: b.text });
      add(proof, name, true, conflicts, `${story.lang}/${story.name}, ${name}`);
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

/** Each change gives the one contradiction that it is. */
async function proveChanges(changes, compare, proof) {
  for (const change of changes) {
    const { texts, articles } = renderChange(change);
    const verdict = judgeChange(change, await compare({ articles }));
    const what = describe(change, texts);
    if (!verdict.found) {
      proof.failures.push({ cause: `missed ${change.kind}: ${verdict.instead}`, what });
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

/** @param {string} lang @param {Compare} compare @returns {Promise<Proof>} */
export async function prove(lang, compare) {
  const stories = readStories(lang);
  const proof = emptyProof();
  await provePeace(stories, compare, proof);
  for (const role of Object.keys(TITLES)) {
    await proveChanges(listChanges(stories, role), compare, proof);
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
