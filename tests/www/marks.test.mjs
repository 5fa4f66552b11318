// What an editor says of findings: the rules alone, then in the element of a host.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  applyMarks,
  kReasons,
  markOf,
  merged,
  noMarks,
  quoteFrom,
  readMarks,
  withMark,
} from '../../www/element/marks.js';
import { ar } from '../../www/strings/ar.js';
import { en } from '../../www/strings/en.js';
import { marking as arMarking } from '../../www/strings/marking.ar.js';
import { marking as enMarking } from '../../www/strings/marking.en.js';
import { out as arOut } from '../../www/strings/out.ar.js';
import { out as enOut } from '../../www/strings/out.en.js';
import { elementPages, noBrowser, readFixture } from './harness.mjs';

const conflictsOf = (report) => report.facts.filter(({ verdict }) => verdict === 'contradict');
const conflict = {
  judgement: 'not-conflict',
  reason: 'different-thing-counted',
  note: 'two halls',
};

/** The fixture, and marks that call its first conflict none. */
function doubted(said = conflict) {
  const report = readFixture();
  const [fact] = conflictsOf(report);
  const mark = markOf(report, fact, quoteFrom(report), said);
  return { report, fact, mark, marks: withMark(noMarks(), mark) };
}

const applied = (report, marks) => applyMarks(report, marks, quoteFrom(report));

/** What is different from the report that was marked, and what the marks then do. */
const kChanges = [
  { what: 'nothing', change: () => {}, hidden: 1, gone: 0, idle: 0 },
  {
    what: 'other ids of facts',
    change: renumbered,
    hidden: 1,
    gone: 0,
    idle: 0,
  },
  { what: 'other ids of articles', change: renamed, hidden: 1, gone: 0, idle: 0 },
  {
    what: 'no texts at hand',
    change: withoutTexts,
    hidden: 1,
    gone: 0,
    idle: 0,
  },
  {
    what: 'an article with another text',
    change: (report) => (marked(report).digest = '00'),
    hidden: 0,
    gone: 1,
    idle: 0,
  },
  {
    what: 'other words at the place',
    change: (report) => (marked(report).text = marked(report).text.replace(/[0-9]/g, '8')),
    hidden: 0,
    gone: 1,
    idle: 0,
  },
  {
    what: 'the finding became an update',
    change: (report) => turn(report, 'update'),
    hidden: 0,
    gone: 0,
    idle: 1,
  },
  { what: 'a new claim conflicts too', change: newClaim, hidden: 0, gone: 0, idle: 0 },
];

const marked = (report) => {
  const { article } = report.claims[conflictsOf(report)[0].relations[0].a];
  return report.articles.find(({ id }) => id === article);
};

function renamed({ articles, claims, facts }) {
  for (const article of articles) article.id = `n-${article.id}`;
  for (const claim of claims) claim.article = `n-${claim.article}`;
  for (const name of facts.flatMap(({ topic }) => topic?.names ?? []))
    name.article = `n-${name.article}`;
}

function renumbered({ facts }) {
  for (const [i, fact] of facts.entries()) fact.id = `x${i}`;
}

function withoutTexts({ articles }) {
  for (const article of articles) delete article.text;
}

function turn(report, relation) {
  const [fact] = conflictsOf(report);
  fact.verdict = relation;
  for (const each of fact.relations) each.relation = relation;
}

function newClaim(report) {
  const [fact] = conflictsOf(report);
  const like = report.claims[fact.claims[0]];
  const claim = report.claims.push({ ...like, key: { start: 0, end: 4 } }) - 1;
  fact.claims.push(claim);
  fact.relations.push({
    ...fact.relations[0],
    relation: 'contradict',
    confidence: 0.9,
    a: fact.claims[0],
    b: claim,
  });
}

for (const { what, change, ...expected } of kChanges)
  test(`marks hold by digest and quote: ${what}`, () => {
    const { marks } = doubted();
    const report = readFixture();
    change(report);
    const { hidden, gone, idle, report: left } = applied(report, marks);
    assert.deepEqual({ hidden: hidden.length, gone: gone.length, idle: idle.length }, expected);
    assert.equal(left.facts.length, report.facts.length - expected.hidden);
  });

test('a checked finding stays, a mark that says nothing goes, the later word counts', () => {
  const { report, fact, marks } = doubted({ judgement: 'checked', note: '' });
  const seen = applied(report, marks);
  assert.deepEqual([seen.hidden.length, seen.byFact.get(fact.id)?.judgement], [0, 'checked']);
  const said = (what) => markOf(report, fact, quoteFrom(report), what);
  assert.equal(merged(marks, withMark(noMarks(), said(conflict))).marks.length, 1);
  assert.equal(applied(report, withMark(marks, said(conflict))).hidden.length, 1);
  assert.deepEqual(withMark(marks, said({ judgement: null, note: '' })).marks, []);
});

