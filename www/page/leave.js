import { desk } from './place.js';

/** Asks before the page is left with work that no file holds. @param {BeforeUnloadEvent} event */
const ask = (event) => event.preventDefault();

/** Only then does the browser have to be asked to wait. */
function watch() {
  const method = desk.state.unsaved ? 'addEventListener' : 'removeEventListener';
  window[method]('beforeunload', /** @type {EventListener} */ (ask));
}

desk.onChange(watch);
watch();
