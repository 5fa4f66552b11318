// What the command line takes in: files, folders, patterns, pages, encodings, standard input.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../www/cli/decode.js';
import { linesIn } from '../../www/cli/lines-in.js';
import { nearest } from '../../www/cli/nearest.js';
import { commandLine } from './command-line.mjs';

const { run, file } = commandLine();
const report = (...args) => JSON.parse(run(['compare', ...args]).out);
const lengths = (...args) => report(...args).articles.map(({ length }) => length);

file('news/b.txt', 'Two.');
file('news/a.txt', 'One!!');
file('news/deep/c.txt', 'Three people.');
file('news/readme.json', 'no event');
const event = file('event/event.json', '{"id":"e","articles":[{"file":"x.txt"},{"text":"ab"}]}');
file('event/x.txt', 'abc');

for (const [name, args, expected] of [
  ['files, in their order', ['news/b.txt', 'news/a.txt'], [4, 5]],
  ['a pattern, sorted', ['news/*.txt'], [5, 4]],
  ['a pattern with a sign for one letter', ['news/?.txt'], [5, 4]],
  ['a pattern through folders', ['news/**/*.txt'], [5, 4, 13]],
  ['a pattern in the middle of a path', ['n*/deep/*.txt'], [13]],
  ['a folder of articles', ['news/deep'], [13]],
  ['a folder of an event', ['event'], [3, 2]],
]) {
  test(`compare takes ${name}`, () => assert.deepEqual(lengths(...args), expected));
}

test('standard input is an event when it is JSON, else an article among others', () => {
  const fromInput = (args, input) => JSON.parse(run(['compare', ...args], input).out);
  assert.equal(fromInput(['-'], '\uFEFF {"id":"i","articles":[{"text":"a"}]}').id, 'i');
  const { articles } = fromInput(['-', 'news/a.txt'], 'A title\n\nWords.');
  assert.deepEqual(
    articles.map(({ title, source }) => [title, source]),
    [
      ['A title', null],
      [null, 'a'],
    ],
  );
});

test('what names nothing is unreadable, and said', () => {
  for (const [args, words] of [
    [['news/*.csv'], /No file is like news\/\*\.csv/],
    [['event/none'], /there is no such file/],
    [['.'], /holds neither an event\.json nor articles/],
  ]) {
    const { code, err } = run(['compare', ...args]);
    assert.equal(code, 3);
    assert.match(err, words);
  }
});

test('several events are a report a line, a refused one in its place', () => {
  const bad = file('bad.json', '{"id":"b","articles":[]}');
  const { code, out } = run(['compare', event, bad, event, '--format', 'ndjson']);
  const lines = out.trimEnd().split('\n');
  assert.equal(code, 0);
  assert.equal(`${lines[0]}\n`, run(['compare', event]).out);
  assert.deepEqual([lines[2], JSON.parse(lines[1]).id], [lines[0], 'b']);
  assert.equal(JSON.parse(lines[1]).error.path, '/articles');
});

