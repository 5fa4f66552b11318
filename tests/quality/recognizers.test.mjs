// The numbers and dates that `extract` finds in the cases of the public recognisers, by language. Floors
// may only rise. `as scored` is the shared scorer's own figure; `repaired` reads decimal commas of
// expected values as such, and spans that the cases leave at -1 from their texts. What stays failing on
// purpose: tests/data/recognizers-not-news.md.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { sharedFolder } from './scoring.mjs';

const CLI = fileURLToPath(new URL('../../www/cli/muqabala.js', import.meta.url));
const MODULE = fileURLToPath(new URL('../../www/engine/muqabala.wasm', import.meta.url));
const FLOORS = JSON.parse(
  readFileSync(new URL('recognizers-floors.json', import.meta.url), 'utf8'),
);

/** @typedef {{ Input: string, Results: { Text: string, Start: number, End?: number, Resolution?: { value?: unknown } }[] }} Case */

/** @param {Case} one */
function repair(one) {
  for (const result of one.Results) {
    const value = result.Resolution?.value;
    if (result.Resolution && typeof value === 'string' && /^-?\d+,\d+(E[-+]?\d+)?%?$/.test(value))
      result.Resolution.value = value.replace(',', '.');
    const at = one.Input.indexOf(result.Text);
    if (result.Start < 0 && at >= 0)
      Object.assign(result, { Start: at, End: at + result.Text.length - 1 });
  }
  return one;
}

/** Reads the cases of one model, null where there are none.
 * @param {string} root
 * @param {boolean} repaired */
const reader =
  (root, repaired) =>
  /** @param {string[]} path */
  (...path) => {
    const file = `${join(root, ...path)}.json`;
    if (!existsSync(file)) return null;
    /** @type {Case[]} */
    const cases = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    return repaired ? cases.map(repair) : cases;
  };

const scorer = sharedFolder('eval/recognizers.mjs');
const cases = sharedFolder('bench/recognizers');
const skip =
  ((!scorer || !cases) && 'the recognisers and their cases are not at hand') ||
  (!existsSync(MODULE) && 'the module is not built');

for (const [way, floors] of Object.entries(FLOORS)) {
  test(`numbers and dates of the recognisers, ${way}`, { skip }, async () => {
    const { scoreRecognizers, totals } = await import(pathToFileURL(String(scorer)).href);
    const table = scoreRecognizers(
      `${process.execPath} ${CLI}`,
      reader(String(cases), way === 'repaired'),
    );
    for (const [name, { passed, judged }] of Object.entries(totals(table))) {
      const share = passed / judged;
      assert.ok(share >= floors[name], `${name}: ${share.toFixed(3)} is below ${floors[name]}`);
    }
  });
}
