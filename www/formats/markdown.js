import { safeUrl } from '../element/dom.js';
import { groupsOf } from '../element/groups.js';
import { commonSpeaker } from '../element/parts.js';
import { reasonSentences } from '../strings/reasons.js';
import { summaryWords } from '../strings/summary.js';
import { plain, weave } from '../strings/weave.js';
import { colophon } from './sheet.js';
import { signOf } from './signs.js';

/** @typedef {import('../element/model.js').Model} Model */
/** @typedef {import('../element/facts.js').FactView} FactView */
/** @typedef {import('../strings/weave.js').Part} Part */

/**
 * Words of others on one line, with nothing in them that Markdown would read as its own: signs get a
 * backslash, what could be HTML its entity.
 * @param {unknown} text
 */
export function literal(text) {
  return (
    String(text)
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\s\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/g, ' ')
      .trim()
      .replace(/[\\`*_{}[\]()#+!|~$^]|-(?=\s|-)|(?<=^\d+)[.)]/g, '\\$&')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(
        /(https?|ftp|mailto):|www\./gi,
        (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`,
      )
  );
}

/** @param {Part[]} parts */
const line = (parts) =>
  parts.map((part) => (typeof part === 'string' ? part : literal(part.text))).join('');

/** @param {Model} model @param {import('../strings/faces.js').ExportWords} words */
export function markdown(model, words) {
  const { strings } = model;
  const parts = [
    `# ${words.heading}`,
    summaryWords(model.counts, strings, model.format),
    `*${strings.neutrality}*`,
    `## ${words.sigla}`,
    model.sources.map((source) => sourceLine(model, source)).join('\n'),
    ...groupsOf(model.facts).flatMap(({ name, views }) => [
      `## ${signOf(name, strings.dir)} ${strings.relations[name]} (${model.format.number(views.length)})`,
      ...views.map((view) => factLines(model, view)),
    ]),
    '---',
    `*${words.closing}* ${literal(colophon(model, words))} ${strings.ui.limits}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** @param {Model} model @param {import('../element/model.js').Source} source */
function sourceLine(model, { siglum, name, date, article }) {
  const url = safeUrl(article.url);
  const shown = url ? `[${literal(name)}](<${url}>)` : literal(name);
  const title = article.title
    ? ` · ${line(weave(model.strings.ui.quoted, { q: { text: article.title } }))}`
    : '';
  return `- **${siglum}** ${shown} · ${date}${title}`;
}

/** @param {Model} model @param {FactView} view */
function factLines(model, view) {
  const badges = view.badges.map(
    (badge) => ` ⟨${model.strings.badges[/** @type {'denial'} */ (badge)]}⟩`,
  );
  const versions = view.versions.map((version) => {
    const speaker = commonSpeaker(model, version);
    const by = speaker ? ` · ${line(weave(model.strings.ui.according, { S: speaker }))}` : '';
    return `- ${line(version.label)} · ${version.sigla.map(({ siglum }) => `**${siglum}**`).join(' ')}${by}${quotes(model, version)}`;
  });
  const why = view.chief
    ? [`\n${reasonSentences(view.chief, model).map(line).join(' ')} \`${view.chief.reason.code}\``]
    : [];
  return [`### ${line(view.title)}${badges.join('')}`, '', ...versions, ...why].join('\n');
}

/** Where a version's value is not its own words, these below it. @param {Model} model @param {import('../element/facts.js').VersionView} version */
function quotes(model, version) {
  const said = version.sigla
    .map(({ siglum, claim }) => ({ siglum, words: model.words(claim) }))
    .filter(({ words }) => words.text && words.text !== plain(version.label));
  return said
    .map(
      ({ siglum, words }) =>
        `\n  - ${siglum}: ${line(weave(model.strings.ui.quoted, { q: words }))}`,
    )
    .join('');
}
