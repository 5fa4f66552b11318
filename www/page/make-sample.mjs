#!/usr/bin/env node
// Writes sample/report.json: the sample event as the command line compares it, with its texts, so
// that the page can show a comparison before the engine is loaded. The build calls it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('sample/', import.meta.url));
const command = fileURLToPath(new URL('../cli/muqabala.js', import.meta.url));
const event = JSON.parse(readFileSync(`${folder}event.json`, 'utf8'));
const { error, status } = spawnSync(
  process.execPath,
  [command, 'compare', '-', '-o', 'report.json'],
  {
    cwd: folder,
    input: JSON.stringify({ articles: event.articles, options: { includeText: true } }),
    stdio: ['pipe', 'inherit', 'inherit'],
  },
);
if (error) throw error;
process.exitCode = status ?? 1;
