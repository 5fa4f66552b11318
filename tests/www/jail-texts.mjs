/**
 * Five articles in our own words on the figures that were reported of the battle for Ghwayran prison,
 * and what they say. A claim is `article: [name, words, value, more]`, the words being found in the text.
 */

const say = (id, name) => ({ speakers: [{ id, name }] });
const sdf = say('sdf', 'قوات سوريا الديمقراطية');
const state = say('is', 'تنظيم الدولة');
const day = (from) => ({ asOf: { from, to: null } });

export const articles = [
  {
    id: 'a',
    source: 'صحيفة السدرة',
    title: 'هجوم على سجن في الحسكة',
    published: '2022-01-21',
    sentences: [
      [
        'أعلنت القوات إحباط محاولة فرار واسعة من السجن مساء الخميس.',
        {
          foiled: [
            'إحباط محاولة فرار',
            'event:escape',
            { ...sdf, polarity: 'denied', kind: 'event' },
          ],
        },
      ],
      [
        'ويضمّ السجن الآلاف من المحتجزين في حيّ غويران بمدينة الحسكة.',
        {
          heldA: ['الآلاف من المحتجزين', 'vague:1000-9999'],
          cityA: ['الحسكة', 'place:الحسكة', { kind: 'place' }],
        },
      ],
      [
        'وقُتل 13 من القوات والحراس في اليوم الأول.',
        { guardsA: ['13 من القوات والحراس', 13, day('2022-01-21')] },
      ],
      [
        'وسقط ما لا يقل عن 10 من مقاتلي التنظيم بحسب شهود.',
        {
          fightersA: [
            'ما لا يقل عن 10 من مقاتلي التنظيم',
            '>=10',
            { ...say('w', 'شهود'), ...day('2022-01-21') },
          ],
        },
      ],
      [
        'وذكر المرصد أن 23 من المهاجمين قُتلوا.',
        { fightersA2: ['23 من المهاجمين', 23, { ...say('obs', 'المرصد'), ...day('2022-01-21') }] },
      ],
      [
        'ويقع حيّ الزهور إلى الغرب من السجن.',
        { quarterA: ['إلى الغرب من السجن', 'place:غرب', { kind: 'place' }] },
      ],
      [
        'وقالت الإدارة إن حراس البوابة على قيد الحياة.',
        { guardsAlive: ['على قيد الحياة', 'event:alive', { kind: 'event' }] },
      ],
      ['وتحدث أقارب عن قاصرين كثيرين بين المحتجزين.', {}],
      [
        'ودام الاشتباك على مسافة 50 ميلا (80.47 كم) من الحدود.',
        { farA: ['50 ميلا (80.47 كم)', 80.47] },
      ],
    ],
  },
  {
    id: 'b',
    source: 'جريدة المنارة',
    title: 'جدل على عدد الفارين',
    published: '2022-01-23',
    sentences: [
      ['قال التنظيم إن 800 سجين فرّوا من السجن.', { out800: ['800 سجين', 800, state] }],
      [
        'ونفت قوات سوريا الديمقراطية هذا القول.',
        { out800no: ['نفت', 800, { ...sdf, polarity: 'denied', denies: 'out800' }] },
      ],
      [
        'وبدأ الهجوم يوم الخميس الماضي على السجن.',
        { dayB: ['يوم الخميس الماضي', 'date:XXXX-WXX-4'] },
      ],
      [
        'وبلغ قتلى التنظيم 112 بحسب القوات.',
        { fightersB: ['112', 112, { ...sdf, ...day('2022-01-23') }] },
      ],
      ['وفي المنطقة نحو 900 جندي أمريكي.', { troopsB: ['نحو 900 جندي أمريكي', '~900'] }],
      [
        'وتحرس السجن قوة صغيرة قرب الحدود بنحو 50 ميلا (80.47 كم).',
        { farB: ['50 ميلا (80.47 كم)', 80.47] },
      ],
      ['وكان في المخيمات 12,000 عائلة.', { campsB: ['12,000 عائلة', 12000] }],
    ],
  },
  {
    id: 'c',
    source: null,
    title: 'حصيلة أولية من السجن',
    published: '2022-01-23',
    sentences: [
      ['يضمّ السجن نحو 5000 محتجز من التنظيم.', { heldC: ['نحو 5000 محتجز', '~5000'] }],
      ['وقالت مصادر من القوات إن فيه 5 آلاف سجين.', { heldC2: ['5 آلاف سجين', 5000, sdf] }],
      ['ووقع الهجوم الخميس الماضي مساءً.', { dayC: ['الخميس الماضي', 'date:XXXX-WXX-4'] }],
      ['وقُتل 11 جندياً عراقياً في كمين.', { iraqC: ['11 جندياً عراقياً', 11] }],
      ['وانتشرت القوات في مدينة الكسحة.', { cityC: ['الكسحة', 'place:الكسحة', { kind: 'place' }] }],
      ['وقبضت القوات على 136 فارّاً حتى الآن.', { caughtC: ['136 فارّاً', 136, day('2022-01-23')] }],
      ['وفي المخيمات 12,000 عائلة نازحة.', { campsC: ['12,000 عائلة', 12000] }],
    ],
  },
  {
    id: 'd',
    source: 'موقع الميزان',
    title: 'استسلام مئات في السجن',
    published: '2022-01-25',
    sentences: [
      ['كان في السجن نحو 3500 محتجز حين وقع الهجوم.', { heldD: ['نحو 3500 محتجز', '~3500'] }],
      [
        'وتقول منظمات إن فيه الآلاف من الرجال والفتيان.',
        { heldD2: ['الآلاف من الرجال', 'vague:1000-9999'] },
      ],
      ['واستسلم 550 منهم حتى الثلاثاء.', { gaveUpD: ['550 منهم', 550] }],
      ['وبينهم حتى 700 قاصر.', { minorsD: ['حتى 700 قاصر', '<=700'] }],
      [
        'وللولايات المتحدة 700 جندي في شمال البلاد و200 جندي في التنف.',
        { troopsD: ['700 جندي', 900, { parts: ['700 جندي', '200 جندي'] }] },
      ],
      [
        'وقُتل 10 جنود عراقيين وضابط في الكمين.',
        { iraqD: ['10 جنود', 11, { parts: ['10 جنود', 'ضابط'] }] },
      ],
    ],
  },
  {
    id: 'e',
    source: 'معهد الأطلس',
    title: 'بعد معركة السجن: أرقام وأسئلة',
    published: null,
    sentences: [
      [
        'بدأ الهجوم في 20 كانون الثاني 2022 على السجن.',
        { dayE: ['20 كانون الثاني 2022', 'date:2022-01-20'] },
      ],
      ['وكان فيه قرابة 3500 سجين يومها.', { heldE: ['قرابة 3500 سجين', '~3500'] }],
      [
        'وقال مسؤول إن عدد الفارين لا يتجاوز 30.',
        { out30: ['لا يتجاوز 30', '<=30', say('off', 'مسؤول')] },
      ],
      [
        'ثم قال المسؤول نفسه إنه تجاوز 100.',
        { out100: ['تجاوز 100', '>100', say('off', 'مسؤول')] },
      ],
      [
        'وذكرت مصادر محلية أنه يزيد على 300.',
        { out300: ['يزيد على 300', '>300', say('loc', 'مصادر محلية')] },
      ],
      ['وخسرت القوات وحراس السجن قرابة 140 قتيلاً.', { guardsE: ['قرابة 140 قتيلاً', '~140'] }],
      [
        'وفي البيان 77 من المقاتلين و40 من الحراس.',
        {
          guardsE2: [
            '77 من المقاتلين',
            117,
            { ...sdf, parts: ['77 من المقاتلين', '40 من الحراس'] },
          ],
        },
      ],
      [
        'وبلغ قتلى التنظيم نحو 374 في الحصيلة النهائية.',
        { fightersE: ['نحو 374', '~374', { ...sdf, ...day('2022-01-30') }] },
      ],
      ['واستسلم قرابة 1000 في الدفعة الأولى.', { gaveUpE: ['قرابة 1000', '~1000'] }],
      ['وبينهم أكثر من 700 قاصر.', { minorsE: ['أكثر من 700 قاصر', '>700'] }],
      ['ويقع حيّ الزهور جنوب السجن.', { quarterE: ['جنوب السجن', 'place:جنوب', { kind: 'place' }] }],
      [
        'وقُتل حراس البوابة جميعاً.',
        { guardsDead: ['قُتل حراس البوابة', 'event:killed', { kind: 'event' }] },
      ],
      ['وجرى ذلك كله في الحسكة.', { cityE: ['الحسكة', 'place:الحسكة', { kind: 'place' }] }],
    ],
  },
];

