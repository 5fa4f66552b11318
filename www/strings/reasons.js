import { dayOf } from './format.js';
import { joinParts, weave } from './weave.js';

/** @typedef {import('./weave.js').Part} Part */
/** @typedef {import('../element/model.js').Model} Model */
/** @typedef {{a: number, b: number, relation?: string, newer?: string | null, finer?: string | null, reason: {code: string, params?: any}, modifiers?: string[]}} Judged */

/**
 * The sentences that say why: the reason's clause, then one for each modifier. Every placeholder is
 * read from the two claims; only what they cannot tell (a difference, a number of days) comes from
 * the reason's params.
 * @param {Judged} judged a relation, or an abstention
 * @param {Model} model
 * @returns {Part[][]}
 */
export function reasonSentences(judged, model) {
  const values = placeholders(judged, model);
  const sentences = [weave(reasonTemplate(judged, values, model), values)];
  for (const modifier of judged.modifiers ?? []) {
    const template = modifierTemplate(modifier, judged, model);
    if (template) sentences.push(weave(template, values));
  }
  return sentences;
}

/**
 * The clause of a modifier. "One statement carried in several texts" is said of several texts that
 * do not conflict; "from S1 and from S2" of two speakers.
 * @param {string} modifier @param {Judged} judged @param {Model} model
 * @returns {string | undefined}
 */
function modifierTemplate(modifier, { a, b, relation }, model) {
  const modifiers = /** @type {Record<string, string>} */ (model.strings.modifiers);
  const oneText = model.claims[a]?.article === model.claims[b]?.article;
  if (modifier === 'same-speaker' && (oneText || relation === 'contradict')) return undefined;
  const oneSpeaker = model.speakerOf(a).text === model.speakerOf(b).text;
  return (oneSpeaker && modifiers[`${modifier}-plain`]) || modifiers[modifier];
}

/** "A: own words; B: own words." @param {Judged} judged @param {Model} model @returns {Part[]} */
export function pairWords(judged, model) {
  const side = (/** @type {number} */ i) => [
    { text: model.siglumOf(i) },
    ': ',
    ...weave(model.strings.ui.quoted, { q: model.words(i) }),
  ];
  return joinParts([side(judged.a), side(judged.b)], model.strings.pairJoin);
}

/** @param {Judged} judged @param {Record<string, any>} values @param {Model} model @returns {string} */
function reasonTemplate(judged, values, model) {
  const { code } = judged.reason;
  const reasons = /** @type {Record<string, string>} */ (model.strings.reasons);
  const template =
    reasons[code] ??
    ('newer' in judged || 'finer' in judged ? reasons.other : reasons['other-abstained']);
  const unknown = [...template.matchAll(/\{(\w+)\}/g)].some(
    ([, name]) => values[name] === undefined,
  );
  return unknown ? (reasons[`${code}-plain`] ?? template) : template;
}

/** @param {Judged} judged @param {Model} model @returns {Record<string, Part | Part[] | undefined>} */
function placeholders(judged, model) {
  const params = judged.reason.params ?? {};
  const [a, b] = [judged.a, judged.b];
  const [earlier, later] = judged.newer === 'a' ? [b, a] : [a, b];
  const [exact, wide] = judged.finer === 'b' ? [b, a] : [a, b];
  const [said, denier] = model.claims[a]?.polarity === 'denied' ? [b, a] : [a, b];
  const [sum, whole] = (model.claims[a]?.parts?.length ?? 0) > 1 ? [a, b] : [b, a];
  const [weekday, date] = /WXX/.test(model.claims[a]?.value?.pattern ?? '') ? [a, b] : [b, a];
  const days = params.days ?? daysBetween(earlier, later, model);
  const difference = params.difference ?? gap(model.claims[a]?.value, model.claims[b]?.value);
  const speaker = model.claims[a]?.speakers?.length ? a : b;
  return {
    code: { text: judged.reason.code, dir: 'ltr' },
    d:
      typeof difference === 'number' && difference > 0
        ? model.format.number(difference)
        : undefined,
    days:
      typeof days === 'number' && days > 0
        ? model.format.count(model.strings.days, days)
        : undefined,
    texts: model.format.count(
      model.strings.texts,
      params.texts ?? new Set([model.claims[a]?.article, model.claims[b]?.article]).size,
    ),
    S: model.speakerOf(speaker),
    S1: model.speakerOf(said),
    S2: model.speakerOf(denier),
    wa: model.words(a),
    wb: model.words(b),
    ...countedBoth(a, b, model),
    ta: dayRun(params.ta, model) ?? model.timeOf(earlier),
    tb: dayRun(params.tb, model) ?? model.timeOf(later),
    n: model.words(judged.reason.code === 'sum-of-parts' ? whole : exact),
    vague: model.words(wide),
    bound: model.words(wide),
    about: model.words(wide),
    parts: model.words(sum),
    weekday: model.words(weekday),
    date: dayRun(params.date ?? model.claims[date]?.value?.from, model),
    A: { text: model.siglumOf(b) },
  };
}

/** What each of the two counts; nothing when the words do not tell them apart. @param {number} a @param {number} b @param {Model} model */
function countedBoth(a, b, model) {
  const [ha, hb] = [model.countedWords(a), model.countedWords(b)];
  return ha.text && hb.text && ha.text !== hb.text ? { ha, hb } : {};
}

/** An ISO day in the interface's words. @param {unknown} iso @param {Model} model */
function dayRun(iso, model) {
  const words = model.format.date(iso);
  return words ? { text: words } : undefined;
}

/** @param {number} earlier @param {number} later @param {Model} model */
function daysBetween(earlier, later, model) {
  const day = (/** @type {number} */ i) =>
    dayOf(model.claims[i]?.value?.from ?? model.dayOfClaim(i));
  const [from, to] = [day(earlier), day(later)];
  return from === null || to === null ? undefined : Math.abs(to - from);
}

/** How far apart two quantities lie. @param {any} a @param {any} b */
function gap(a, b) {
  if (a?.type !== 'quantity' || b?.type !== 'quantity' || a.unit !== b.unit) return undefined;
  if (a.vague || b.vague) return undefined;
  const distance = Math.max(
    (b.min ?? -Infinity) - (a.max ?? Infinity),
    (a.min ?? -Infinity) - (b.max ?? Infinity),
  );
  return Number.isFinite(distance) ? distance : undefined;
}
