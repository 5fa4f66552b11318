import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { whatChanged } from '../../www/page/changes.js';
import { dateIn, joinTime } from '../../www/page/dates.js';
import { declaredEncoding, isCertain, readings } from '../../www/page/decode.js';
import {
  emptyDesk,
  isLetteredByDate,
  letteredByDate,
  withArticles,
  withEdit,
  without,
  withReport,
} from '../../www/page/desk-state.js';
import { droppedFiles } from '../../www/page/folder.js';
import { readMetadata } from '../../www/page/metadata.js';
import { changeSentence } from '../../www/page/said.js';
import { splitReports } from '../../www/page/split.js';
import { twins } from '../../www/page/twins.js';
import { mayBecomeUpdates } from '../../www/page/undated.js';
import { loadDeskWords } from '../../www/strings/desk.js';
import { languageCodes, loadStrings } from '../../www/strings/index.js';

/** The day that a line names, null where it leaves a doubt. */
const kDates = [
  ['نُشر في 23 يناير 2022، 14:05', '2022-01-23T14:05'],
  ['٢٣ كانون الثاني/يناير ٢٠٢٢', '2022-01-23'],
  ['الخميس 20 كانون الثاني 2022 الساعة 9:30 مساءً', '2022-01-20T21:30'],
  ['Monday 08 September 2014', '2014-09-08'],
  ['Published: May 12, 2031 at 12:05 am', '2031-05-12T00:05'],
  ['2022-01-23T10:00', '2022-01-23T10:00'],
  ['2022/1/23', '2022-01-23'],
  ['13/06/2018', '2018-06-13'],
  ['6/13/2018', '2018-06-13'],
  ['12.06.2018', '2018-06-12'],
  ['1. Mai 2020', '2020-05-01'],
  ['20 de mayo de 2021', '2021-05-20'],
  ['14 février 2019', '2019-02-14'],
  ['10/06/2018', null],
  ['31/02/2020', null],
  ['10 June', null],
  ['room 2022-01', null],
];

test('a date is read when it is told in full and in one way', () => {
  for (const [line, iso] of kDates) assert.equal(dateIn(line)?.iso ?? null, iso, line);
});

test('a time keeps the zone that the date came with', () => {
  assert.equal(joinTime('2031-05-12', '09:30', '2031-05-11T08:00+03:00'), '2031-05-12T09:30+03:00');
  assert.equal(joinTime('2031-05-12', '', '2031-05-11T08:00Z'), '2031-05-12');
  assert.equal(joinTime('', '09:30', ''), null);
});

/** A text, and what it tells of itself; what is not named is null. */
const kTexts = [
  [
    'حريق في المطحنة\nالمصدر: الجزيرة + وكالات\n10 يونيو 2018\nشبّ حريق كبير.',
    { title: 'حريق في المطحنة', source: 'الجزيرة', via: 'وكالات', published: '2018-06-10' },
  ],
  ['حريق في المطحنة\nبغداد (رويترز) - شبّ حريق.', { title: 'حريق في المطحنة', source: 'رويترز' }],
  [
    'BAGHDAD, June 10, 2018 (Reuters) - Fire broke out.\nMore.',
    { source: 'Reuters', published: '2018-06-10' },
  ],
  ['حريق\nبغداد – أ ف ب: شبّ حريق كبير في المطحنة.', { title: 'حريق', source: 'أ ف ب' }],
  ['حريق\nقالت الفرقة (12 رجلاً) - إن الحريق كبير.', { title: 'حريق' }],
  ['حريق\nالحرس (قوات الدفاع): شبّ حريق كبير.', { title: 'حريق' }],
  ['حريق\nنقلاً عن رويترز\nشبّ حريق.', { title: 'حريق', via: 'رويترز' }],
  [
    'Fire at the mill\nhttps://example.org/fire\nUpdated: 4 May 2031\nPublished: 3 May 2031\nFire broke out.',
    {
      title: 'Fire at the mill',
      url: 'https://example.org/fire',
      published: '2031-05-03',
    },
  ],
  // Running text tells nothing of the article itself.
  ['Fire at the mill\nThe fire began on 3 May 2031, police said.', { title: 'Fire at the mill' }],
  ['حريق\nقالت الوزارة نقلاً عن مصادر إن العدد خمسة.', { title: 'حريق' }],
  ['شبّ حريق في 3 مايو 2031.\nثم أُخمد.', {}],
];

