/** Letters that readers and writers do not tell apart when they look for a word. @type {[RegExp, string | ((digit: string) => string)][]} */
const kFolds = [
  [/[\p{M}\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu, ''],
  [/[أإآٱ]/g, 'ا'],
  [/[ىیې]/g, 'ي'],
  [/ئ/g, 'ي'],
  [/ؤ/g, 'و'],
  [/[ةۀەھہ]/g, 'ه'],
  [/[کڪ]/g, 'ك'],
  [/ء/g, ''],
  [/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)],
  [/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0)],
  [/(?<=\d)[,٬،.'’\s\u00A0\u202F](?=\d{3}(?!\d))/g, ''],
];

/**
 * Text as it is searched: without case, accents and vowel signs, Arabic letters by their common
 * form, digits of every script as Western ones without separators.
 *
 *     fold('٣٬٥٠٠ مُحتجَزاً')   '3500 محتجزا'
 *
 * @param {string} text
 */
export function fold(text) {
  const plain = text.normalize('NFKD').toLowerCase();
  return kFolds
    .reduce(
      (folded, [letters, form]) => folded.replaceAll(letters, /** @type {any} */ (form)),
      plain,
    )
    .replace(/\s+/g, ' ')
    .trim();
}
