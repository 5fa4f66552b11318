// Lays out all sources as tests/rules wants them: `npm run format`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cppFiles, jsFiles, root } from './files.mjs';

const config = `--config-path=${join(import.meta.dirname, 'biome-settings.json')}`;
const biome = join(root, 'node_modules/.bin/biome');
const commands = [
  ['clang-format', ['-i', ...cppFiles()]],
  [biome, ['check', '--write', config, ...jsFiles()]],
];
const results = commands.map(([program, args]) =>
  spawnSync(program, args, { cwd: root, stdio: 'inherit' }),
);
process.exitCode = results.every(({ status }) => status === 0) ? 0 : 1;
