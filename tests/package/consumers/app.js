// A page of somebody else's: compares the event that its server has, and shows the report.
import { compare } from 'muqabala';
import 'muqabala/define';

async function show() {
  const report = await compare(await (await fetch('/event.json')).json());
  document.querySelector('source-comparison').report = report;
  globalThis.result = JSON.stringify(report);
}

show().catch((error) => {
  globalThis.result = String(error.stack);
});
