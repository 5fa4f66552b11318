import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chosen, countsBy } from '../../www/element/filter.js';
import { fold } from '../../www/element/fold.js';
import { aimOf, claimLink, readLink, viewLink } from '../../www/element/links.js';
import { createModel } from '../../www/element/model.js';
import { quoteFlavours } from '../../www/formats/copy-quote.js';
import { tableFlavours } from '../../www/formats/copy-table.js';
import { formats, writeAs } from '../../www/formats/index.js';
import { literal } from '../../www/formats/markdown.js';
import { htmlText, t, xmlText } from '../../www/formats/tree.js';
import { loadFace } from '../../www/strings/faces.js';
import { languageCodes, loadStrings } from '../../www/strings/index.js';
import { assignSigla } from '../../www/strings/sigla.js';
import { readFixture } from './harness.mjs';

const kBad = '<img src=x onerror=alert(1)> & "\u202Eevil\u2066" \u0001 ]]> `x` [a](javascript:b)';
const nothing = { relations: [], kind: '', source: '', words: '' };

async function modelOf(report = readFixture(), code = 'en') {
  const sigla = assignSigla(
    new Map(),
    report.articles.map(({ id }) => id),
  );
  return createModel({ report, strings: await loadStrings(code), sigla });
}

/** The fixture with every name and title turned against whoever shows it. */
function hostile() {
  const report = readFixture();
  for (const article of report.articles)
    Object.assign(article, {
      title: kBad,
      source: `=${kBad}`,
      url: 'javascript:alert(1)',
      via: kBad,
    });
  for (const claim of report.claims)
    for (const speaker of claim.speakers ?? []) speaker.name = `@${kBad}`;
  return report;
}

