import { button } from './messages.js';
import { comparison, desk, find } from './place.js';

/** When something is said of a wait: not at once, that the engine is on its way, that it is slow. */
const kAfter = { rows: 150, engine: 1000, slow: 5000 };

/**
 * Says what is waited for: at first nothing, then still rows in the place of a report, then that the
 * engine is on its way, then that the network is slow, with a way out. The returned function ends it.
 * @param {Promise<unknown>} ready settles when the engine is there
 * @param {import('../strings/index.js').Strings} strings @param {import('../strings/desk.js').DeskWords} words
 * @param {() => void} cancel
 */
export function showProgress(ready, strings, words, cancel) {
  const place = find('progress');
  let comparing = false;
  /** @param {string} waiting said while the engine is not there */
  const say = (waiting) => {
    place.hidden = false;
    place.replaceChildren(comparing ? strings.page.loading : waiting);
  };
  const timers = [
    setTimeout(() => {
      say('');
      if (!desk.state.report) showRows(true);
    }, kAfter.rows),
    setTimeout(() => say(words.engine), kAfter.engine),
    setTimeout(() => {
      say(words.slow);
      place.append(' ', button(words.cancel, 'quiet', stop));
    }, kAfter.slow),
  ];
  ready.then(
    () => {
      comparing = true;
      if (!place.hidden) say('');
    },
    () => {},
  );
  function end() {
    timers.forEach(clearTimeout);
    place.hidden = true;
    showRows(false);
  }
  function stop() {
    end();
    cancel();
  }
  return end;
}

/** Rows that stand still where the comparison will be. @param {boolean} shown */
function showRows(shown) {
  find('skeleton').hidden = !shown;
  comparison.hidden = shown;
}
