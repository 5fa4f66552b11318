import '../element/define.js';
import { loadStrings, stringsFor } from '../strings/index.js';
import { titleOf, withMarks, withSample, withSettings } from './desk-state.js';
import { droppedFiles } from './folder.js';
import { keepAddress } from './links.js';
import { comparison, desk, find } from './place.js';
import { readSample } from './resources.js';
import { dress, nextTheme, otherLanguage } from './settings.js';

/** @typedef {import('../strings/index.js').Strings} Strings */

/** What is done with own articles, loaded at the first sign that somebody has some. */
const openDesk = () => import('./desk.js');

/** What leaves the desk and what is kept of it, loaded when somebody asks. */
const openOut = () => import('./out.js');

/** Draws all of the page that the language, the theme and the example decide. */
function draw() {
  const { state } = desk;
  dress(document, /** @type {Strings} */ (stringsFor(state.lang)), state.theme);
  comparison.setAttribute('lang', state.lang);
  comparison.setAttribute('theme', state.theme);
  find('example').hidden = !state.sample;
  find('event-title').textContent = titleOf(state);
  document.body.toggleAttribute('data-own', state.articles.length > 0);
  document.body.toggleAttribute('data-marks', Boolean(state.marks?.marks.length));
}

/** The event that the page opens with, compared when the page was built. */
async function showSample() {
  try {
    const [report, event] = await Promise.all([
      readSample('report.json'),
      readSample('event.json'),
    ]);
    desk.change(withSample, { report, titles: event.title ?? {} });
  } catch {
    // The page works without its example.
  }
}

desk.onChange((now, before) => {
  draw();
  if (now.letters !== before.letters) {
    comparison.sigla = now.letters;
    comparison.queue();
  }
  if (now.sample !== before.sample) comparison.texts = [];
  if (now.marks !== comparison.marks) comparison.marks = now.marks;
  if (now.report !== before.report) comparison.report = now.report;
  if (!now.articles.length && before.articles.length) showSample();
});

find('desk').addEventListener('submit', async (event) => {
  event.preventDefault();
  const box = /** @type {HTMLTextAreaElement} */ (find('paste'));
  const text = box.value;
  box.value = '';
  const taken = (await openDesk()).takePaste(text);
  if (!taken && !box.value) box.value = text;
});
find('desk').addEventListener('focusin', openDesk);
for (const [button, input] of [
  ['choose', 'files'],
  ['choose-folder', 'folder'],
]) {
  find(button).addEventListener('click', () => find(input).click());
  find(input).addEventListener('change', takeInput);
}

/** @param {Event} event */
async function takeInput(event) {
  const input = /** @type {HTMLInputElement} */ (event.target);
  const files = [...(input.files ?? [])];
  input.value = '';
  (await openDesk()).takeChosen(files);
}

find('desk-tools').addEventListener('click', async ({ target }) => {
  const { tool } = /** @type {HTMLElement} */ (target).dataset;
  if (!tool) return;
  if (find('desk-tools').matches(':popover-open')) find('desk-tools').hidePopover();
  (await openOut()).run(tool);
});
comparison.addEventListener('muqabala-marks', (event) =>
  desk.change(withMarks, /** @type {CustomEvent} */ (event).detail.marks),
);
find('language').addEventListener('click', async () => {
  const lang = otherLanguage(desk.state.lang);
  await loadStrings(lang);
  desk.change(withSettings, { lang });
});
find('theme').addEventListener('click', () =>
  desk.change(withSettings, { theme: nextTheme(desk.state.theme) }),
);

const carriesFiles = (/** @type {DragEvent} */ event) =>
  event.dataTransfer?.types.includes('Files');
addEventListener('dragover', (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  openDesk();
  find('veil').hidden = false;
});
addEventListener('dragleave', (event) => {
  if (!event.relatedTarget) find('veil').hidden = true;
});
addEventListener('drop', async (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  find('veil').hidden = true;
  const coming = droppedFiles(event.dataTransfer);
  (await openDesk()).takeFiles(coming);
});

await loadStrings(desk.state.lang);
/** Printing is prepared when there is nothing else to do: the browser asks for it without waiting. */
const whenIdle =
  globalThis.requestIdleCallback ?? ((/** @type {() => void} */ run) => setTimeout(run, 1000));
comparison.addEventListener(
  'muqabala-ready',
  () =>
    whenIdle(async () =>
      (await import('./print.js')).preparePrint(comparison, () => titleOf(desk.state)),
    ),
  { once: true },
);
keepAddress(comparison);
// The build shows the example in the page's HTML, which stays until it can be drawn.
if (!comparison.prepared.stands) draw();
showSample();