const r = (a, b, relation, code, more = {}) => ({ a, b, relation, code, ...more });
const clash = 'contradict';

/** The points: concepts of the title, relations between claims, what modifies them. */
export const facts = [
  {
    id: 'escape',
    concepts: ['prisoner', 'escape'],
    modifiers: ['claim-and-denial', 'within-article-reported'],
    relations: [
      r('out800', 'out800no', clash, 'denied', {
        modifiers: ['claim-and-denial', 'within-article-reported'],
      }),
      r('out30', 'out100', clash, 'bounds-exclude'),
      r('out30', 'out300', clash, 'bounds-exclude'),
      r('out30', 'out800', clash, 'bounds-exclude'),
      r('foiled', 'out300', clash, 'polarity-opposed'),
      r('out100', 'out300', 'refine', 'bound-holds'),
    ],
  },
  {
    id: 'held',
    concepts: ['prisoner', 'hold'],
    relations: [
      r('heldD', 'heldC', clash, 'quantity-differs', { params: { difference: 1500 } }),
      r('heldE', 'heldC', clash, 'quantity-differs', { params: { difference: 1500 } }),
      r('heldC2', 'heldE', clash, 'quantity-differs', { params: { difference: 1500 } }),
      r('heldD', 'heldE', 'agree', 'same-value'),
      r('heldA', 'heldD2', 'agree', 'same-value'),
      r('heldA', 'heldE', 'refine', 'figure-within-vague', { finer: 'b' }),
    ],
  },
  {
    id: 'guards',
    concepts: ['guard', 'kill'],
    modifiers: ['within-article-mixed'],
    relations: [
      r('guardsE', 'guardsE2', clash, 'quantity-differs', {
        params: { difference: 23 },
        modifiers: ['within-article-mixed'],
      }),
      r('guardsA', 'guardsE2', 'update', 'later-count', { newer: 'b' }),
    ],
  },
  {
    id: 'gave-up',
    concepts: ['prisoner', 'surrender'],
    relations: [
      r('gaveUpD', 'gaveUpE', clash, 'quantity-differs', { params: { difference: 450 } }),
    ],
  },
  {
    id: 'minors',
    concepts: ['minor', 'hold'],
    relations: [r('minorsD', 'minorsE', clash, 'bounds-exclude')],
  },
  {
    id: 'quarter',
    concepts: [],
    names: ['quarterA'],
    relations: [r('quarterA', 'quarterE', clash, 'direction-differs')],
  },
  {
    id: 'gate',
    concepts: ['guard'],
    relations: [r('guardsAlive', 'guardsDead', clash, 'terms-opposed')],
  },
  {
    id: 'fighters',
    concepts: ['fighter', 'kill'],
    relations: [
      r('fightersB', 'fightersE', 'update', 'later-count', {
        newer: 'b',
        modifiers: ['same-speaker'],
      }),
      r('fightersA', 'fightersA2', 'refine', 'bound-holds', { finer: 'b' }),
    ],
  },
  {
    id: 'troops',
    concepts: ['soldier'],
    relations: [r('troopsB', 'troopsD', 'agree', 'sum-of-parts')],
  },
  {
    id: 'iraq',
    concepts: ['soldier', 'kill'],
    relations: [r('iraqC', 'iraqD', 'agree', 'sum-of-parts')],
  },
  {
    id: 'day',
    concepts: ['attack'],
    relations: [
      r('dayC', 'dayE', 'agree', 'same-day'),
      r('dayB', 'dayE', 'agree', 'same-day'),
      r('dayB', 'dayC', 'agree', 'same-value'),
    ],
  },
  {
    id: 'city',
    concepts: ['city'],
    relations: [
      r('cityA', 'cityC', 'agree', 'spelling-variant'),
      r('cityA', 'cityE', 'agree', 'same-value'),
    ],
  },
  { id: 'camps', concepts: ['family'], relations: [r('campsB', 'campsC', 'agree', 'same-value')] },
  { id: 'far', concepts: ['border'], relations: [r('farA', 'farB', 'agree', 'same-value')] },
];

/** How many more points two articles share, each an agreement on a numbered house of one street. */
export const further = { ae: 12, bd: 17 };
