/**
 * As much of a document as drawing needs, on paper: what is built is only ever written out as HTML.
 * @module
 */

const kVoid = new Set(['input', 'link', 'meta', 'br', 'img']);
const kEscapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param {string} text */
export const escaped = (text) =>
  text.replace(/[&<>"]/g, (sign) => kEscapes[/** @type {'&'} */ (sign)]);

class PaperNode {
  addEventListener() {}
}

class PaperText extends PaperNode {
  nodeType = 3;

  /** @param {string} text */
  constructor(text) {
    super();
    this.textContent = text;
  }

  get html() {
    return escaped(this.textContent);
  }
}

class PaperElement extends PaperNode {
  /** @type {PaperNode[]} */ childNodes = [];
  /** @type {Map<string, string>} */ attributes = new Map();

  /** @param {string} tag */
  constructor(tag) {
    super();
    this.tag = tag;
  }

  /** @param {string} name @param {unknown} value */
  setAttribute(name, value) {
    this.attributes.set(name, String(value));
  }

  /** @param {PaperNode} child */
  appendChild(child) {
    this.childNodes.push(child);
    return child;
  }

  /** @param {...(PaperNode | string)} children */
  append(...children) {
    for (const child of children)
      this.appendChild(typeof child === 'string' ? new PaperText(child) : child);
  }

  get lastChild() {
    return this.childNodes.at(-1) ?? null;
  }

  /** @type {string} */
  get html() {
    const attributes = [...this.attributes].map(([name, value]) =>
      value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`,
    );
    const start = `<${this.tag}${attributes.join('')}>`;
    if (kVoid.has(this.tag)) return start;
    const children = this.childNodes.map((child) => /** @type {any} */ (child).html);
    return `${start}${children.join('')}</${this.tag}>`;
  }
}

/** Makes the paper the place where elements are made; a module that draws is imported afterwards. */
export function layPaper() {
  const create = (/** @type {string} */ tag) => new PaperElement(tag);
  const document = {
    createElement: create,
    createElementNS: (/** @type {string} */ _space, /** @type {string} */ tag) => create(tag),
    createTextNode: (/** @type {string} */ text) => new PaperText(text),
  };
  Object.assign(globalThis, { document, Node: PaperNode });
}