test('a text tells its title, source, via, link and date in lines of their own', () => {
  const nothing = { title: null, source: null, via: null, url: null, published: null };
  for (const [text, told] of kTexts) {
    const { publishedPrecision, ...read } = readMetadata(text);
    assert.deepEqual(read, { ...nothing, ...told }, text);
    assert.equal(publishedPrecision, read.published ? 'day' : null);
  }
});

const first = 'First title\nThe fire killed seven workers at the mill, police said.';
const second = 'Second title\nThe fire killed nine workers at the mill, police said.';
const wires = [
  'عنوان أول\n\nبغداد (رويترز) - قالت الشرطة إن الحريق قتل سبعة.\n\nمزيد من الكلام.',
  'عنوان ثان\n\nالقاهرة (أ ف ب) - قالت الشرطة إن الحريق قتل تسعة.\n\nمزيد.',
];
/** A text, and how many reports it holds. */
const kPastes = [
  ['a line of dashes', `${first}\n\n---\n\n${second}`, 2],
  ['stars and equal signs', `${first}\n* * *\n${second}\n=====\n${first}`, 3],
  ['repeated datelines', wires.join('\n\n'), 2],
  [
    'repeated dates',
    'First title\n3 May 2031\nThe fire killed seven.\n\nSecond title\n4 May 2031\nThe fire killed nine workers.',
    2,
  ],
  [
    'titles above a place and a dash',
    'عنوان أول\n\nالحسكة – هاجم مسلحون مساء الخميس سجناً في المدينة.\n\nوقال شاهد – لم يُسمَّ – إن النار اشتعلت في كل مكان.\n\nعنوان ثان\n\nالحسكة – تواصلت الاشتباكات حول السجن يوم الثلاثاء.',
    2,
  ],
  ['titles with a wide gap above', `${first}\n\n\n${second}`, 2],
  ['one report', `${first}\n\nA second paragraph.\n\nA third one, which says more.`, 1],
  ['one head: title, date and dateline', `Title\n3 May 2031\nBAGHDAD (Reuters) - ${first}`, 1],
  ['a rule below the text', `${first}\n\n---\n`, 1],
  ['a heading above a rule', `Top\n---\n${first}`, 1],
];

test('a paste with several reports comes apart where they begin', () => {
  for (const [name, text, count] of kPastes) assert.equal(splitReports(text).length, count, name);
  assert.deepEqual(splitReports(wires.join('\n\n')), wires);
  assert.equal(splitReports(first)[0], first, 'a single report stays as it is');
});

test('texts are the same whatever spaces and marks stand in them', () => {
  const texts = ['One  text.\r\nMore.', 'Another text.', '\uFEFFOne text.\nMore.\u200F\n'];
  const articles = texts.map((text, i) => ({ id: `d${i}`, text }));
  assert.deepEqual(
    twins(articles).map(({ first, twin }) => [first.id, twin.id]),
    [['d0', 'd2']],
  );
});

const bytes = (text, encoding) => new Uint8Array(Buffer.from(text, encoding));
/** Bytes, what the first reading is, and whether it needs a yes. */
const kFiles = [
  ['UTF-8', bytes('مقابلة'), 'utf-8', false],
  ['UTF-16 with its mark', bytes('\uFEFFمقابلة', 'utf16le'), 'utf-16le', false],
  ['UTF-16 without', bytes('مقابلة المصادر كلها', 'utf16le'), 'utf-16le', true],
  ['Arabic', new Uint8Array([0xe3, 0xde, 0xc7, 0xc8, 0xe1, 0xc9]), 'windows-1256', true],
  ['German', bytes('Der Brand von Göttingen', 'latin1'), 'windows-1252', true],
];

