#!/usr/bin/env node
// Writes report-fixture.json: a report on an invented event in invented words, with one fact for each
// relation and reason that the views must show. Spans are found by their words, so edit the words.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digestOf } from '../../www/element/digest.js';
import { quantity } from './values.mjs';

const articles = [
  {
    id: 'p1',
    title: 'حريق كبير في صوامع مرفأ مرسى الزيتون',
    source: 'صحيفة الضفاف',
    lang: 'ar',
    published: '2031-05-12',
    publishedPrecision: 'day',
    url: 'https://example.org/p1',
    text: 'حريق كبير في صوامع مرفأ مرسى الزيتون\nاندلع حريق كبير فجر الاثنين في صوامع القمح بمرفأ مرسى الزيتون، وكان في المكان نحو 120 عاملاً من نوبة الليل. وقال الدفاع المدني إن الحريق أودى بحياة سبعة عمال.\nوأصيب العشرات بحروق واختناق، ونُقلوا إلى مستشفى المدينة. وقالت وزارة النقل إن الحريق متعمد، وإن التحقيق جارٍ.\nوأُجليت 300 عائلة من الحي المجاور للمرفأ حتى المساء.',
  },
  {
    id: 'p2',
    title: 'ارتفاع ضحايا حريق الصوامع',
    source: 'وكالة أنباء الساحل',
    lang: 'ar',
    published: '2031-05-13',
    publishedPrecision: 'day',
    url: 'javascript:alert(1)',
    text: 'ارتفاع ضحايا حريق الصوامع\nارتفعت حصيلة حريق الصوامع إلى تسعة قتلى بحسب الدفاع المدني، بعد وفاة عاملين متأثرين بجراحهما. وكان في الصوامع نحو 200 عامل حين اندلعت النار في 12 أيار/مايو.\nونفت الشركة المشغلة أن يكون الحريق متعمداً، وقالت إن شرارة من ناقل الحبوب سببته.\nوقال مسؤول في البلدية إن المرفأ سيُفتح أمام السفن يوم الخميس.',
  },
  {
    id: 'p3',
    title: 'ليلة الصوامع: ما نعرفه عن حريق المرفأ',
    source: 'منصة ميناء',
    via: 'وكالة أنباء الساحل',
    lang: 'ar',
    published: '2031-05-14',
    publishedPrecision: 'about',
    url: 'https://example.org/p3?a=1',
    text: 'ليلة الصوامع: ما نعرفه عن حريق المرفأ\nبلغ عدد المصابين 40 شخصاً، معظمهم من عمال النوبة الليلية الذين كانوا بالعشرات في المكان. وأُجليت 200 عائلة من الحي الشرقي و100 من المساكن العمالية.\nوفي آخر النهار جاء في بيان لمستشفى المدينة أن المصابين 52 شخصاً، خرج منهم ثمانية.\nومن المقرر أن يُفتح المرفأ يوم السبت، ولم تُعرف الخسائر بعد؛ وتُقدَّر بنحو ٤ ملايين دولار.',
  },
  {
    id: 'p4',
    title: 'Port silo fire leaves nine dead',
    source: 'Harbour Courier',
    lang: 'en',
    published: '2031-05-13',
    publishedPrecision: 'day',
    url: 'https://example.org/p4',
    text: 'Port silo fire leaves nine dead\nNine people were killed when fire swept through grain silos at the port of Marsa Zaytun before dawn on Monday, civil defence officials said.\nAbout 120 people were working at the site. The transport ministry says the blaze was set on purpose; the operator denies it.\nThe port is expected to reopen on Thursday.',
  },
  {
    id: 'p5',
    title: 'مرسى الزيتون تدفن ضحاياها',
    source: null,
    lang: 'ar',
    published: null,
    publishedPrecision: null,
    url: null,
    text: 'مرسى الزيتون تدفن ضحاياها\nشيّع المئات اليوم ضحايا حريق المرفأ الذي كان فيه أكثر من 250 عاملاً. وقالت نقابة عمال المرافئ إن بوابات الطوارئ كانت مغلقة، وإن خسائر الشركة 6 ملايين دولار.',
  },
];
const rtl = new Set(['ar']);
const byId = Object.fromEntries(articles.map((article) => [article.id, article]));

function span(id, words, from = 0) {
  const start = byId[id].text.indexOf(words, from);
  if (start < 0) throw new Error(`${id}: «${words}» is not there`);
  return { start, end: start + words.length };
}

function sentencesOf(text) {
  const spans = [];
  for (const match of text.matchAll(/[^\n]+?(?:\.(?=\s|$)|(?=\n|$))/g)) {
    const lead = match[0].length - match[0].trimStart().length;
    if (match[0].trim())
      spans.push({
        start: match.index + lead,
        end: match.index + match[0].length,
        role: match.index === 0 ? 'title' : 'body',
      });
  }
  return spans;
}

