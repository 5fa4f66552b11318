// The shipped schema against real reports, and against the codes that the core can say.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import { compare, extract, MuqabalaError } from '../../www/engine/node.js';

const root = join(import.meta.dirname, '../..');
const schema = JSON.parse(readFileSync(join(root, 'www/schema.json'), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, validateFormats: false });
ajv.addSchema(schema, 'schema');
const validator = (name) => ajv.getSchema(name ? `schema#/$defs/${name}` : 'schema');

function assertValid(name, value) {
  const validate = validator(name);
  const isValid = validate(value);
  const first = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'oneOf').slice(0, 5);
  assert.ok(
    isValid,
    first.map((e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`).join('\n'),
  );
}

function readEvent(folder) {
  const event = JSON.parse(readFileSync(join(folder, 'event.json'), 'utf8'));
  const articles = event.articles.map(({ file, ...article }) => ({
    ...article,
    text: readFileSync(join(folder, file), 'utf8'),
  }));
  return { ...event, articles };
}

const shared = join(root, '../shared/events');
const events = [join(root, 'www/page/sample')];
if (existsSync(shared)) events.push(...readdirSync(shared).map((name) => join(shared, name)));
for (const folder of events.filter((each) => existsSync(join(each, 'event.json')))) {
  test(`the report of ${folder.split('/').at(-1)} keeps the contract`, async () => {
    const event = readEvent(folder);
    assertValid('input', event);
    const report = await compare(event, { includeText: true, words: true });
    assertValid('report', report);
    assert.ok(report.passages.every(({ words }) => words.length > 0));
    for (const [i, article] of report.articles.entries())
      assert.equal(article.text, event.articles[i].text);
  });
}
if (!existsSync(shared))
  test('the annotated events', { skip: 'they are not on this machine' }, () => {});

test('what extract gives keeps the contract', async () => {
  const text = 'At least 30 people were hurt on Monday, police said. No one died.';
  const extraction = await extract({ id: 'x', text, published: '2024-05-10' });
  assertValid('extraction', extraction);
  assert.ok(extraction.claims.length > 0);
});

test('errors keep the contract', async () => {
  await assert.rejects(compare({ articles: [] }), (error) => {
    assert.ok(error instanceof MuqabalaError);
    const { code, message, path } = error;
    assertValid('', { error: { code, message, path } });
    return true;
  });
});

test('a report with an unknown reason, or without facts, is refused', async () => {
  const report = await compare({ articles: [{ text: 'One.' }] });
  assertValid('', report);
  const reason = { code: 'because', params: {} };
  assert.equal(validator('report')({ ...report, abstained: [{ a: 0, b: 1, reason }] }), false);
  const { facts, ...without } = report;
  assert.equal(validator('report')(without), false);
});

/** Codes in `definition`'s list of reasons. */
const codes = (definition) =>
  schema.$defs[definition].oneOf.map((each) => each.properties.code.const);
const source = (file) => readFileSync(join(root, file), 'utf8');

test('every reason of the rule table is in the schema', () => {
  const rules = [...source('core/judge_rules.cpp').matchAll(/^ {4}\{"([a-z-]+)", \w+, (\w+)/gm)];
  assert.ok(rules.length > 15);
  for (const [, code, abstains] of rules) {
    const list = abstains === 'kAbstains' ? 'abstentionReason' : 'relationReason';
    assert.ok(codes(list).includes(code), `${code} is not in ${list}`);
  }
});

test('every limit that the core names is in the schema', () => {
  const files = readdirSync(join(root, 'core'), { recursive: true }).filter((f) =>
    f.endsWith('.cpp'),
  );
  const said = files.flatMap((f) => [...source(join('core', f)).matchAll(/"(max-[a-z-]+)"/g)]);
  assert.ok(said.length > 0);
  const listed = schema.$defs.limit.properties.code.enum;
  for (const [, code] of said) assert.ok(listed.includes(code), `${code} is not in limit`);
});

test('every option and its default is that of options.h', () => {
  const fields = [
    ...source('core/options.h').matchAll(/^ {2}(?:bool|double|int32_t) (\w+) = ([^;]+);/gm),
  ];
  const numbers = Object.fromEntries(
    fields.map(([, name, value]) => [
      name,
      value === 'false'
        ? false
        : value.split('*').reduce((product, factor) => product * Number(factor), 1),
    ]),
  );
  const listed = Object.entries(schema.$defs.options.properties).map(([name, s]) => [
    name,
    s.default,
  ]);
  assert.deepEqual(Object.fromEntries(listed), numbers);
});