test('an encoding that nothing names is asked about', () => {
  for (const [name, file, encoding, asked] of kFiles) {
    const found = readings(file);
    assert.equal(found[0].encoding, encoding, name);
    assert.equal(found.length > 1 || !isCertain(found[0]), asked, name);
  }
});

test('a saved page names its own encoding', () => {
  const page = new Uint8Array([
    ...bytes('<meta charset="windows-1256"><p>'),
    0xe3,
    0xde,
    0xc7,
    0xc8,
    0xe1,
    0xc9,
  ]);
  assert.equal(declaredEncoding(page), 'windows-1256');
  const [reading] = readings(page, declaredEncoding(page));
  assert.match(reading.text, /مقابلة/);
  assert.ok(isCertain(reading));
  assert.equal(declaredEncoding(bytes('<meta charset="klingon">')), null);
});

/** What a browser tells of a dropped folder, its entries handed out one at a time. */
const entryOf = (path, inside) => ({
  name: path.split('/').pop(),
  fullPath: `/${path}`,
  isDirectory: Boolean(inside),
  file: (done) => done({ name: path.split('/').pop() }),
  createReader() {
    const left = (inside ?? []).map(([name, more]) => entryOf(`${path}/${name}`, more));
    return { readEntries: (done) => done(left.splice(0, 1)) };
  },
});

test('a dropped folder is read to its depth, without what is no article', async () => {
  const folder = entryOf('case', [
    ['b.txt'],
    ['a.html'],
    ['a_files', [['logo.png'], ['style.css']]],
    ['.git', [['note.txt']]],
    ['deep', [['deeper', [['c.md']]]]],
  ]);
  const alone = { name: 'picture.png' };
  const items = [folder, { isDirectory: false }].map((entry) => ({
    kind: 'file',
    webkitGetAsEntry: () => entry,
  }));
  const { files, left } = await droppedFiles({ items, files: [{ name: 'case' }, alone] });
  assert.deepEqual(
    files.map(({ path }) => path),
    ['case/a.html', 'case/b.txt', 'case/deep/deeper/c.md', 'picture.png'],
  );
  assert.equal(left, 3);
});

/** A report of facts, each a list of quotes 'article:place', with what relates them. */
function reportOf(facts, abstained = []) {
  const names = [...new Set([...facts.flatMap(({ quotes }) => quotes), ...abstained.flat()])];
  const at = (name) => names.indexOf(name);
  const claims = names.map((name) => {
    const [article, start] = name.split(':');
    return { article, key: { start: +start, end: +start + 1 }, kind: 'quantity', asOf: null };
  });
  return {
    articles: [],
    claims,
    facts: facts.map(({ id, quotes, verdict, code = 'quantity-differs', confidence = 0.9 }) => ({
      id,
      claims: quotes.map(at),
      verdict,
      relations: [
        { a: at(quotes[0]), b: at(quotes[1]), relation: verdict, confidence, reason: { code } },
      ],
    })),
    abstained: abstained.map(([a, b]) => ({
      a: at(a),
      b: at(b),
      reason: { code: 'time-unknown' },
    })),
  };
}

const fire = { id: 'f1', quotes: ['a:1', 'b:1'], verdict: 'contradict' };
const jail = { id: 'f2', quotes: ['a:5', 'b:5'], verdict: 'agree' };
const road = { id: 'f3', quotes: ['a:9', 'b:9'], verdict: 'contradict' };
/** Facts before and after, and the sentence in both languages. */
const kChanges = [
  [
    'nothing',
    [fire, jail],
    [jail, fire],
    'لم يتغيّر شيء في المقابلة.',
    'Nothing changed in the comparison.',
  ],
  [
    'new ones, and one that became an update under another number',
    [fire],
    [
      { ...fire, id: 'x1', verdict: 'update' },
      jail,
      road,
      { ...road, id: 'f4', quotes: ['a:2', 'b:2'] },
    ],
    'جديد: تعارض 2، اتفاق وتفصيل 1 · صار تحديثاً: 1',
    'New: Conflict 2, Agreement and detail 1 · Now updated: 1',
  ],
  ['one gone', [fire, jail], [jail], 'زال: تعارض 1', 'Gone: Conflict 1'],
  [
    'one that a third article joined',
    [fire],
    [{ ...fire, id: 'x1', quotes: ['a:1', 'b:1', 'c:3'] }],
    'تغيّرت رواياته أو مصادره: 1',
    'Other versions or sources: 1',
  ],
  [
    'one that is no longer sure',
    [fire],
    [{ ...fire, confidence: 0.6 }],
    'صار مما قد يكون تعارضاً: 1',
    'Now possibly in conflict: 1',
  ],
];