test('another title stays when the finding turns into an update, and what is said of it then; it can be taken back', () => {
  const { report, fact, marks } = doubted({ judgement: null, note: '', title: 'Held in the hall' });
  const titleIn = (marks) => applied(report, marks).titles.get(fact.id);
  assert.equal(titleIn(marks), 'Held in the hall');
  assert.equal(titleIn(readMarks(JSON.parse(JSON.stringify(marks)))), 'Held in the hall');
  turn(report, 'update');
  assert.equal(titleIn(marks), 'Held in the hall');
  const say = (said) => withMark(marks, markOf(report, fact, quoteFrom(report), said));
  const renamed = say({ judgement: 'checked', title: 'Held at first' });
  assert.equal(titleIn(renamed), 'Held at first');
  assert.deepEqual(say({ judgement: null, title: '' }).marks, []);
});

test('what comes back from a file is what went in, and nothing else is read', () => {
  const { marks, mark } = doubted();
  assert.deepEqual(readMarks(JSON.parse(JSON.stringify(marks))), marks);
  const wrong = [
    null,
    'marks',
    {},
    { ...marks, version: 2 },
    { ...marks, marks: 'none' },
    { ...marks, marks: [{ ...mark, claims: [] }] },
    { ...marks, marks: [{ ...mark, claims: [{ ...mark.claims[0], start: -1 }] }] },
    { ...marks, marks: [{ ...mark, pairs: [[0, 99]] }] },
  ];
  for (const each of wrong) assert.equal(readMarks(each), null, JSON.stringify(each));
  const odd = { ...mark, judgement: 'maybe', reason: 'none of these', editor: 'A. Name' };
  const [read] = readMarks({ ...marks, marks: [odd] })?.marks ?? [];
  assert.deepEqual([read.judgement, read.reason, 'editor' in read], [null, null, false]);
});

test('the words of marks, questions and sentences are whole in both languages', () => {
  const shape = (value) =>
    typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shape(each)]))
      : [...String(value).matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort();
  const withoutPlurals = ({ versions, ...rest }) => rest;
  assert.deepEqual(shape(arMarking), shape(enMarking));
  assert.deepEqual(shape(withoutPlurals(arOut)), shape(withoutPlurals(enOut)));
  for (const code of kReasons) assert.ok(enMarking.reasons[code], code);
  for (const n of [1, 2, 3, 11, 100]) {
    assert.ok(arOut.versions[ar.plural(n)], `ar ${n}`);
    assert.ok(enOut.versions[en.plural(n)] ?? enOut.versions.other, `en ${n}`);
  }
});