describe('what a comparison is written as', () => {
  test('every form, in both languages, carries every point and is the same each time', async () => {
    for (const code of languageCodes)
      for (const name of Object.keys(formats)) {
        const model = await modelOf(readFixture(), code);
        const text = await writeAs(name, model);
        assert.equal(text, await writeAs(name, await modelOf(readFixture(), code)));
        for (const { fact, versions } of model.facts.filter(
          ({ section }) => section !== 'unique',
        )) {
          const known = name === 'text' || name === 'markdown' || name === 'json' ? null : fact.id;
          if (known) assert.ok(text.includes(known), `${name} ${fact.id}`);
          assert.ok(versions.length > 0);
        }
      }
  });

  test('the words of others stay words', async () => {
    const model = await modelOf(hostile());
    const html = await writeAs('html', model);
    assert.doesNotMatch(html, /<img|javascript:alert|<script/i);
    assert.match(html, /&lt;img src=x onerror=alert\(1\)&gt; &amp; &quot;/);
    const tei = await writeAs('tei', model);
    assert.doesNotMatch(tei, /<img|javascript:alert/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there
    assert.doesNotMatch(tei + html, /[\u0000-\u0008]/);
    const markdown = await writeAs('markdown', model);
    assert.doesNotMatch(markdown, /<img|\]\(javascript/);
    const csv = await writeAs('csv', model);
    assert.ok(csv.startsWith('\uFEFFfact,'));
    assert.match(csv, /,"'=<img/);
    assert.match(csv, /,"'@<img/);
  });

  test('a name in Markdown has nothing that Markdown reads', () => {
    for (const [text, expected] of [
      ['a*b_c`d', 'a\\*b\\_c\\`d'],
      ['[x](y)', '\\[x\\]\\(y\\)'],
      ['<b>&', '&lt;b&gt;&amp;'],
      ['# 1\n- 2', '\\# 1 \\- 2'],
      ['3. x', '3\\. x'],
      ['سجن\u202E غويران', 'سجن غويران'],
      ['https://a.example', 'https\\://a.example'],
    ])
      assert.equal(literal(text), expected);
  });

  test('HTML is one page: no script, nothing to load, letters, digests, rules, colophon', async () => {
    for (const [code, closing, dir] of [
      ['ar', 'بلغ مقابلةً.', 'rtl'],
      ['en', 'The collation is complete.', 'ltr'],
    ]) {
      const model = await modelOf(readFixture(), code);
      const html = await writeAs('html', model);
      assert.ok(html.startsWith(`<!doctype html>\n<html lang="${code}" dir="${dir}">`));
      assert.match(html, /default-src 'none'; style-src 'unsafe-inline'/);
      assert.doesNotMatch(html, /<script|<link|\ssrc=|@import|url\(/);
      for (const { siglum, article } of model.sources) {
        assert.ok(html.includes(`class="siglum">${siglum}<`));
        assert.ok(html.includes(article.digest));
      }
      assert.ok(html.includes(closing) && html.includes(model.report.engine));
      for (const { chief } of model.facts) if (chief) assert.ok(html.includes(chief.reason.code));
      const notes = [...html.matchAll(/href="#(n\d+-\d+)"/g)].map(([, id]) => id);
      assert.ok(notes.length > 3);
      for (const id of notes) assert.ok(html.includes(`<li id="${id}"`), id);
    }
  });

  test('annotations quote to the letter and count code points', async () => {
    const report = readFixture();
    const [article] = report.articles;
    const before = '😀😀 ';
    article.text = before + article.text;
    Object.assign(article, { digest: undefined, length: undefined, url: 'https://a.example/x' });
    for (const claim of report.claims.filter((claim) => claim.article === article.id)) {
      claim.key.start += before.length;
      claim.key.end += before.length;
    }
    const { first, total } = JSON.parse(await writeAs('annotations', await modelOf(report)));
    assert.equal(total, report.facts.length);
    const targets = first.items
      .flatMap(({ target }) => target)
      .filter(({ source }) => source === 'https://a.example/x');
    assert.ok(targets.length > 1);
    const points = [...article.text];
    for (const { selector } of targets) {
      const [quote, position] = selector;
      assert.equal(points.slice(position.start, position.end).join(''), quote.exact);
      assert.ok(article.text.includes(quote.prefix + quote.exact + quote.suffix));
    }
  });

  test('TEI: a witness an article, a group of readings a version', async () => {
    const model = await modelOf();
    const tei = await writeAs('tei', model);
    const count = (pattern) => tei.match(pattern)?.length ?? 0;
    assert.equal(count(/<witness xml:id="w\d+"/g), model.sources.length);
    assert.equal(count(/<app type=/g), model.facts.length);
    assert.equal(count(/<rdgGrp /g), model.facts.flatMap(({ versions }) => versions).length);
    assert.match(tei, /<variantEncoding method="parallel-segmentation" location="internal"\/>/);
    for (const [, wit] of tei.matchAll(/<rdg wit="([^"]+)"/g))
      for (const one of wit.split(' ')) assert.ok(tei.includes(`xml:id="${one.slice(1)}"`), one);
  });

  test('without texts the values stand in for the words', async () => {
    const report = readFixture();
    for (const article of report.articles) article.text = undefined;
    const model = await modelOf(report);
    assert.doesNotMatch(await writeAs('html', model), /class="text"|undefined|null/);
    assert.match(await writeAs('tei', model), /<rdg wit="#w1 #w3" xml:lang="en">about 120<\/rdg>/);
    for (const { target } of JSON.parse(await writeAs('annotations', model)).first.items)
      for (const each of target) assert.equal(each.selector, undefined);
  });

  test('a tree becomes HTML or XML, and leaves out what is not there', () => {
    const tree = t(
      'p',
      { a: null, b: false, c: true, d: '"<' },
      null,
      [false, ['x&y', t('br')]],
      '',
    );
    assert.equal(htmlText(tree), '<p c d="&quot;&lt;">x&amp;y<br></p>');
    assert.equal(xmlText(t('a', {}, t('b', { n: 1 }))), '<a><b n="1"/></a>');
    assert.equal(xmlText('a\u0000\uD800'), 'a\uFFFD\uFFFD');
  });
});

describe('what is copied', () => {
  test('a quote with its source, without signs that nobody sees', async () => {
    const report = readFixture();
    Object.assign(report.articles[0], { url: 'https://a.example/x', publishedPrecision: 'about' });
    for (const [code, expected] of [
      [
        'ar',
        /^«[^«»]*نحو 120 عاملاً[^«»]*» \(صحيفة الضفاف، ≈12 مايو 2031، https:\/\/a\.example\/x\)$/,
      ],
      [
        'en',
        /^“[^“”]*نحو 120 عاملاً[^“”]*” \(صحيفة الضفاف, ≈12 May 2031, https:\/\/a\.example\/x\)$/,
      ],
    ]) {
      const { text, html } = quoteFlavours(await modelOf(report, code), 0);
      assert.match(text, expected);
      assert.doesNotMatch(text, /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\n]/);
      assert.match(html, new RegExp(`^<p lang="${code}" dir="${code === 'ar' ? 'rtl' : 'ltr'}">`));
      assert.match(html, /<bdi lang="ar" dir="rtl">/);
      assert.match(html, /<a href="https:\/\/a\.example\/x">/);
    }
  });

  test('the table as it is shown: columns, filter, no formula', async () => {
    const report = readFixture();
    report.articles[0].source = '=SUM(A1)';
    const model = await modelOf(report, 'ar');
    const bySource = tableFlavours(model, { layout: 'source', by: null, filter: nothing });
    const [head, ...rows] = bySource.text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => line.split('\t'));
    assert.equal(head.length, 2 + model.sources.length);
    assert.ok(rows.every((row) => row.length === head.length));
    assert.equal(rows.length, model.facts.length);
    assert.deepEqual(
      bySource.text.split(/[\t\n]/).filter((cell) => /^[=+\-@]/.test(cell)),
      [],
    );
    assert.match(bySource.html, /^<table lang="ar" dir="rtl">/);
    const conflicts = tableFlavours(model, {
      layout: 'cards',
      by: null,
      filter: { ...nothing, relations: ['contradict'] },
    });
    assert.equal(
      conflicts.text.trimEnd().split('\n').length - 1,
      model.sections.contradict.flatMap(({ versions }) => versions).length,
    );
  });
});

describe('what is found', () => {
  test('letters and digits are searched by their common form', () => {
    for (const [text, folded] of [
      ['٣٬٥٠٠ مُحتجَزاً', '3500 محتجزا'],
      ['۱۲٫۵', '12٫5'],
      ['أحمد إلى آخر ٱلكل', 'احمد الي اخر الكل'],
      ['مدرسة على ىی', 'مدرسه علي يي'],
      ['مسؤول رئيس شيء', 'مسوول رييس شي'],
      ['کتاب', 'كتاب'],
      ['سجـــن\u200F', 'سجن'],
      ['Café ÉTÉ', 'cafe ete'],
      ['3,500 and 12, 13', '3500 and 12, 13'],
      ['1 200 000', '1200000'],
      ['  a \n b ', 'a b'],
    ])
      assert.equal(fold(text), folded);
  });

  test('a filter lets points through, and the counts say what a choice would show', async () => {
    const model = await modelOf();
    const shown = (filter) => chosen(model, { ...nothing, ...filter }).map(({ fact }) => fact.id);
    const all = shown({});
    for (const [filter, expected] of [
      [{ relations: ['contradict'] }, model.sections.contradict.map(({ fact }) => fact.id)],
      [
        { kind: 'date' },
        model.facts.filter(({ fact }) => fact.kind === 'date').map(({ fact }) => fact.id),
      ],
      [{ words: 'عامل ١٢٠' }, ['f-workers']],
      [{ words: '   ' }, all],
      [{ words: 'zzz' }, []],
    ])
      assert.deepEqual(shown(filter).sort(), [...expected].sort(), JSON.stringify(filter));
    const source = model.sources[3].id;
    assert.ok(shown({ source }).length < all.length);
    const counts = countsBy(model, { ...nothing, kind: 'date' }, 'kind', ({ fact }) => [fact.kind]);
    for (const [kind, count] of counts) assert.equal(shown({ kind }).length, count);
  });
});

describe('links', () => {
  test('lead back to their claim, whatever the article is called', async () => {
    const report = readFixture();
    const odd = 'a/b:c~d é';
    for (const claim of report.claims) if (claim.article === 'p1') claim.article = odd;
    report.articles[0].id = odd;
    const model = await modelOf(report);
    for (const claim of report.facts.flatMap(({ claims }) => claims)) {
      const link = claimLink(model, 'table', claim);
      const aim = aimOf(model, readLink(link));
      assert.equal(aim.view, 'table');
      assert.deepEqual(report.claims[aim.claim].key, report.claims[claim].key);
      assert.ok(aim.fact.fact.claims.includes(aim.claim));
    }
    assert.equal(aimOf(model, readLink(viewLink(model, 'article', odd))).article, odd);
  });

  test('are refused for another text, and lead nowhere when there is nothing', async () => {
    const model = await modelOf();
    const link = claimLink(model, 'article', 0);
    assert.match(link, /^#m:article\/p1:115-129~[0-9a-f]{8}$/);
    for (const [hash, expected] of [
      [link.replace(/~\w+/, '~00000000'), 'stale'],
      [link.replace('p1', 'p9'), null],
      [link.replace('115-129', '1-2'), null],
    ])
      assert.equal(aimOf(model, readLink(hash)), expected, hash);
    for (const hash of ['', '#x', '#m:', '#m:table/%E0%A4%A', '#m:table/a:1', '#m:a/b/c'])
      assert.equal(readLink(hash), null, hash);
    assert.deepEqual(aimOf(model, readLink('#m:time')).view, 'time');
  });
});

test('words of faces have the same keys in every language', async () => {
  const keys = (words, at = '') =>
    typeof words === 'object'
      ? Object.entries(words).flatMap(([key, value]) => keys(value, `${at}/${key}`))
      : [`${at} ${[...words.matchAll(/\{\w+\}/g)].join()}`];
  for (const face of ['tools', 'exports']) {
    const [first, ...others] = await Promise.all(languageCodes.map((code) => loadFace(face, code)));
    for (const words of others) assert.deepEqual(keys(words).sort(), keys(first).sort(), face);
  }
});
