/** Room between two notes that push one another. */
const kGap = 12;

/**
 * Keeps each note of the margin at the line of its passage, pushed down by the one above, whenever
 * the text is laid out anew.
 * @param {HTMLElement} page
 */
export function keepNotesAtLines(page) {
  const observer = new ResizeObserver(() => {
    for (const list of page.querySelectorAll('.notes'))
      if (list instanceof HTMLElement) align(list);
  });
  observer.observe(page);
}

/** @param {HTMLElement} list the notes of one paragraph */
function align(list) {
  const top = list.getBoundingClientRect().top;
  const inMargin = getComputedStyle(list).display === 'grid';
  let end = -kGap;
  for (const item of list.children) {
    if (!(item instanceof HTMLElement)) continue;
    const claim = item.querySelector('a')?.dataset.claim;
    const mark = list.parentElement?.querySelector(`a.mark[data-claim="${claim}"]`);
    const line = mark ? mark.getBoundingClientRect().top - top : 0;
    const room = Math.max(0, line - (end + kGap));
    item.style.setProperty('margin-block-start', inMargin && room > 0 ? `${room}px` : '0');
    end = end + kGap + room + item.offsetHeight;
  }
}
