// The documentation says what is so: its examples print what stands below them, and nothing that the
// contract names is left out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { examplesIn, isAsSaid, pages, printed } from '../../docs/site/examples.mjs';
import { compare } from '../../www/engine/node.js';
import { formats } from '../../www/formats/index.js';

const root = join(import.meta.dirname, '../..');
const schema = JSON.parse(readFileSync(join(root, 'www/schema.json'), 'utf8')).$defs;
const textOf = Object.fromEntries(pages().map(({ name, text }) => [name, text]));

for (const { name, text } of pages()) {
  for (const { line, output, ...example } of examplesIn(text)) {
    test(`docs/${name}:${line} prints what it says (node docs/site/examples.mjs --write)`, () => {
      const now = printed(example);
      assert.ok(isAsSaid(now, output), now);
    });
  }
}

test('examples are found, and one that prints something else is told', () => {
  const count = pages().reduce((n, { text }) => n + examplesIn(text).length, 0);
  assert.ok(count > 12, `${count}`);
  const [example] = examplesIn("```js run\nconsole.log('b');\n```\n\n```text output\na\n```\n");
  assert.equal(isAsSaid(printed(example), example.output), false);
  assert.equal(isAsSaid('one\ntwo\nthree\n', 'one\ntwo\n…\n'), true);
});

/** Words that a page does not have. @param {string[]} words @param {string} page */
const missing = (words, page) => words.filter((word) => !textOf[page].includes(`\`${word}\``));

test('every reason, error and form is described', async () => {
  const reasons = ['relationReason', 'abstentionReason'].flatMap((list) =>
    schema[list].oneOf.map(({ properties }) => properties.code.const),
  );
  assert.ok(reasons.length > 25);
  assert.deepEqual(missing(reasons, 'REPORT.md'), []);
  const report = await compare({ articles: [{ text: 'One.' }] });
  assert.deepEqual(missing(Object.keys(report), 'REPORT.md'), []);
  const errors = schema.error.properties.error.properties.code.enum;
  assert.deepEqual(missing(errors, 'API.md'), ['not-found']);
  assert.deepEqual(missing([...Object.keys(formats), 'ndjson'], 'COMMAND-LINE.md'), []);
});
