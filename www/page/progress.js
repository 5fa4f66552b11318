import { button } from './messages.js';
import { find } from './place.js';

/**
 * Says what is waited for: nothing at first, then that the comparison runs or the engine is still
 * on its way, then that the network is slow, with a way out. Ends when the returned function is called.
 * @param {Promise<unknown>} ready settles when the engine is there
 * @param {import('../strings/index.js').Strings} strings @param {import('../strings/desk.js').DeskWords} words
 * @param {() => void} cancel
 */
export function showProgress(ready, strings, words, cancel) {
  const place = find('progress');
  let isReady = false;
  const timers = [
    setTimeout(() => show(isReady ? strings.page.loading : ''), 150),
    setTimeout(() => show(isReady ? strings.page.loading : words.engine), 1000),
    setTimeout(() => {
      show(isReady ? strings.page.loading : words.slow);
      place.append(' ', button(words.cancel, 'quiet', end), ' ');
    }, 5000),
  ];
  ready.then(
    () => {
      isReady = true;
      if (!place.hidden) show(strings.page.loading);
    },
    () => {},
  );
  /** @param {string} text */
  function show(text) {
    place.hidden = false;
    place.replaceChildren(text);
  }
  function hide() {
    timers.forEach(clearTimeout);
    place.hidden = true;
    timers.length = 0;
  }
  function end() {
    hide();
    cancel();
  }
  return hide;
}
