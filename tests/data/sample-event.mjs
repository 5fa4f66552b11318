// The event that comes with the page, its texts read.
import { readFileSync } from 'node:fs';

const folder = new URL('../../www/page/sample/', import.meta.url);
const event = JSON.parse(readFileSync(new URL('event.json', folder), 'utf8'));

/** Five short articles in three languages. */
export const sampleArticles = event.articles.map(({ file, ...article }) => ({
  ...article,
  text: readFileSync(new URL(file, folder), 'utf8'),
}));

/** The n-th of as many events as wanted: the sample with figures of its own. @param {number} n */
export const sampleEvent = (n) => ({
  id: `event-${n}`,
  articles: sampleArticles.map((article, i) => ({
    ...article,
    text: `${article.text}\nAnother ${n + 2} people were hurt ${i + 2} days later.`,
  })),
});
