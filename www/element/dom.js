/** @typedef {Node | string | number | null | undefined | false} Child */

/**
 * An element with attributes and children; strings become text nodes, so nothing is ever parsed.
 * A false, null or undefined attribute or child is left out.
 *
 *     h('a', { class: 'mark', href: '#' }, 'about ', h('bdi', {}, '3,500'))
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined)
      element.setAttribute(name, value === true ? '' : String(value));
  }
  append(element, children);
  return element;
}

/** Strings that meet become one text, as the HTML parser makes of them: a text is shaped as a whole. @param {Node} parent @param {(Child | Child[])[]} children */
export function append(parent, children) {
  for (const child of children.flat()) {
    if (child === null || child === undefined || child === false) continue;
    const last = parent.lastChild;
    if (child instanceof Node) parent.appendChild(child);
    else if (last?.nodeType === 3) last.textContent += String(child);
    else parent.appendChild(document.createTextNode(String(child)));
  }
}

/**
 * The parts of a sentence: the interface's own words as text, foreign runs isolated by `<bdi>` with
 * their language and direction.
 * @param {import('../strings/weave.js').Part[]} parts
 */
export function runs(parts) {
  return parts.map((part) =>
    typeof part === 'string'
      ? part
      : h('bdi', { lang: part.lang, dir: part.dir, class: part.lang ? 'own' : null }, part.text),
  );
}

/** The address when it is http or https, else null: nothing else ever becomes a link. @param {unknown} address */
export function safeUrl(address) {
  try {
    const url = new URL(String(address ?? ''));
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

/**
 * The address of a source with these words of it, which a browser that knows text fragments scrolls
 * to; null when it is no address of the web.
 *
 *     inSource('https://a.example/x', 'about 3,500')   'https://a.example/x#:~:text=about%203%2C500'
 *
 * @param {unknown} address @param {string} words
 */
export function inSource(address, words) {
  const url = safeUrl(address);
  if (!url || !words || words.includes(' + ')) return url;
  const text = encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`;
}

/** Text that only a screen reader meets. @param {string} text */
export const spoken = (text) => h('span', { class: 'spoken' }, text);