const day = (from, to, pattern) => ({ type: 'date', from, to, granularity: 'day', pattern });
const claims = [];
const sentences = Object.fromEntries(articles.map(({ id, text }) => [id, sentencesOf(text)]));

function claim(article, key, kind, value, more = {}) {
  const at = span(article, key);
  const sentence = sentences[article].findIndex(
    ({ start, end }) => start <= at.start && at.end <= end,
  );
  const speakers = (more.speakers ?? []).map((words, i) => ({
    id: `s-${words}`,
    name: words,
    ...span(article, words),
    order: i,
  }));
  const counted = more.counted ? { concept: null, ...span(article, more.counted) } : null;
  claims.push({
    article,
    sentence,
    span: sentences[article][sentence],
    key: at,
    parts: (more.parts ?? []).map((words) => ({ ...span(article, words) })),
    kind,
    value,
    counted,
    event: null,
    scope: 'total',
    polarity: more.polarity ?? 'affirmed',
    denies: null,
    certainty: 'stated',
    speakers: speakers.map(({ order, ...speaker }) => speaker),
    asOf: more.asOf ?? null,
  });
  return claims.length - 1;
}

const facts = [];
const groupBy = (list, key) => [
  ...list
    .reduce(
      (groups, each) => groups.set(key(each), [...(groups.get(key(each)) ?? []), each]),
      new Map(),
    )
    .values(),
];
const gravity = ['agree', 'refine', 'update', 'contradict'];

function fact(id, kind, concepts, names, members, relations, modifiers = []) {
  const versions = groupBy(members, (i) =>
    JSON.stringify([claims[i].value, claims[i].polarity]),
  ).map((group) => ({
    value: claims[group[0]].value,
    claims: group,
    articles: [...new Set(group.map((i) => claims[i].article))],
  }));
  const verdict = relations
    .map(({ relation }) => relation)
    .sort((a, b) => gravity.indexOf(b) - gravity.indexOf(a))[0];
  facts.push({
    id,
    kind,
    anchor: members.find((i) => claims[i].counted) ?? members[0],
    topic: {
      concepts,
      names: names.map(([article, words]) => ({ article, ...span(article, words) })),
    },
    claims: members,
    versions,
    verdict,
    modifiers,
    salience: Math.round(100 - facts.length * 8) / 100,
    sources: new Set(members.map((i) => claims[i].article)).size,
    independentSources: 2,
    relations,
  });
}
const pair = (a, b, relation, confidence, code, params = {}, more = {}) => ({
  a,
  b,
  relation,
  confidence,
  newer: null,
  finer: null,
  reason: { code, params },
  modifiers: [],
  ...more,
});

const w1 = claim('p1', 'نحو 120 عاملاً', 'quantity', quantity(120, 120, { approximate: true }), {
  counted: 'عاملاً',
});
const w4 = claim('p4', 'About 120 people', 'quantity', quantity(120, 120, { approximate: true }), {
  counted: 'people',
});
const w2 = claim('p2', 'نحو 200 عامل', 'quantity', quantity(200, 200, { approximate: true }), {
  counted: 'عامل',
});
const w5 = claim('p5', 'أكثر من 250 عاملاً', 'quantity', quantity(250, null, { minOpen: true }), {
  counted: 'عاملاً',
});
const w3 = claim('p3', 'بالعشرات', 'quantity', quantity(20, 99, { vague: true }));
const i3 = claim('p3', '40 شخصاً', 'quantity', quantity(40), { counted: 'شخصاً' });
const i3b = claim('p3', '52 شخصاً', 'quantity', quantity(52), {
  counted: 'شخصاً',
  speakers: ['مستشفى المدينة'],
});
const i1 = claim('p1', 'العشرات', 'quantity', quantity(20, 99, { vague: true }));
const s1 = claim(
  'p1',
  'الحريق متعمد',
  'event',
  { type: 'event', concept: 'arson' },
  { speakers: ['وزارة النقل'] },
);
const s2 = claim(
  'p2',
  'نفت الشركة المشغلة أن يكون الحريق متعمداً',
  'event',
  { type: 'event', concept: 'arson' },
  { polarity: 'denied', speakers: ['الشركة المشغلة'] },
);
const s4 = claim(
  'p4',
  'the blaze was set on purpose',
  'event',
  { type: 'event', concept: 'arson' },
  { speakers: ['The transport ministry'] },
);
const d1 = claim('p1', 'سبعة عمال', 'quantity', quantity(7), {
  counted: 'عمال',
  speakers: ['الدفاع المدني'],
  asOf: { from: '2031-05-12', to: '2031-05-13' },
});
const d2 = claim('p2', 'تسعة قتلى', 'quantity', quantity(9), {
  counted: 'قتلى',
  speakers: ['الدفاع المدني'],
  asOf: { from: '2031-05-13', to: '2031-05-14' },
});
const d4 = claim('p4', 'Nine people', 'quantity', quantity(9), {
  counted: 'people',
  speakers: ['civil defence officials'],
  asOf: { from: '2031-05-13', to: '2031-05-14' },
});
const m1 = claim('p1', 'الاثنين', 'date', day('2031-05-12', '2031-05-13', 'XXXX-WXX-1'));
const m2 = claim('p2', '12 أيار/مايو', 'date', day('2031-05-12', '2031-05-13', 'XXXX-05-12'));
const f1 = claim('p1', '300 عائلة', 'quantity', quantity(300), { counted: 'عائلة' });
const f3 = claim('p3', '200 عائلة', 'quantity', quantity(300), {
  counted: 'عائلة',
  parts: ['200 عائلة', '100 من المساكن'],
});
const r2 = claim('p2', 'يوم الخميس', 'date', day(null, null, 'XXXX-WXX-4'));
const r3 = claim('p3', 'يوم السبت', 'date', day(null, null, 'XXXX-WXX-6'));
const c3 = claim(
  'p3',
  'بنحو ٤ ملايين دولار',
  'quantity',
  quantity(4000000, 4000000, { approximate: true, unit: 'USD' }),
  { counted: 'الخسائر' },
);
const c5 = claim('p5', '6 ملايين دولار', 'quantity', quantity(6000000, 6000000, { unit: 'USD' }), {
  counted: 'خسائر الشركة',
});