const body = 'Fire killed three people in the old town on Monday night, the mayor said. '.repeat(8);
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title>
  <meta property="og:site_name" content="The Site"></head><body>
  <div class="menu"><a href="/">Menu of the site</a></div>
  <div class="story"><h1>T</h1><p>${body}</p><p>${body}</p></div>
  <div class="sidebar share"><a href="/">Share this</a></div></body></html>`;

test('a page is read by Readability: its article without what stands around it, and its metadata', () => {
  const [article] = report(file('page.html', page)).articles;
  assert.match(article.text, /^\s*Fire killed[\s\S]*said\.\s*$/);
  assert.doesNotMatch(article.text, /Menu of the site|Share this/);
  assert.deepEqual([article.title, article.source, article.lang], ['T', 'The Site', 'en']);
});

test('a page too short for Readability gives its whole article', () => {
  const short = '<title>T</title><nav>Menu</nav><article><p>Fire killed 3.</p></article>';
  const named = file(
    'short.json',
    '{"articles":[{"file":"short.html","source":"S","title":null}]}',
  );
  file('short.html', `<!doctype html><html><head>${short}`);
  const [article] = report(named).articles;
  assert.equal(article.text.trim(), 'Fire killed 3.');
  assert.deepEqual([article.source, article.title], ['S', 'T']);
});

const arabic = Buffer.from([0xe6, 0xde, 0xe1, 0xc3, 0xe3, 0xd3, 0x20, 0xc3, 0xe3, 0xd3]);
const wide = (text) => Buffer.from(text, 'utf16le');
for (const [name, bytes, given, expected] of [
  ['UTF-8', Buffer.from('أمس'), {}, 'أمس'],
  ['a named encoding', arabic, { encoding: 'windows-1256' }, 'وقلأمس أمس'],
  ['what Arabic bytes seem to be', arabic, {}, 'وقلأمس أمس'],
  ['a byte order mark, kept', wide('\uFEFFأمس'), {}, '\uFEFFأمس'],
  [
    'a byte order mark over a name',
    Buffer.from('\uFEFFab'),
    { encoding: 'windows-1256' },
    '\uFEFFab',
  ],
  ['big-endian UTF-16', wide('\uFEFFأ').swap16(), {}, '\uFEFFأ'],
  ['UTF-16 by name', wide('أمس'), { encoding: 'utf-16le' }, 'أمس'],
  [
    'the encoding that a page names',
    Buffer.concat([Buffer.from('<meta charset=windows-1256>'), arabic]),
    { isHtml: true },
    '<meta charset=windows-1256>وقلأمس أمس',
  ],
]) {
  test(`reads ${name}`, () => assert.equal(decode(bytes, given), expected));
}

test('a guessed encoding is said on standard error, a binary file is refused', () => {
  const { code, out, err } = run(['compare', file('cp.txt', arabic)]);
  assert.deepEqual([code, JSON.parse(out).articles[0].length], [0, 10]);
  assert.match(err, /cp\.txt is not UTF-8; it is read as windows-1256/);
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  assert.match(run(['compare', file('picture.txt', png)]).err, /not text/);
});

async function splitted(chunks, longest) {
  async function* stream() {
    yield* chunks.map((chunk) => Buffer.from(chunk));
  }
  const lines = [];
  for await (const line of linesIn(stream(), longest)) lines.push(Buffer.from(line).toString());
  return lines;
}

for (const [name, chunks, expected] of [
  ['are whole over chunks', ['{"a":', '1}\n{"b"', ':2}\n'], ['{"a":1}', '{"b":2}']],
  ['may end without a line feed', ['a\nb'], ['a', 'b']],
  ['may end with CR LF; empty ones are left out', ['a\r\n\r\n  \n\n', 'b\r\n'], ['a', 'b']],
  ['lose a byte order mark', ['\uFEFFa\nb'], ['a', 'b']],
  [
    'are not torn by separators of Unicode',
    ['"x\u2028y\u2029z\u0085"\n'],
    ['"x\u2028y\u2029z\u0085"'],
  ],
  ['come out of nothing', [], []],
]) {
  test(`lines ${name}`, async () => assert.deepEqual(await splitted(chunks), expected));
}

test('a line without an end takes no more memory than it may', async () => {
  const chunks = Array.from({ length: 50 }, () => 'x'.repeat(10));
  const [line, after] = await splitted([...chunks, '\nnext'], 30);
  assert.ok(line.length <= 40, `${line.length}`);
  assert.equal(after, 'next');
});

test('a word is taken for the one that was meant, or for none', () => {
  const words = ['format', 'fail-on', 'marks'];
  assert.deepEqual(
    ['fromat', 'form', 'makrs', 'output'].map((word) => nearest(word, words)),
    ['format', 'format', 'marks', undefined],
  );
  assert.match(
    run(['compare', '--fromat', 'csv']).err,
    /Did you mean --format\?\nmuqabala compare --help/,
  );
  assert.match(run([event]).err, /Did you mean muqabala compare event\/event\.json\?/);
});
