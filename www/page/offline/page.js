import { comparison } from '../place.js';
import { readJson } from './files.js';

// Labels of concepts in both languages of the interface: a page on a server asks for them one by one.
comparison.concepts = await readJson('concepts.json');
await import('../page.js');
