// The element as a TypeScript program has it.
import 'muqabala/define';
import type { SourceComparison } from 'muqabala/element';

const element: SourceComparison = document.createElement('source-comparison');
element.report = null;
element.texts = [{ id: 'a1', text: 'One.' }];
element.addEventListener('muqabala-ready', ({ detail }) => {
  const conflicts: number = detail.conflicts;
  // @ts-expect-error: it does not tell that
  const winner: string = detail.winner;
  console.log(conflicts, winner, element.link);
});
// @ts-expect-error: texts is a list
element.texts = 'One.';
