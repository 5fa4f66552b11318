import { readFileSync } from 'node:fs';

const folder = new URL('../../www/page/sample/', import.meta.url);

/** The example of the page as `compare` takes it: five short articles in three languages. */
export function sampleEvent() {
  const event = JSON.parse(readFileSync(new URL('event.json', folder), 'utf8'));
  const articles = event.articles.map(({ file, ...rest }) => ({
    ...rest,
    text: readFileSync(new URL(file, folder), 'utf8'),
  }));
  return { articles };
}