fact(
  'f-workers',
  'quantity',
  ['worker', 'presence'],
  [],
  [w3, w1, w4, w2, w5],
  [
    pair(w1, w2, 'contradict', 0.93, 'quantity-differs', { difference: 80 }),
    pair(w1, w5, 'contradict', 0.91, 'bounds-exclude'),
    pair(w1, w4, 'agree', 0.97, 'same-value'),
    pair(w2, w5, 'contradict', 0.8, 'bounds-exclude'),
  ],
);
fact(
  'f-arson',
  'event',
  ['arson'],
  [['p1', 'الحريق']],
  [s1, s4, s2],
  [
    pair(s1, s2, 'contradict', 0.92, 'denied', {}, { modifiers: ['claim-and-denial'] }),
    pair(s1, s4, 'agree', 0.85, 'same-event'),
  ],
  ['claim-and-denial'],
);
fact(
  'f-hurt',
  'quantity',
  ['wounded'],
  [],
  [i1, i3, i3b],
  [
    pair(
      i3,
      i3b,
      'contradict',
      0.88,
      'quantity-differs',
      { difference: 12 },
      { modifiers: ['within-article-mixed'] },
    ),
    pair(i1, i3, 'refine', 0.82, 'figure-within-vague', {}, { finer: 'b' }),
  ],
  ['within-article-mixed'],
);
fact(
  'f-dead',
  'quantity',
  ['dead'],
  [],
  [d1, d2, d4],
  [
    pair(d1, d2, 'update', 0.94, 'later-count', {}, { newer: 'b' }),
    pair(d2, d4, 'agree', 0.96, 'same-value', {}, { modifiers: ['same-speaker'] }),
  ],
);
fact(
  'f-day',
  'date',
  ['fire'],
  [['p1', 'مرفأ مرسى الزيتون']],
  [m1, m2],
  [pair(m1, m2, 'agree', 0.95, 'same-day')],
);
fact('f-families', 'quantity', [], [], [f1, f3], [pair(f1, f3, 'agree', 0.9, 'sum-of-parts')]);
fact(
  'f-reopen',
  'date',
  ['reopening'],
  [['p2', 'المرفأ']],
  [r2, r3],
  [pair(r2, r3, 'contradict', 0.62, 'date-differs', {})],
);

const report = {
  schema: 1,
  engine: 'muqabala/0.1.0',
  id: 'fixture',
  articles: articles.map(({ text, ...article }, i) => ({
    via: null,
    ...article,
    dir: rtl.has(article.lang) ? 'rtl' : 'ltr',
    order: [0, 1, 3, 2, 4][i],
    length: text.length,
    digest: digestOf(text),
    text,
    about: 'event',
    sentences: sentences[article.id],
    copies: [],
  })),
  claims,
  facts,
  passages: [],
  unique: [{ article: 'p5', sentence: 2 }],
  abstained: [{ a: c3, b: c5, reason: { code: 'different-thing-counted', params: {} } }],
  limits: [],
};
writeFileSync(
  process.argv[2] ?? fileURLToPath(new URL('report-fixture.json', import.meta.url)),
  `${JSON.stringify(report, null, 1)}\n`,
);
