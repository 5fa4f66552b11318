import { readFixture } from './harness.mjs';

/** The fixture with passages of shared wording that no relation joins. */
export function withPassages() {
  const report = readFixture();
  const end = (article, sentence) => ({ article, sentences: [sentence] });
  report.passages = [{ a: end('p1', 3), b: end('p2', 4), score: 0.4 }];
  return report;
}

/** The fixture with one more count of the dead, undated, and a vague one. */
export function withMoreCounts() {
  const report = readFixture();
  const fact = report.facts.find(({ id }) => id === 'f-dead') ?? report.facts[3];
  const like = report.claims[fact.claims[0]];
  const quantity = (min, max, more) => ({ ...like.value, min, max, ...more });
  for (const [article, value, speakers] of [
    ['p5', quantity(5, null, {}), []],
    ['p4', quantity(20, 99, { vague: true }), []],
    ['p3', quantity(11, 11, { approximate: true }), []],
  ]) {
    const claim = report.claims.length;
    report.claims.push({ ...like, article, value, speakers, asOf: null });
    fact.claims.push(claim);
    fact.versions.push({ value, claims: [claim], articles: [article] });
    fact.relations.push({ ...fact.relations[1], a: fact.claims[0], b: claim });
  }
  return report;
}

/** What a function finds in the element's shadow root. */
export const inShadow = (page, read) =>
  page.evaluate(
    ([code]) =>
      new Function('shadow', `return (${code})(shadow)`)(document.getElementById('c').shadowRoot),
    [read.toString()],
  );
