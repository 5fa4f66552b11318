const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const kNothing = /^[\p{M}\p{Cf}\p{Cc}]*$/u;
const kTwoCells =
  /^(?:\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|[\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6])/u;

/** Cells of a terminal that a text takes: none for marks and controls, two for wide characters. @param {string} text */
export function widthOf(text) {
  let width = 0;
  for (const { segment } of clusters.segment(text)) {
    if (kTwoCells.test(segment)) width += 2;
    else if (!kNothing.test(segment)) width += 1;
  }
  return width;
}

/** The beginning of a text that fits into so many cells. @param {string} text @param {number} most */
export function cut(text, most) {
  if (widthOf(text) <= most) return text;
  let [kept, width] = ['', 0];
  for (const { segment } of clusters.segment(text)) {
    width += widthOf(segment);
    if (width > most - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
