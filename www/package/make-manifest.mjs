// What the element is, as custom-elements.json says it (schema 1.0.0 of the Custom Elements Manifest):
// read from the comments above the class and its properties.
import { readFileSync } from 'node:fs';

const kElement = 'element/source-comparison.js';
const kBase = 'element/held.js';
const read = (/** @type {string} */ path) =>
  readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** @typedef {{ type: string, name: string, description: string }} Tag */

/** The comment above the class, without its stars. @param {string} source */
function classComment(source) {
  const [, comment] = source.match(/\/\*\*((?:(?!\*\/).)*)\*\/\s*export class /s) ?? [];
  return (comment ?? '').replace(/^ ?\* ?/gm, '').trim();
}

/** `@attr {type} name - description`, all of one kind. @param {string} comment @param {string} kind @returns {Tag[]} */
const tags = (comment, kind) =>
  [...comment.matchAll(new RegExp(`^@${kind} (?:\\{(.*)\\} )?(\\S+) - (.*)$`, 'gm'))].map(
    ([, type = '', name, description]) => ({ type, name, description }),
  );

const typed = (/** @type {string} */ text) => ({ text });

/** The properties that a class has by getters, each with the comment above it. @param {string} source */
function properties(source) {
  const found = source.matchAll(/\/\*\* ((?:(?!\*\/).)*?) @type \{(.*)\} \*\/\n {2}get (\w+)\(/g);
  return [...found].map(([, description, type, name]) => ({
    kind: 'field',
    name,
    description,
    type: typed(type.replaceAll(/import\('[^']*'\)\./g, '')),
    ...(source.includes(`  set ${name}(`) ? {} : { readonly: true }),
  }));
}

/** The methods that are for others: those with a comment on one line. @param {string} source */
function methods(source) {
  const found = source.matchAll(/\/\*\* ((?:(?!\*\/).)*?) \*\/\n {2}(open|close)\(/g);
  return [...found].map(([, comment, name]) => ({
    kind: 'method',
    name,
    description: comment.replace(/ @param.*/, ''),
  }));
}

/** The manifest. @returns {any} */
export function manifest() {
  const [source, base] = [read(kElement), read(kBase)];
  const comment = classComment(source);
  const declaration = { name: 'SourceComparison', module: `www/${kElement}` };
  const described = (/** @type {string} */ kind) =>
    tags(comment, kind).map(({ name, description }) => ({ name, description }));
  return {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: `www/${kElement}`,
        declarations: [
          {
            kind: 'class',
            customElement: true,
            name: declaration.name,
            tagName: 'source-comparison',
            superclass: { name: 'HTMLElement' },
            description: comment.split('\n')[0],
            attributes: tags(comment, 'attr').map(({ name, type, description }) => ({
              name,
              type: typed(type),
              description,
            })),
            members: [...properties(base), ...properties(source), ...methods(source)],
            events: tags(comment, 'fires').map(({ name, type, description }) => ({
              name,
              type: typed(`CustomEvent<${type}>`),
              description,
            })),
            cssParts: described('csspart'),
            cssProperties: described('cssprop'),
          },
        ],
        exports: [{ kind: 'js', name: declaration.name, declaration }],
      },
      {
        kind: 'javascript-module',
        path: 'www/element/define.js',
        declarations: [],
        exports: [{ kind: 'custom-element-definition', name: 'source-comparison', declaration }],
      },
    ],
  };
}