describe('marks in an embed', { skip: noBrowser }, () => {
  const open = elementPages({ view: 'overview' });
  const summary = (page) => page.locator('h2.summary').textContent();
  const heard = (page) =>
    page.evaluate(() => {
      globalThis.heard = [];
      for (const name of ['muqabala-flag', 'muqabala-marks', 'muqabala-error'])
        document.addEventListener(name, (event) =>
          globalThis.heard.push([name, /** @type {CustomEvent} */ (event).detail]),
        );
    });

  for (const [lang, three, two] of /** @type {const} */ ([
    ['ar', /تعارض في 3 نقاط،/, /تعارض في نقطتين \(أُخفيت\u00a01\)،/],
    ['en', /3 points in conflict,/, /2 points in conflict \(1\u00a0hidden\),/],
  ]))
    test(`a reader doubts a finding: it is hidden, counted and flagged, in ${lang}`, async (t) => {
      const { page, problems } = await open(t, { lang });
      await heard(page);
      assert.match(await summary(page), three);
      await page.locator('.card.contradict a.title').first().click();
      await page.locator('.judging > summary').click();
      await page.locator('.judge').waitFor();
      assert.equal(await page.locator('.judge textarea, .judge [data-say=check]').count(), 0);
      await page.locator('.judge [data-reason=number-misread]').click();
      await page.locator('h2.summary', { hasText: two }).waitFor();
      const [[name, { mark }], ...rest] = await page.evaluate(() => globalThis.heard);
      assert.deepEqual(
        [name, mark.judgement, mark.reason, rest.length],
        ['muqabala-flag', 'not-conflict', 'number-misread', 1],
      );
      assert.equal(
        await page.evaluate(
          () => document.getElementById('c').shadowRoot.activeElement?.textContent,
        ),
        await page.locator('.card.contradict a.title').first().textContent(),
        'the focus is on what took its place',
      );
      await page.locator('#tab-table').click();
      const rows = page.locator('tr[data-mark=contradict]');
      await rows.first().waitFor();
      assert.equal(await rows.count(), 2);
      await page.locator('[data-action=show-hidden]').click();
      await rows.nth(2).waitFor();
      assert.deepEqual(problems, []);
    });

  test('an editor checks and notes on the desk, and takes it back', async (t) => {
    const { page } = await open(t, { lang: 'en' });
    await page.evaluate(() => document.getElementById('c').setAttribute('desk', ''));
    const first = page.locator('.card.contradict').first();
    await first.locator('a.title').click();
    await page.locator('.judging > summary').click();
    await page.locator('.judge [data-say=check]').click();
    await first.locator('.badge', { hasText: 'Checked' }).waitFor();
    await page.locator('.judge textarea').fill('asked the ministry');
    await page.locator('.judge [data-say=note]').click();
    await page.waitForFunction(
      () => /** @type {any} */ (document.getElementById('c')).marks.marks[0].note !== '',
    );
    await page.locator('.judge [data-say=check][aria-pressed=true]').click();
    await first.locator('.badge', { hasText: 'With a note' }).waitFor();
    assert.match(await summary(page), /3 points in conflict,/);
  });

  test('an editor gives a finding another title and takes it back; a reader cannot', async (t) => {
    const { page } = await open(t, { lang: 'en' });
    const first = page.locator('.card.contradict a.title').first();
    await first.click();
    assert.equal(await page.locator('.evidence .rename').count(), 0);
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.getElementById('c').setAttribute('desk', ''));
    const before = (await first.textContent()) ?? '';
    await first.click();
    const title = page.locator('#evidence-title');
    const field = page.locator('.evidence form input');
    const another = async (words) => {
      await page.getByRole('button', { name: 'Change the title' }).click();
      await field.fill(words);
    };
    await another('not to be kept');
    await page.keyboard.press('Escape');
    assert.ok(before.includes((await title.textContent()) ?? '-'));
    await another('Held in the hall');
    await page.keyboard.press('Enter');
    await first.getByText('Held in the hall').waitFor();
    assert.equal(await title.textContent(), 'Held in the hall');
    assert.equal(
      await page.evaluate(() => document.getElementById('c').shadowRoot.activeElement?.id),
      'evidence-title',
    );
    assert.equal(await page.locator('.card .badge', { hasText: 'note' }).count(), 0);
    await page.getByRole('button', { name: 'Change the title' }).click();
    await page.getByRole('button', { name: 'Back to its own title' }).click();
    await first.getByText('Held in the hall').waitFor({ state: 'detached' });
    assert.equal(await first.textContent(), before);
    assert.deepEqual(await page.evaluate(() => document.getElementById('c').marks.marks), []);
  });

  test('a file of marks hides findings before readers see them', async (t) => {
    const { page } = await open(t, { lang: 'en' });
    const { marks } = doubted();
    await page.route('**/signed.json', (route) => route.fulfill({ json: marks }));
    const shown = await page.evaluate(async () => {
      const old = /** @type {any} */ (document.getElementById('c'));
      const element = /** @type {any} */ (document.createElement('source-comparison'));
      const seen = [];
      new MutationObserver(() => {
        const words = element.main.querySelector('h2.summary')?.textContent;
        if (words) seen.push(words);
      }).observe(element.main, { childList: true, subtree: true });
      element.setAttribute('marks', '/signed.json');
      element.setAttribute('lang', 'en');
      element.report = old.report;
      old.replaceWith(element);
      await new Promise((resolve) =>
        element.addEventListener('muqabala-ready', resolve, { once: true }),
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
      return seen;
    });
    assert.ok(shown.length > 0);
    for (const words of shown) assert.match(words, /2 points in conflict \(1\u00a0hidden\)/);
  });

  test('marks that do not come leave one line and an error', async (t) => {
    const { page } = await open(t, { lang: 'en' });
    await heard(page);
    await page.evaluate(() => document.getElementById('c').setAttribute('marks', '/host.html'));
    await page.locator('.notice', { hasText: 'The comparison failed here.' }).waitFor();
    assert.deepEqual(
      (await page.evaluate(() => globalThis.heard)).map(([name, { code }]) => [name, code]),
      [['muqabala-error', 'not-loaded']],
    );
  });
});
