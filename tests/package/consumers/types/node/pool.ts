// Many events in a Node program.
import { createPool, type Pool } from 'muqabala';

export async function count(events: { articles: { text: string }[] }[]): Promise<number> {
  const pool: Pool = createPool({ workers: 2 });
  let facts = 0;
  for await (const { report, error } of pool.compareAll(events)) {
    // @ts-expect-error: where there is an error there is no report
    if (error) console.log(report.facts);
    else facts += report.facts.length;
  }
  await pool.close();
  return facts;
}
