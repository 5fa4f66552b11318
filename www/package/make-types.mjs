// Types: those of the modules by the compiler, out of their comments, and those of the element's tag for
// HTML, React and Vue, out of its manifest.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const options = `--allowJs --checkJs --declaration --emitDeclarationOnly --strict --skipLibCheck --types node
  --module nodenext --target es2023 --lib es2024,dom,dom.iterable,webworker.importscripts --rootDir www`;
const entries = [
  'engine/index.js',
  'engine/node.js',
  'engine/worker.js',
  'element/source-comparison.js',
];

/** @param {string} folder */
export function emitTypes(folder) {
  const args = [...options.split(/\s+/), '--outDir', join(folder, 'types')];
  const { status, stdout } = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', ...args, ...entries.map((path) => `www/${path}`)],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stdout);
}

const kNames = `import type { Concepts } from './types/element/model.js';
import type { FindingMark, Marks } from './types/element/marks.js';
import type { Report } from './types/element/types.js';
`;

/** @param {{ name: string, type: { text: string }, description: string }} item @param {(name: string, type: string) => string} line */
const row = ({ name, type, description }, line) =>
  `  /** ${description} */\n  ${line(name, type.text)};\n`;

/** The element's attributes, properties and events as interfaces. @param {any} element its declaration */
function interfaces({ attributes, members, events }) {
  const own = members.filter(
    (/** @type {any} */ { kind, readonly }) => kind === 'field' && !readonly,
  );
  const named = new Set(own.map((/** @type {any} */ { name }) => name));
  const optional = (/** @type {string} */ name, /** @type {string} */ type) =>
    `'${name}'?: ${type}`;
  const properties = own.map((/** @type {any} */ item) => row(item, optional));
  const rest = attributes
    // Where both are of one name, a framework sets the property.
    .filter((/** @type {any} */ { name }) => !named.has(name))
    .map((/** @type {any} */ item) => row(item, optional));
  const handled = events.map((/** @type {any} */ item) =>
    row(item, (name, type) => `'${name}': ${type}`),
  );
  return `${kNames}
/** What the element is given: its properties, and the attributes that are none. */
export interface SourceComparisonProps {
${[...properties, ...rest].join('')}}

/** What it tells, by event. */
export interface SourceComparisonEvents {
${handled.join('')}}
`;
}

const kTag = `import type { SourceComparisonEvents } from './element-props.js';
import type { SourceComparison } from './types/element/source-comparison.js';

declare global {
  interface HTMLElementTagNameMap {
    'source-comparison': SourceComparison;
  }
  interface HTMLElementEventMap extends SourceComparisonEvents {}
}
`;

const kReact = `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { SourceComparisonEvents, SourceComparisonProps } from './element-props.js';
import type { SourceComparison } from './types/element/source-comparison.js';

type Handlers = {
  [Name in keyof SourceComparisonEvents as \`on\${Name}\`]?: (event: SourceComparisonEvents[Name]) => void;
};
type Given = DetailedHTMLProps<HTMLAttributes<SourceComparison>, SourceComparison>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'source-comparison': Omit<Given, keyof SourceComparisonProps> & SourceComparisonProps & Handlers;
    }
  }
}
`;

const kVue = `import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { SourceComparisonEvents, SourceComparisonProps } from './element-props.js';
import type { SourceComparison } from './types/element/source-comparison.js';

type Given = Omit<HTMLAttributes, keyof SourceComparisonProps> & SourceComparisonProps & PublicProps;

declare module 'vue' {
  interface GlobalComponents {
    'source-comparison': new () => SourceComparison & {
      /** @deprecated for templates only */
      $props: Given;
      /** @deprecated for templates only */
      $emit: EmitFn<{ [Name in keyof SourceComparisonEvents]: (event: SourceComparisonEvents[Name]) => void }>;
    };
  }
}
`;

/** Declarations by file name. @param {any} manifest @returns {Record<string, string>} */
export function typings(manifest) {
  const [declaration] = manifest.modules[0].declarations;
  return {
    'element-props.d.ts': interfaces(declaration),
    'define.d.ts': kTag,
    'react.d.ts': kReact,
    'vue.d.ts': kVue,
  };
}
