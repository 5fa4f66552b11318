import { SourceComparison } from './source-comparison.js';

if (!customElements.get('source-comparison'))
  customElements.define('source-comparison', SourceComparison);
