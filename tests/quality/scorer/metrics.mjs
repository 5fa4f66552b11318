// Precision, recall and F1 from what was counted.
import { noTally, SCORED } from './score-event.mjs';

/** @typedef {import('./score-event.mjs').Score} Score */
/** @typedef {import('./score-event.mjs').Tally} Tally */
/** @typedef {Tally & {p: number | null, r: number | null, f: number | null}} Metric shares from 0 to 1, null when undefined */

/** @param {Tally[]} tallies @returns {Tally} */
const sumOf = (tallies) =>
  tallies.reduce((all, one) => {
    const sum = noTally();
    for (const field of /** @type {(keyof Tally)[]} */ (Object.keys(sum)))
      sum[field] = all[field] + one[field];
    return sum;
  }, noTally());

/** Several events as one. @param {Score[]} scores @returns {Score} */
export function summarise(scores) {
  const columns = SCORED.map((name) => {
    const all = scores.map(({ count }) => count[name]);
    return [name, { ...sumOf(all), pairs: sumOf(all.map(({ pairs }) => pairs)) }];
  });
  return {
    count: Object.fromEntries(columns),
    facts: sumOf(scores.map(({ facts }) => facts)),
    figures: sumOf(scores.map(({ figures }) => figures)),
    merged: scores.reduce((all, { merged }) => all + merged, 0),
  };
}

/** @param {Tally} tally @returns {Metric} */
function metricOf({ right, said, found, wanted }) {
  const p = said ? right / said : null;
  const r = wanted ? found / wanted : null;
  const f = p === null || r === null || p + r === 0 ? null : (2 * p * r) / (p + r);
  return { p, r, f, right, said, found, wanted };
}

/** By column; `contradictFacts` counts facts instead of pairs, `contradictFigures` those of quantities and dates alone. @param {Score} score */
export const metrics = ({ count, facts, figures, merged }) => ({
  ...Object.fromEntries(
    Object.entries(count).map(([name, tally]) => [
      name,
      { ...metricOf(tally), pairs: metricOf(tally.pairs) },
    ]),
  ),
  contradictFacts: metricOf(facts),
  contradictFigures: metricOf(figures),
  mergedFacts: merged,
});
