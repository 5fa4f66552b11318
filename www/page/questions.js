import { byReach } from '../element/overview.js';
import { commonSpeaker } from '../element/parts.js';
import { joinParts, plain, weave } from '../strings/weave.js';

/** @typedef {import('../element/model.js').Model} Model */
/** @typedef {import('../element/facts.js').FactView} FactView */
/** @typedef {import('../element/facts.js').VersionView} VersionView */
/** @typedef {import('../strings/weave.js').Part} Part */
/** @typedef {import('../strings/weave.js').Run} Run */
/** @typedef {import('../strings/faces.js').OutWords} Words */
/** @typedef {{title: string, question: Part[], lines: Part[][]}} Question */
/** @typedef {{title: string, sentence: Part[]}} Sentence */

/** Conflicts that marks do not hide. @param {Model} model */
const open = (model) => model.sections.contradict.filter(({ hidden }) => !hidden);

/**
 * Each conflict as an open question, with the two sentences that it rests on and who says them.
 * @param {Model} model @param {Words} words @returns {Question[]}
 */
export function questions(model, words) {
  return open(model).flatMap((view) => {
    if (!view.chief) return [];
    const pair = inOrder(view, [view.chief.a, view.chief.b]);
    const [a, b] = pair.map((claim) =>
      said(words, model.words(claim), credit(model, words, claim)),
    );
    const ask = words.ask[questionKind(view)];
    return [
      {
        title: plain(view.title),
        question: weave(words.question, { fact: view.title, a, b, ask }),
        lines: pair.map((claim) => sourceLine(model, words, claim)),
      },
    ];
  });
}

/** The two claims as their versions stand. @param {FactView} view @param {number[]} pair */
function inOrder({ versions }, pair) {
  const all = versions.flatMap(({ claims }) => claims);
  return [...pair].sort((a, b) => all.indexOf(a) - all.indexOf(b));
}

/** @param {FactView} view @returns {keyof Words['ask']} */
function questionKind({ badges, fact, chief }) {
  if (badges.includes('denial') || chief?.reason.code === 'polarity-opposed') return 'denied';
  if (fact.kind === 'duration' || fact.kind === 'ordinal') return 'quantity';
  return fact.kind === 'quantity' || fact.kind === 'date' || fact.kind === 'place'
    ? fact.kind
    : 'other';
}

/** @param {Words} words @param {Part} q @param {Part[]} who @returns {Part[]} */
const said = (words, q, who) => weave(words.said, { q, who });

/** The letter of a claim's source, and by whose word. @param {Model} model @param {Words} words @param {number} claim @returns {Part[]} */
function credit(model, words, claim) {
  const A = { text: model.siglumOf(claim) };
  return model.claims[claim]?.speakers?.length
    ? weave(words.by, { A, S: model.speakerOf(claim) })
    : [A];
}

/** The whole sentence of a claim, with its source, day and voice. @param {Model} model @param {Words} words @param {number} index @returns {Part[]} */
function sourceLine(model, words, index) {
  const claim = model.claims[index];
  const source = model.byId.get(claim.article);
  const sentence = source?.article.sentences?.[claim.sentence];
  const quote = claim.key.field === 'title' ? claim.key : (sentence ?? claim.span);
  const { ui } = model.strings;
  return weave(words.line, {
    A: { text: model.siglumOf(index) },
    source: { text: source?.name ?? '' },
    date: { text: source?.date ?? '' },
    voice: claim.speakers?.length
      ? weave(ui.according, { S: model.speakerOf(index) })
      : ui.ownVoice,
    q: model.quote(claim.article, quote),
  });
}

/**
 * A sentence on each point that takes no side: the ends of a range, or every version, in the
 * articles' own words and with their letters. Conflicts first, then updates, then the rest.
 * @param {Model} model @param {Words} words @returns {Sentence[]}
 */
export function neutralSentences(model, words) {
  const { update, agree } = model.sections;
  return [...open(model), ...update, ...agree].map((view) => ({
    title: plain(view.title),
    sentence: neutralSentence(model, words, view),
  }));
}

/** @param {Model} model @param {Words} words @param {FactView} view @returns {Part[]} */
function neutralSentence(model, words, view) {
  const isDenied = (/** @type {VersionView} */ { claims }) =>
    model.claims[claims[0]]?.polarity === 'denied';
  const stated = view.versions.filter((version) => !isDenied(version));
  const denied = view.versions.filter(isDenied);
  const fact = view.title;
  const told = (/** @type {VersionView} */ version) => versionWords(model, words, version, denied);
  if (view.fact.kind === 'quantity' && view.section === 'contradict' && stated.length > 1) {
    const ends = byReach(stated, model);
    return weave(words.range, { fact, min: told(ends[0]), max: told(ends[ends.length - 1]) });
  }
  const answered = new Set(
    denied.filter((version) => stated.some((one) => denies(model, version, one))),
  );
  const listed = view.versions.filter((version) => !answered.has(version));
  return weave(words.list, {
    fact,
    versions: model.format.count(words.versions, listed.length),
    list: joinParts(listed.map(told), model.strings.listJoin),
  });
}

/** Whether a version denies what another states. @param {Model} model @param {VersionView} version @param {VersionView} stated */
function denies(model, version, stated) {
  return version.claims.some((claim) => stated.claims.includes(model.claims[claim]?.denies ?? -1));
}

/** A version in its own words, with all who give it, by whose word, and who denies it. @param {Model} model @param {Words} words @param {VersionView} version @param {VersionView[]} denied @returns {Part[]} */
function versionWords(model, words, version, denied) {
  const own = model.words(version.claims[0]);
  const letters = joinParts(
    version.sigla.map(({ siglum }) => [{ text: siglum }]),
    model.strings.listJoin,
  );
  const speaker = commonSpeaker(model, version);
  const who = speaker ? weave(words.by, { A: letters, S: speaker }) : letters;
  const denial = denied.find((other) => denies(model, other, version));
  const denier = denial && commonSpeaker(model, denial);
  return weave(words.said, {
    q: own.text ? own : version.label,
    who: denier ? weave(words.denial, { who, S: denier }) : who,
  });
}