test('what changed is told by quotes, whatever numbers the points have', async () => {
  const [[ar, arWords], [en, enWords]] = await Promise.all(
    ['ar', 'en'].map(async (code) => [await loadStrings(code), await loadDeskWords(code)]),
  );
  for (const [name, before, now, arabic, english] of kChanges) {
    const changes = whatChanged(reportOf(before), reportOf(now));
    assert.equal(changeSentence(changes, ar, arWords), arabic, name);
    assert.equal(changeSentence(changes, en, enWords), english, name);
  }
  const { facts } = whatChanged(reportOf([fire, jail]), reportOf([jail, road]));
  assert.deepEqual(facts, ['f3'], 'the changed points are named');
});

test('a missing date tells how many points wait for it', () => {
  const report = reportOf(
    [fire, jail, { ...road, code: 'direction-differs' }],
    [
      ['a:20', 'b:20'],
      ['a:20', 'c:20'],
      ['b:1', 'c:7'],
    ],
  );
  assert.equal(mayBecomeUpdates(report, ['a']), 2, 'the fire, and what was not judged');
  assert.equal(mayBecomeUpdates(report, ['c']), 2);
  assert.equal(mayBecomeUpdates(report, []), 0);
});

describe('the desk', () => {
  const dated = (ids) => ({
    articles: ids.map((id, order) => ({ id, order, published: `2031-05-${10 + order}` })),
    claims: [],
    facts: [],
  });

  test('a letter stays with its article, until they are dealt anew', () => {
    const text = 'x';
    let desk = withArticles(emptyDesk(), [
      { text, published: '2031-05-10' },
      { text, published: '2031-05-12' },
    ]);
    desk = withReport(desk, dated(['d1', 'd2']));
    desk = withReport(
      withArticles(desk, [{ text, published: '2031-05-11' }]),
      dated(['d1', 'd3', 'd2']),
    );
    assert.deepEqual(Object.fromEntries(desk.letters), { d1: 0, d2: 1, d3: 2 });
    assert.equal(isLetteredByDate(desk), false);
    const anew = letteredByDate(desk);
    assert.deepEqual(Object.fromEntries(anew.letters), { d1: 0, d3: 1, d2: 2 });
    assert.ok(isLetteredByDate(anew));
  });

  test('an id is never given twice, and what other parts keep stays', () => {
    let desk = withArticles({ ...emptyDesk(), kept: 'yes' }, [{ text: 'a' }, { text: 'b' }]);
    desk = withEdit(without(desk, ['d1']), 'd2', { source: 'S' });
    desk = withArticles(desk, [{ text: 'c' }]);
    assert.deepEqual(
      desk.articles.map(({ id, source }) => [id, source]),
      [
        ['d2', 'S'],
        ['d3', undefined],
      ],
    );
    assert.equal(desk.kept, 'yes');
    assert.ok(desk.unsaved);
    assert.equal(without(desk, ['d2', 'd3']).unsaved, false);
  });
});

test('the words of the desk are complete in every language', async () => {
  const paths = (value, at = '') =>
    typeof value === 'object'
      ? Object.entries(value).flatMap(([key, inner]) => paths(inner, `${at}/${key}`))
      : [`${at} ${[...new Set(value.match(/\{\w+\}/g) ?? [])].sort()}`];
  const [en, ...others] = await Promise.all(['en', ...languageCodes].map(loadDeskWords));
  for (const other of others) assert.deepEqual(paths(other), paths(en));
});
