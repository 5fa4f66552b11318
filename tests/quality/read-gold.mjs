// Annotated events with what the engine makes of them, for the commands that tell where it is wrong.
import { basename } from 'node:path';
import { readEvent } from './event-articles.mjs';
import { loseAt } from './losses.mjs';
import { loadScorer, withEvents } from './scoring.mjs';

/** @typedef {import('./losses.mjs').Gold} Gold */
/** @typedef {{ slug: string, event: any, falsePositives: any[], golds: (Gold & import('./losses.mjs').Loss)[] }} Reading golds: the sure relations of the gold, and where each is lost */

/** @returns {Promise<Reading>} */
async function readOne(folder, scorer, { compare, extract }) {
  const { slug, articles } = readEvent(folder);
  const event = scorer.loadEvent(folder);
  const report = await compare({ articles });
  const extracted = [];
  for (const article of articles) {
    const { claims } = await extract(article);
    for (const { start, end, ...claim } of claims) {
      extracted.push({ ...claim, article: article.id, key: { start, end } });
    }
  }
  const { falsePositives } = scorer.scoreEvent(event, report);
  const sure = event.relations.filter((gold) => gold.sure);
  const golds = sure.map((gold) => ({ ...gold, ...loseAt(gold, report, extracted) }));
  return { slug, event, falsePositives, golds };
}

/**
 * The annotated events that have `name` in their name, or "all"; none when they or the scorer are
 * not at hand. Those that are kept back are never among them.
 * @param {string} name @param {import('./door.mjs').Door} door @returns {Promise<Reading[]>}
 */
export async function readGold(name, door) {
  const scorer = await loadScorer();
  const wanted = basename(name);
  const readings = await withEvents('events', async (folders) => {
    const list = [];
    for (const folder of scorer ? folders : []) {
      if (wanted === 'all' || basename(folder).includes(wanted)) {
        list.push(await readOne(folder, scorer, door));
      }
    }
    return list;
  });
  return readings ?? [];
}
