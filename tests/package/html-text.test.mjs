import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { domRanges, htmlText, htmlToArticle } from '../../www/engine/html-text.js';
import { compare } from '../../www/engine/node.js';

const bodyOf = (html) =>
  parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body;
const textOf = (html) => htmlText(bodyOf(html).firstElementChild).text;

test('text nodes in order, a line break at each boundary of a block', () => {
  assert.equal(textOf('<p>One</p>'), '\nOne\n');
  assert.equal(textOf('<div><p>One</p><p>two <b>three</b></p></div>'), '\n\nOne\n\ntwo three\n\n');
  assert.equal(textOf('<p>a<br>b<hr>c</p>').replaceAll('\n', '|').startsWith('|a|b|'), true);
  assert.equal(textOf('<ul><li>x<li>y</ul>'), '\n\nx\n\ny\n\n');
  assert.equal(textOf('<p>  kept \n spaces&nbsp;</p>'), '\n  kept \n spaces\u00a0\n');
});

test('what nobody reads is left out', () => {
  assert.equal(
    textOf(
      '<p>a<script>x</script><style>y</style><template>z</template><noscript>n</noscript><!-- c -->b</p>',
    ),
    '\nab\n',
  );
});

test('every offset leads back to its text node', () => {
  const body = bodyOf('<div><p>One <b>two</b></p><p>سنة</p></div>');
  const map = htmlText(body.firstElementChild);
  for (const { node, start, end } of map.pieces)
    assert.equal(map.text.slice(start, end), node.data);
  const quote = (start, end) =>
    domRanges(map, start, end).map(({ node, start, end }) => node.data.slice(start, end));
  const at = map.text.indexOf('ne two');
  assert.deepEqual(quote(at, at + 6), ['ne ', 'two']);
  assert.deepEqual(quote(map.text.indexOf('سنة'), map.text.indexOf('سنة') + 1), ['س']);
  assert.deepEqual(quote(0, 1), []);
  assert.deepEqual(quote(0, map.text.length).join(''), map.text.replaceAll('\n', ''));
});

const page = `<!doctype html><html lang="ar"><head><title>Site: headline</title>
  <meta property="og:site_name" content="Open Graph"><link rel="canonical" href="https://news.example/1">
  <script type="application/ld+json">{broken</script>
  <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],
    "headline":"Headline","publisher":{"name":"Agency"},"datePublished":"2022-01-23T10:00:00Z"}]}</script>
  </head><body><header>Menu</header><article>Short</article>
  <article><header>Kicker</header><p>The text of the article.</p><aside>More</aside><form>Comment</form></article>
  <footer>Imprint</footer></body></html>`;

test('an article is read with what the page says of it', () => {
  const { article, map } = htmlToArticle(parseHTML(page).document);
  assert.equal(article.text, map.text);
  assert.equal(article.text.replace(/\n+/g, '|'), '|Kicker|The text of the article.|');
  const { text, ...about } = article;
  assert.deepEqual(about, {
    title: 'Headline',
    source: 'Agency',
    url: 'https://news.example/1',
    lang: 'ar',
    published: '2022-01-23T10:00:00Z',
  });
});

test('without JSON-LD, meta elements and the page itself are asked', () => {
  const html = `<!doctype html><html><head><title>T</title><meta property="article:published_time" content="2022-01-23 10:00">
    <meta property="og:site_name" content="S"></head><body><header>Menu</header><p>Text.</p></body></html>`;
  const { article } = htmlToArticle(parseHTML(html).document);
  assert.equal(article.text.trim(), 'Text.');
  assert.deepEqual(
    [article.title, article.source, article.url, article.lang, article.published],
    ['T', 'S', null, null, '2022-01-23T10:00'],
  );
});

test('a date that is no ISO date is unknown, not guessed', () => {
  const html =
    '<!doctype html><html><head><meta property="article:published_time" content="23/01/2022"></head><body>x</body></html>';
  assert.equal(htmlToArticle(parseHTML(html).document).article.published, null);
});

test('compare takes HTML: the report carries its text, given fields go first', async () => {
  const { articles } = await compare({ articles: [{ html: page, title: 'Mine', source: null }] });
  assert.deepEqual([articles[0].title, articles[0].source], ['Mine', 'Agency']);
  assert.ok(articles[0].text.includes('The text of the article.'));
});

test('a piece of HTML without head and body is read as a browser reads it', async () => {
  const html = '<title>Headline</title><p>Fire killed 3.</p><p>More.</p>';
  const { articles } = await compare({ articles: [{ html }] });
  assert.deepEqual(
    [articles[0].text, articles[0].title],
    ['\n\nFire killed 3.\n\nMore.\n\n', 'Headline'],
  );
});
