/** What is said of a finding, by an editor or by a reader who doubts it. */
export const marking = {
  not: 'Not a conflict, because:',
  reasons: {
    'different-thing-counted': 'another thing is counted or meant',
    'different-time': 'another time is meant',
    'part-and-whole': 'one is part of the other',
    'not-asserted': 'it is only quoted',
    'number-misread': 'the number was misread',
  },
  check: 'Checked',
  title: 'Title of the point',
  keepTitle: 'Keep the title',
  ownTitle: 'Back to its own title',
  note: 'Note',
  keep: 'Keep the note',
  hiddenFor: 'Hidden here: {reason}.',
  hidden: 'Hidden here.',
  undo: 'Take it back',
  local: 'It is hidden on this page only.',
};
