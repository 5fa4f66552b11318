/**
 * What `start` makes of each item, in the order of the items, with at most `ahead` begun and not yet
 * taken. A result is given as soon as it and those before it are there, even when no further item
 * has come: whoever sends items may wait for the answers first.
 *
 *     for await (const page of inOrder(addresses, fetchPage, 4)) …
 *
 * @template Item, Result
 * @param {Iterable<Item> | AsyncIterable<Item>} items
 * @param {(item: Item) => Promise<Result>} start
 * @param {number} ahead
 * @returns {AsyncGenerator<Result, void, void>}
 */
export async function* inOrder(items, start, ahead) {
  const source = iteratorOf(items);
  /** @type {Promise<Result>[]} */
  const begun = [];
  /** @type {Promise<IteratorResult<Item>> | null} */
  let coming = null;
  let ended = false;
  try {
    while (!ended || begun.length > 0) {
      if (!ended && begun.length < ahead) coming ??= Promise.resolve(source.next());
      // A failure is met where its turn comes.
      const first = begun[0]?.then(isFirst, isFirst);
      if (await Promise.race([first, coming?.then(isItem)].filter((each) => each !== undefined))) {
        yield await /** @type {Promise<Result>} */ (begun.shift());
        continue;
      }
      const { done, value } = await /** @type {Promise<IteratorResult<Item>>} */ (coming);
      coming = null;
      ended = done === true;
      if (!ended) begun.push(watched(start(value)));
    }
  } finally {
    // Not waited for: a source that is asked for an item ends only when that comes.
    if (!ended) Promise.resolve(source.return?.()).catch(() => {});
  }
}

const isFirst = () => true;
const isItem = () => false;

/** @template Item @param {Iterable<Item> | AsyncIterable<Item>} items @returns {Iterator<Item> | AsyncIterator<Item>} */
const iteratorOf = (items) =>
  Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();

/** A promise whose failure is nobody's fault before its turn comes. @template T @param {Promise<T>} promise */
function watched(promise) {
  promise.catch(() => {});
  return promise;
}
