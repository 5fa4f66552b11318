/** Room between two notes that push one another. */
const kGap = 12;

/**
 * Keeps each note of the margin at the line of its passage, pushed down by the one above, whenever
 * the text is laid out anew. Notes take no room of the text: they go on beside the next paragraphs.
 * @param {HTMLElement} page
 */
export function keepNotesAtLines(page) {
  new ResizeObserver(() => align(page)).observe(page);
}

/** @param {HTMLElement} page */
function align(page) {
  let end = Number.NEGATIVE_INFINITY;
  for (const list of page.querySelectorAll('.notes'))
    if (list instanceof HTMLElement) end = alignList(list, end);
  const { top } = page.getBoundingClientRect();
  page.style.setProperty('min-block-size', end > top ? `${Math.ceil(end - top)}px` : '0');
}

/** @param {HTMLElement} list the notes of one paragraph @param {number} above where those before it end @returns {number} where these end */
function alignList(list, above) {
  const { display, paddingBlockStart } = getComputedStyle(list);
  const inMargin = display === 'grid';
  let free = list.getBoundingClientRect().top + Number.parseFloat(paddingBlockStart);
  let end = above;
  for (const item of list.children) {
    if (!(item instanceof HTMLElement)) continue;
    const claim = item.querySelector('a')?.dataset.claim;
    const mark = list.parentElement?.querySelector(`a.mark[data-claim="${claim}"]`);
    const line = mark?.getBoundingClientRect().top ?? free;
    const start = Math.max(free, line, end + kGap);
    item.style.setProperty('margin-block-start', inMargin ? `${start - free}px` : '0');
    end = inMargin ? start + item.offsetHeight : above;
    free = end + kGap;
  }
  return end;
}
