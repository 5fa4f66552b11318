/** Letters to add, take away or change to make one word of another. @param {string} a @param {string} b */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let k = 1; k <= b.length; k++)
      next[k] = Math.min(row[k] + 1, next[k - 1] + 1, row[k - 1] + Number(a[i - 1] !== b[k - 1]));
    row = next;
  }
  return row[b.length];
}

/**
 * The word that somebody may have meant; undefined when none is near.
 *
 *     nearest('fromat', ['format', 'marks'])     'format'
 *
 * @param {string} word @param {readonly string[]} words
 */
export function nearest(word, words) {
  const near = words
    .map((each) => ({ each, far: each.startsWith(word) ? 1 : distance(word, each) }))
    .filter(({ far }) => far <= Math.ceil(word.length / 3))
    .sort((a, b) => a.far - b.far);
  return near[0]?.each;
}

/** The same as the end of a sentence. @param {string} word @param {readonly string[]} words @param {string} [before] */
export function suggestion(word, words, before = '') {
  const meant = nearest(word, words);
  return meant ? ` Did you mean ${before}${meant}?` : '';
}
