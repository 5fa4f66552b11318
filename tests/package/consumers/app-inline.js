// As app.js, with the engine in the bundle.
import { compare } from 'muqabala/inline';

async function show() {
  const report = await compare(await (await fetch('/event.json')).json());
  globalThis.result = JSON.stringify(report);
}

show().catch((error) => {
  globalThis.result = String(error.stack);
});
