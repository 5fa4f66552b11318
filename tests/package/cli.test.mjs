import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { createPageServer } from '../../www/cli/serve.js';
import { commandLine, manifest, program } from './command-line.mjs';

const { folder, run, file } = commandLine();
const articles = [
  {
    id: 'x',
    text: 'The explosion killed 30 people on Monday, the police said.',
    source: '=One',
    published: '2024-05-10',
    lang: 'en',
  },
  {
    id: 'y',
    text: 'The explosion killed 45 people on Monday.',
    source: 'Two',
    published: '2024-05-10',
    lang: 'en',
  },
];
const event = file('event.json', JSON.stringify({ id: 'e', articles }));

test('says its version and how it is used', () => {
  assert.deepEqual(run(['--version']), { code: 0, out: `${manifest.version}\n`, err: '' });
  for (const command of [[], ['compare'], ['extract'], ['batch'], ['marks'], ['serve']]) {
    const { code, out, err } = run([...command, '--help']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^usage: |\nusage: /);
  }
});

test('wrong usage ends with 2', () => {
  const text = file('plain.txt', 'x');
  const wrong = [
    [],
    ['nonsense'],
    ['compare'],
    ['compare', event, '--format', 'nonsense'],
    ['compare', event, '--nonsense'],
    ['compare', event, event],
    ['compare', event, text],
    ['compare', event, '--color', 'red'],
    ['compare', event, '--width', '5'],
    ['compare', event, '--language', 'xx'],
    ['compare', event, '--excerpts', '--include-text'],
    ['batch', '-w', '0'],
    ['compare', event, '--fail-on', 'agree'],
    ['serve', '--port', 'x'],
  ];
  for (const args of wrong) {
    const { code, out, err } = run(args);
    assert.deepEqual([args, code, out], [args, 2, '']);
    assert.match(err, /^muqabala: .+\nmuqabala (?:\w+ )?--help tells how\.\n$/s);
  }
  assert.equal(run(['compare', text, '--encoding', 'nonsense']).code, 2);
});

test('unreadable input ends with 3 and names the piece', () => {
  const cases = [
    [['compare', 'none.txt'], /none\.txt: there is no such file/],
    [['compare', file('sub/x.bin', '').slice(0, 3)], /holds neither/],
    [['compare', file('bad.json', '{')], /bad\.json is no JSON/],
    [['compare', file('empty.json', '{"articles":[]}')], /articles is empty \(\/articles\)/],
    [['compare', file('binary.txt', 'a\0b')], /articles\[0\]\.text is not text/],
    [['compare', event, '-o', 'none/out.json'], /Could not write/],
  ];
  for (const [args, words] of cases) {
    const { code, out, err } = run(args);
    assert.deepEqual([code, out], [3, '']);
    assert.match(err, words);
  }
});

test('an event gives its report, to stdout, a file, and from standard input', () => {
  const { code, out, err } = run(['compare', event]);
  assert.deepEqual([code, err], [0, '']);
  assert.equal(JSON.parse(out).id, 'e');
  assert.equal(run(['compare', event, '-o', 'out.json']).out, '');
  assert.equal(readFileSync(join(folder, 'out.json'), 'utf8'), out);
  assert.equal(run(['compare', '-'], readFileSync(join(folder, event))).out, out);
});

test('--fail-on contradict ends with 1 when sources contradict', () => {
  const { code, out } = run(['compare', event, '--fail-on', 'contradict']);
  assert.equal(code, JSON.parse(out).facts.some(({ verdict }) => verdict === 'contradict') ? 1 : 0);
  const agreed = file('agreed.json', JSON.stringify({ articles: [articles[0]] }));
  assert.equal(run(['compare', agreed, '--fail-on', 'contradict']).code, 0);
});

