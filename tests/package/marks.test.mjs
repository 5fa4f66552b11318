// Marks on the command line: the same view as in the element, and the form of annotated events.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { markOf, noMarks, quoteFrom, withMark } from '../../www/element/marks.js';

const program = join(import.meta.dirname, '../../www/cli/muqabala.js');
const folder = mkdtempSync(join(tmpdir(), 'muqabala-'));
after(() => rmSync(folder, { recursive: true }));

function run(...args) {
  const options = { cwd: folder, encoding: /** @type {const} */ ('utf8') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], options);
  return { code: status, out: stdout, err: stderr };
}
const file = (name, content) => {
  writeFileSync(
    join(folder, name),
    typeof content === 'string' ? content : JSON.stringify(content),
  );
  return name;
};

/** Two tellings of an invented accident that differ in its dead and in its day. */
const articles = [
  {
    id: 'x',
    source: 'One',
    lang: 'en',
    published: '2031-05-10',
    text: 'The explosion at the mill killed 30 people on Monday, the police said. It began on 5 May 2031.',
  },
  {
    id: 'y',
    source: 'Two',
    lang: 'en',
    published: '2031-05-10',
    text: 'The explosion at the mill killed 45 people, the ministry said.',
  },
];
const event = file('event.json', { articles });
const textOf = (id) => articles.find((article) => article.id === id)?.text ?? '';
let report;
let fact;
before(() => {
  report = JSON.parse(run('compare', event).out);
  fact = report.facts.find(({ verdict }) => verdict === 'contradict');
});

/** A file of marks that says this of the conflict. */
function marksFile(name, said) {
  const mark = markOf(report, fact, quoteFrom(report, articles), said);
  return file(name, withMark(noMarks(), mark));
}
const hiding = () =>
  marksFile('hide.json', {
    judgement: 'not-conflict',
    reason: 'part-and-whole',
    note: 'one shift',
  });

test('what is no conflict is left out of every form and of --fail-on', () => {
  const all = [event, '--fail-on', 'contradict'];
  assert.equal(run('compare', ...all).code, 1);
  const marked = run('compare', ...all, '--marks', hiding());
  assert.deepEqual([marked.code, marked.err], [0, '']);
  assert.equal(
    JSON.parse(marked.out).facts.some(({ id }) => id === fact.id),
    false,
  );
  const text = run(
    'compare',
    event,
    '--marks',
    hiding(),
    '--format',
    'text',
    '--language',
    'en',
  ).out;
  assert.match(text, /^[\u2066\u2068]?2 sources: no conflict found \(1\shidden\)/);
  const checked = marksFile('check.json', { judgement: 'checked' });
  assert.equal(run('compare', ...all, '--marks', checked).code, 1);
});

test('a mark whose quote is gone is named, not guessed', () => {
  const changed = articles.map((article) => ({
    ...article,
    text: article.text.replace('45', '46'),
  }));
  const { code, out, err } = run(
    'compare',
    file('changed.json', { articles: changed }),
    '--marks',
    hiding(),
  );
  assert.equal(code, 0);
  assert.match(
    err,
    /^muqabala: the quotes of a mark are in no article: "30 people", "45 people"\n$/,
  );
  assert.ok(JSON.parse(out).facts.some(({ verdict }) => verdict === 'contradict'));
});

test('a file that holds no marks is unreadable input', () => {
  for (const name of ['none.json', event, file('text.json', 'no JSON')])
    assert.equal(run('compare', event, '--marks', name).code, 3, name);
  assert.equal(run('marks').code, 2);
});

test('marks become annotations with exact quotes', () => {
  const checked = marksFile('check.json', { judgement: 'checked', note: 'asked both' });
  const {
    facts: [yes, ...rest],
  } = JSON.parse(run('marks', checked, event).out);
  assert.deepEqual(rest, []);
  assert.deepEqual(yes.relations, [
    { a: 0, b: 1, why: 'checked: asked both', relation: 'contradict' },
  ]);
  assert.deepEqual(yes.claims.map(({ article, key }) => [article, key]).sort(), [
    ['x', '30 people'],
    ['y', '45 people'],
  ]);
  for (const { article, quote, key } of yes.claims)
    assert.ok(textOf(article).includes(quote) && quote.includes(key), quote);
  const {
    facts: [no],
  } = JSON.parse(run('marks', hiding(), event).out);
  assert.deepEqual([no.type, no.relations], ['quantity', []]);
  assert.deepEqual(no.rejected, [{ a: 0, b: 1, why: 'part-and-whole: one shift' }]);
});

test('marks of other texts become no annotation', () => {
  const other = file('other.json', {
    articles: [articles[0], { ...articles[1], text: 'Nothing of it.' }],
  });
  const { out, err } = run('marks', hiding(), other);
  assert.deepEqual(JSON.parse(out), { facts: [] });
  assert.match(err, /are in no article/);
  assert.equal(JSON.parse(readFileSync(join(folder, 'hide.json'), 'utf8')).marks.length, 1);
});
