// The element in React.
import type { Report } from 'muqabala';
import 'muqabala/define';
import type {} from 'muqabala/react';

export function Comparison({ report }: { report: Report }) {
  return (
    <source-comparison
      lang="ar"
      view="table"
      deep-link
      className="wide"
      report={report}
      texts={[{ id: 'a1', text: 'One.' }]}
      onmuqabala-select={({ detail }) => console.log(detail.fact.length)}
    />
  );
}

export const wrong = (
  // @ts-expect-error: there is no such view
  <source-comparison view="none" />
);
