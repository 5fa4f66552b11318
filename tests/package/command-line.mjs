// The command line as its user has it: in a folder of its own, files beside it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

const root = join(import.meta.dirname, '../..');
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
export const program = join(root, manifest.bin.muqabala);

/** A folder that lives as long as the tests of this file, and what can be done in it. */
export function commandLine() {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-'));
  after(() => rmSync(folder, { recursive: true }));

  /** @returns {{ code: number, out: string, err: string }} */
  function run(args, input = '', env = {}) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: folder,
      input,
      encoding: 'utf8',
      env: { ...process.env, ...env },
      maxBuffer: 1 << 28,
    });
    return { code: status, out: stdout, err: stderr };
  }
  function file(name, content) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
    return name;
  }
  return { folder, run, file };
}
