// The engine in a real browser, under the policy that `muqabala serve` sends.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { createPageServer } from '../../www/cli/serve.js';
import { htmlToArticle } from '../../www/engine/html-text.js';
import { compare, extract } from '../../www/engine/node.js';
import { launch, noBrowser } from './harness.mjs';

const articles = [
  { id: 'x', text: 'قتل 30 شخصاً في الانفجار يوم الاثنين.', published: '2024-05-10' },
  { id: 'y', text: 'At least 45 people were killed in the explosion.', published: '2024-05-11' },
];
const html = `<!doctype html><html lang="en"><head><title>T</title></head><body><nav>Menu</nav>
  <main><h1>T</h1><p>One <b>two</b><br>three &amp; four</p><ul><li>a<li>b</ul>
  <table><tr><td>1</td><td>2</td></tr></table><noscript><p>no</p></noscript><script>x</script></main></body></html>`;

describe('the engine in a browser', { skip: noBrowser }, () => {
  let server;
  let browser;
  let page;
  before(async () => {
    server = createPageServer();
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await launch();
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/schema.json`);
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  test('a worker gives the report that Node gives', async () => {
    const inBrowser = await page.evaluate(async (articles) => {
      const { createClient } = await import('/engine/index.js');
      const client = createClient();
      const report = await client.compare({ articles });
      client.close();
      return report;
    }, articles);
    assert.equal(JSON.stringify(inBrowser), JSON.stringify(await compare({ articles })));
  });

  test('the functions of Node are there, with the same bytes', async () => {
    const piece = '<title>T</title><p>Fire killed 3.</p>';
    const told = await page.evaluate(
      async ([articles, html]) => {
        const { compare, createComparer, extract } = await import('/engine/index.js');
        const stages = [];
        const onProgress = ({ stage }) => stages.push(stage);
        const comparer = await createComparer();
        for (const article of articles) await comparer.addArticle(article);
        const results = [
          await compare({ articles }, { onProgress }),
          await comparer.compare(),
          await extract(articles[1]),
          await compare({ articles: [{ html }] }),
        ].map((result) => JSON.stringify(result));
        await comparer.close();
        const controller = new AbortController();
        const late = compare({ articles }, { signal: controller.signal });
        controller.abort();
        const refused = await late.catch(({ name }) => name);
        return { results, stages, refused };
      },
      [articles, piece],
    );
    const report = JSON.stringify(await compare({ articles }));
    assert.deepEqual(told.results, [
      report,
      report,
      JSON.stringify(await extract(articles[1])),
      JSON.stringify(await compare({ articles: [{ html: piece }] })),
    ]);
    assert.deepEqual(told.stages, ['reading', 'reading', 'comparing', 'done']);
    assert.equal(told.refused, 'AbortError');
  });

  test('the work is done in a worker, and in the page where none may start', async () => {
    const started = await page.evaluate(async (articles) => {
      const { createClient } = await import('/engine/index.js');
      const Native = globalThis.Worker;
      let count = 0;
      globalThis.Worker = class extends Native {
        constructor(...args) {
          super(...args);
          count++;
        }
      };
      const first = createClient();
      await first.compare({ articles });
      first.close();
      globalThis.Worker = class {
        constructor() {
          throw new Error('blocked');
        }
      };
      const second = createClient();
      const { length } = (await second.compare({ articles })).articles;
      second.close();
      globalThis.Worker = Native;
      return [count, length];
    }, articles);
    assert.deepEqual(started, [1, 2]);
  });

  test('an error of the core reaches the caller as such', async () => {
    const error = await page.evaluate(async () => {
      const { createClient, MuqabalaError } = await import('/engine/index.js');
      const client = createClient();
      const thrown = await client.compare({ articles: [{}] }).catch((error) => error);
      client.close();
      return [thrown instanceof MuqabalaError, thrown.code, thrown.path];
    });
    assert.deepEqual(error, [true, 'invalid-input', '/articles/0/text']);
  });

  test('a page reads as the same text in the browser and in Node', async () => {
    const inBrowser = await page.evaluate(async (html) => {
      const { htmlToArticle } = await import('/engine/index.js');
      return htmlToArticle(new DOMParser().parseFromString(html, 'text/html')).article;
    }, html);
    assert.deepEqual(inBrowser, htmlToArticle(parseHTML(html).document).article);
  });
});
