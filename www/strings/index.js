import { ar } from './ar.js';
import { en } from './en.js';

/**
 * The words of one language. Its plural tables hold what classes the language has.
 * @typedef {typeof en} Strings
 */

/** Every interface language by its code. @type {Record<string, Strings>} */
export const languages = { ar, en };

/**
 * The strings for a BCP 47 tag: `stringsFor('ar-SY')` is Arabic; an unknown language reads English.
 * @param {string | null | undefined} tag
 * @returns {Strings}
 */
export function stringsFor(tag) {
  return (
    languages[
      String(tag ?? '')
        .toLowerCase()
        .split('-')[0]
    ] ?? en
  );
}
