import { SourceComparison } from './source-comparison.js';

// On a server there is nothing to register with.
if (globalThis.customElements && !customElements.get('source-comparison'))
  customElements.define('source-comparison', SourceComparison);
