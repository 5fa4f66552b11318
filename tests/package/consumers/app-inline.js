// As app.js, with the engine in the bundle.
import { createClient } from 'muqabala/inline';

async function show() {
  const client = createClient();
  const report = await client.compare(await (await fetch('/event.json')).json());
  globalThis.result = JSON.stringify(report);
}

show().catch((error) => {
  globalThis.result = String(error.stack);
});
