// `muqabala batch` inside ClickHouse: a table of events, and one of articles, through the table
// function `executable`. The engine comes from npm (chdb), half a gigabyte, into a folder of its own.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { allEvents, differences, reportLines } from './all-events.mjs';
import { program } from './command-line.mjs';

const root = join(import.meta.dirname, '../..');
const home = join(root, 'build/clickhouse');

/** The package, installed once; what is wrong when it cannot be had. */
function install() {
  if (existsSync(join(home, 'node_modules/chdb'))) return null;
  mkdirSync(home, { recursive: true });
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(join(import.meta.dirname, 'clickhouse', name), join(home, name));
  // Not `ci`: the lock has the library of this platform, the package names those of all.
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, stderr, error } = spawnSync('npm', args, { cwd: home, encoding: 'utf8' });
  return status === 0
    ? null
    : `chdb cannot be installed: ${error?.message ?? stderr.slice(0, 300)}`;
}

/** A session with our filter among its scripts. @param {string} folder */
function openSession(folder) {
  const scripts = join(folder, 'user_scripts');
  mkdirSync(scripts, { recursive: true });
  const script = `#!/bin/sh\nexec "${process.execPath}" "${program}" batch -w 1\n`;
  writeFileSync(join(scripts, 'muqabala-batch'), script, { mode: 0o755 });
  const { Session } = createRequire(join(home, 'package.json'))('chdb');
  return new Session(folder);
}

/** What the filter makes of the one column that a query gives. @param {string} select */
const filtered = (select) =>
  `SELECT report FROM executable('muqabala-batch', 'LineAsString', 'report String', (${select}),
     SETTINGS command_read_timeout = 600000)`;

const kFields = ['title', 'source', 'via', 'url', 'lang', 'published', 'publishedPrecision'];
const kColumns = `id String, text String, ${kFields.map((field) => `${field} Nullable(String)`).join(', ')}`;

/** A table of articles to events, as docs/BATCH.md tells it with fewer columns. */
const kFromArticles = `
  SELECT toJSONString(CAST(
    (event, groupArray(CAST((id, text, ${kFields}), 'Tuple(${kColumns})'))),
    'Tuple(id String, articles Array(Tuple(${kColumns})))'))
  FROM (SELECT * FROM news.articles ORDER BY n, place)
  GROUP BY event, n ORDER BY n`;

const problem = install();

describe('inside ClickHouse', { skip: problem ?? false }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-clickhouse-'));
  let session;
  let ours;
  const lines = (query) => session.query(query, 'LineAsString').trimEnd().split('\n');
  before(async () => {
    session = openSession(folder);
    ours = await reportLines();
    session.query('CREATE DATABASE news ENGINE = Atomic');
    session.query(
      'CREATE TABLE news.events (n UInt32, event String) ENGINE = MergeTree ORDER BY n',
    );
    session.query(`CREATE TABLE news.articles (n UInt32, event String, place UInt32, ${kColumns})
      ENGINE = MergeTree ORDER BY (n, place)`);
    const events = allEvents.map((event, n) => ({ n, event: JSON.stringify(event) }));
    await session.insert({ table: 'news.events', values: events });
    const articles = allEvents.flatMap(({ id: event, articles }, n) =>
      articles.map(({ id, text, ...article }, place) => ({
        ...{ n, event, place, id: id ?? `a${place + 1}`, text },
        ...Object.fromEntries(kFields.map((field) => [field, article[field] ?? null])),
      })),
    );
    await session.insert({ table: 'news.articles', values: articles });
  });
  after(() => {
    session?.close?.();
    rmSync(folder, { recursive: true, force: true });
  });

  test(`a table of ${allEvents.length} events gives the reports of the API, byte for byte`, (t) => {
    t.diagnostic(`ClickHouse ${session.query('SELECT version()').trim()}`);
    const theirs = lines(filtered('SELECT event FROM news.events ORDER BY n'));
    assert.deepEqual(differences(ours, theirs), []);
  });

  test('a table of articles, grouped to events by the query, gives them too', () => {
    assert.deepEqual(differences(ours, lines(filtered(kFromArticles))), []);
  });

  test('what comes back is asked further: conflicts by event', () => {
    const query = `SELECT JSONExtractString(report, 'id'),
        arrayCount(fact -> JSONExtractString(fact, 'verdict') = 'contradict', JSONExtractArrayRaw(report, 'facts'))
      FROM (${filtered('SELECT event FROM news.events ORDER BY n')})`;
    const rows = session.query(query, 'TSV').trimEnd().split('\n');
    const expected = ours.map((line) => {
      const { id, facts } = JSON.parse(line);
      return `${id}\t${facts.filter(({ verdict }) => verdict === 'contradict').length}`;
    });
    assert.deepEqual(rows, expected);
  });

  test('a row that is refused is an error in its place, and the query goes on', () => {
    const select = `SELECT line FROM values('line String', ('{"id":"x","articles":[]}'), ('nonsense'))`;
    const errors = lines(filtered(select)).map((line) => JSON.parse(line));
    assert.deepEqual(
      errors.map(({ id, error }) => [id, error.code]),
      [
        ['x', 'invalid-input'],
        [undefined, 'invalid-input'],
      ],
    );
  });
});
