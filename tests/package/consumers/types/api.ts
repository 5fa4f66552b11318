// The API as a TypeScript program has it; each expected error is one that the types must find.
import {
  type ArticleInput,
  compare,
  createComparer,
  extract,
  init,
  MuqabalaError,
  type Report,
  version,
} from 'muqabala';
import { compare as compareInline } from 'muqabala/inline';

const articles: ArticleInput[] = [{ text: 'One.', published: '2024-05-10' }, { text: 'Two.' }];

export async function use(): Promise<string[]> {
  const report: Report = await compare({ articles }, { words: true });
  const same: Report = await compareInline({ articles });
  const { claims } = await extract({ text: 'At least 30 people were hurt.' });
  const comparer = await createComparer();
  const id: string = await comparer.addArticle({ text: 'Three.' });
  await comparer.close();
  const engine = await init({ wasm: new Uint8Array() });
  // @ts-expect-error: there is no such relation
  const odd = report.facts[0]?.verdict === 'wrong';
  // @ts-expect-error: an article has a text
  await compare({ articles: [{ title: 'One' }] });
  // @ts-expect-error: there is no such option
  await compare({ articles }, { wordz: true });
  const first = report.facts[0]?.relations[0]?.reason.code ?? '';
  return [first, id, version, engine.version, String(odd), String(claims.length), same.engine];
}

export function explain(error: unknown): string {
  return error instanceof MuqabalaError ? `${error.code} at ${error.path}` : String(error);
}
