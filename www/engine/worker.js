import { createService } from './service.js';

const answer = createService();
// Before any call comes, this tells the page that the worker has loaded its modules.
postMessage({ ready: true });
addEventListener('message', async ({ data }) => postMessage(await answer(data)));