test('files of an event are read beside it, and nowhere else', () => {
  file('event/a.txt', 'Fire killed 3 people.');
  file('secret.txt', 'Secret.');
  symlinkSync('../secret.txt', join(folder, 'event/link.txt'));
  const named = (path) => file('event/event.json', JSON.stringify({ articles: [{ file: path }] }));
  assert.equal(JSON.parse(run(['compare', named('a.txt')]).out).articles[0].length, 21);
  for (const path of ['../secret.txt', join(folder, 'secret.txt'), 'link.txt']) {
    const { code, err } = run(['compare', named(path)]);
    assert.equal(code, 3);
    assert.match(err, /outside the event's folder/);
  }
});

test('plain files need no event: the title stands alone on the first line', () => {
  file('one.txt', 'A headline\n\nFire killed 3 people.\n');
  file('two.txt', 'Fire killed 5 people.\nNo headline here.\n');
  const { articles } = JSON.parse(run(['compare', 'one.txt', 'two.txt']).out);
  assert.deepEqual(
    articles.map(({ title, source }) => [title, source]),
    [
      ['A headline', 'one'],
      [null, 'two'],
    ],
  );
});

test('csv has a byte order mark, and no cell is a formula', () => {
  const { out } = run(['compare', event, '--format', 'csv']);
  const [head, ...rows] = out.trimEnd().split('\r\n');
  assert.ok(head.startsWith('\uFEFFfact,verdict,kind,'));
  const { facts } = JSON.parse(run(['compare', event]).out);
  assert.equal(
    rows.length,
    facts.flatMap(({ versions }) => versions.flatMap(({ claims }) => claims)).length,
  );
  for (const row of rows) assert.doesNotMatch(row, /(?:^|,)[=+@-]/);
});

test('a page, Markdown, annotations and TEI are written too', () => {
  const { facts } = JSON.parse(run(['compare', event]).out);
  const count = (text, pattern) => text.match(pattern)?.length ?? 0;
  const forms = {
    html: (text) => count(text, /<tr class="\w+" id="fact-/g),
    markdown: (text) => count(text, /^### /gm),
    annotations: (text) => JSON.parse(text).first.items.length,
    tei: (text) => count(text, /<app /g),
  };
  assert.ok(facts.length > 0);
  for (const [name, countIn] of Object.entries(forms)) {
    const { code, out, err } = run(['compare', event, '--format', name, '--language', 'ar']);
    assert.deepEqual([name, code, err], [name, 0, '']);
    assert.equal(countIn(out), facts.length, name);
    assert.equal(run(['compare', event, '--format', name, '-o', `out.${name}`]).out, '');
  }
  assert.match(run(['compare', event, '--format', 'html', '--language', 'ar']).out, /بلغ مقابلةً/);
});

test('extract and batch answer line by line, errors in place', () => {
  const extracted = run(
    ['extract'],
    `{"id":"1","text":"30 people died."}\n\n{"id":"2"}\nnonsense\n`,
  );
  const lines = extracted.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    lines.map(({ id, error }) => [id, error?.code]),
    [
      ['1', undefined],
      ['2', 'invalid-input'],
      [undefined, 'invalid-input'],
    ],
  );
  assert.ok(lines[0].claims.length > 0);
  const batch = run(['batch'], `${JSON.stringify({ id: 'e', articles })}\n{"id":7,"articles":[]}\n`)
    .out.trimEnd()
    .split('\n');
  assert.equal(`${batch[0]}\n`, run(['compare', event]).out);
  assert.equal(JSON.parse(batch[1]).id, 7);
});

test('a reader that stops reading is no error', () => {
  const input = `${JSON.stringify({ id: '1', text: '30 people died.' })}\n`.repeat(2000);
  const { stdout, stderr, status } = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" "${program}" extract | head -n 1`],
    { input, encoding: 'utf8' },
  );
  assert.deepEqual([status, stderr, JSON.parse(stdout).id], [0, '', '1']);
});

// ---- serve ----

/** A request as a stranger might write it: nothing is resolved on the way. */
function request(port, path, { host = `localhost:${port}`, method = 'GET' } = {}) {
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, method, headers: { host } }, (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers }));
    }).on('error', reject);
  });
}

test('serve gives the page its files and nothing else', async () => {
  const server = createPageServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  const status = async (...args) => (await request(port, ...args)).status;
  try {
    const wasm = await request(port, '/engine/muqabala.wasm?x=1');
    assert.equal(wasm.headers['content-type'], 'application/wasm');
    assert.match(
      wasm.headers['content-security-policy'],
      /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/,
    );
    assert.match(
      (await request(port, '/engine/loader.js')).headers['content-type'],
      /^text\/javascript/,
    );
    assert.equal((await request(port, '/')).headers.location, '/page/');
    for (const path of [
      '/cli/muqabala.js',
      '/../package.json',
      '/engine/../../package.json',
      '/engine/%2e%2e/%2e%2e/package.json',
      '/engine/..%2f..%2fpackage.json',
      '/engine/.hidden.js',
      '/engine/',
      '/none/x.js',
      '/%',
      '/engine/%00.js',
    ]) {
      assert.equal(await status(path), 404, path);
    }
    assert.equal(await status('/engine/loader.js', { host: `evil.example:${port}` }), 421);
    assert.equal(await status('/engine/loader.js', { method: 'POST' }), 405);
  } finally {
    server.close();
  }
});

test('serve prints its address; a taken port gives way to a free one', async () => {
  const first = spawn(process.execPath, [program, 'serve', '--port', '0']);
  const address = async (child) =>
    String((await child.stdout[Symbol.asyncIterator]().next()).value).trim();
  try {
    const { port } = new URL(await address(first));
    const second = spawn(process.execPath, [program, 'serve', '--port', port]);
    try {
      const other = new URL(await address(second)).port;
      assert.notEqual(other, port);
      assert.equal((await request(Number(other), '/engine/version.js')).status, 200);
    } finally {
      second.kill();
    }
  } finally {
    first.kill();
  }
});
