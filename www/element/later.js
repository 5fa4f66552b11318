import { h } from './dom.js';
import { rove } from './keys.js';
import { adopt } from './sheets.js';

/**
 * A closed part that few open: what it shows is loaded, with its style rules, when they do.
 * @template {{rules: string}} M
 * @param {string} words @param {() => Promise<M>} load @param {(module: M) => Node} draw
 */
export function laterPart(words, load, draw) {
  const part = h('details', { class: 'closed' }, h('summary', {}, words));
  const fill = async () => {
    const module = await load();
    adopt(/** @type {ShadowRoot} */ (part.getRootNode()), module.rules);
    part.append(draw(module));
    rove(part);
  };
  part.addEventListener('toggle', fill, { once: true });
  return part;
}
