// Pairs of headlines with what readers said of them, and what the engine says.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sharedFolder } from './scoring.mjs';

/** @typedef {{ first: string, second: string, stance: string }} Headlines stance: agree, disagree or other */
/** @typedef {Headlines & { isFlagged: boolean, said: string, what: string }} Judged said: what there is between them */

/** The fields of a line of comma-separated values: 'a,"b, ""c"""' → ['a', 'b, "c"'] */
export const fieldsOf = (line) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, plain]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );

/** @returns {Headlines[] | null} null when they are not at hand */
export function readHeadlines() {
  const file = sharedFolder('bench/ans/dev.csv');
  if (!file) return null;
  const [, ...lines] = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/u, '')
    .trim()
    .split(/\r?\n/u);
  return lines.map(fieldsOf).map(([first, second, stance]) => ({ first, second, stance }));
}

/** @param {Headlines[]} pairs */
export const digestHeadlines = (pairs) =>
  createHash('sha256').update(JSON.stringify(pairs)).digest('hex');

/** @returns {Promise<Judged>} */
async function judge({ first, second, stance }, compare) {
  const articles = [
    { id: 'a', lang: 'ar', text: first },
    { id: 'b', lang: 'ar', text: second },
  ];
  const { facts, claims, abstained } = await compare({ articles });
  const relations = facts.flatMap((fact) => fact.relations);
  const across = ({ a, b }) => claims[a].article !== claims[b].article;
  const conflict = relations.find((r) => r.relation === 'contradict' && across(r));
  const [related] = conflict ? [conflict] : relations;
  const [refused] = abstained;
  const instead = refused ? `abstained: ${refused.reason.code}` : 'not set side by side';
  return {
    first,
    second,
    stance,
    isFlagged: conflict !== undefined,
    said: related ? `${related.relation} by ${related.reason.code}` : instead,
    what: `${first} ~ ${second}`,
  };
}

/**
 * Counts as those of proofs: of pairs that agree, those left alone are right and those flagged
 * false; of the others, those flagged are right.
 * @param {Headlines[]} pairs @param {import('./door.mjs').Compare} compare
 */
export async function measureHeadlines(pairs, compare) {
  const judged = [];
  for (const pair of pairs) judged.push(await judge(pair, compare));
  const count = (list, isRight) => {
    const right = list.filter(isRight).length;
    return { of: list.length, found: right, right };
  };
  const agree = judged.filter(({ stance }) => stance === 'agree');
  const others = judged.filter(({ stance }) => stance !== 'agree');
  const wrong = agree.filter(({ isFlagged }) => isFlagged).length;
  return {
    judged,
    counts: {
      agree: { ...count(agree, ({ isFlagged }) => !isFlagged), false: wrong },
      others: { ...count(others, ({ isFlagged }) => isFlagged), false: 0 },
    },
  };
}
