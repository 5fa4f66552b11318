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

/** The fixture with twelve sources, three of which carry one wire text. */
export function withTwelve() {
  const report = readFixture();
  const [first] = report.articles;
  const more = Array.from({ length: 7 }, (_, i) => ({
    ...first,
    id: `w${i}`,
    source: `وكالة ${i + 1}`,
    order: report.articles.length + i,
    copies: i < 2 ? [{ article: first.id, share: 0.95 }] : [],
  }));
  const claims = [...report.claims];
  const facts = report.facts.map((fact) => {
    const own = fact.claims.find((claim) => report.claims[claim].article === first.id);
    if (own === undefined) return fact;
    const copies = more
      .slice(0, 2)
      .map(({ id }) => claims.push({ ...report.claims[own], article: id }) - 1);
    const alike = (/** @type {number} */ claim) => ({
      a: own,
      b: claim,
      relation: 'agree',
      confidence: 0.97,
      newer: null,
      finer: null,
      reason: { code: 'same-value', params: {} },
      modifiers: ['shared-wording'],
    });
    return {
      ...fact,
      modifiers: [...(fact.modifiers ?? []), 'shared-wording'],
      claims: [...fact.claims, ...copies],
      versions: fact.versions.map((version) =>
        version.claims.includes(own)
          ? {
              ...version,
              claims: [...version.claims, ...copies],
              articles: [...version.articles, 'w0', 'w1'],
            }
          : version,
      ),
      relations: [...fact.relations, ...copies.map(alike)],
    };
  });
  return { ...report, articles: [...report.articles, ...more], claims, facts };
}

/** What a function finds in the element's shadow root. */
export const inShadow = (page, read) =>
  page.evaluate(
    ([code]) =>
      new Function('shadow', `return (${code})(shadow)`)(document.getElementById('c').shadowRoot),
    [read.toString()],
  );
