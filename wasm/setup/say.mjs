import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';

/** Whether the module is the program that was started, also by way of a symbolic link. */
export function isMain({ filename }) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === filename;
}

/** Progress goes to stderr: stdout belongs to what the caller asked for. */
export function say(line) {
  process.stderr.write(`set-up: ${line}\n`);
}

/** An end that the user can do something about: the message says what. No stack is shown. */
export class SetupError extends Error {}

/** Runs a command and returns its stdout. A failure throws with the end of what it said. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...options,
  });
  if (result.error) throw new SetupError(`${command} did not start: ${result.error.message}`);
  if (result.status !== 0) {
    const said = `${result.stdout ?? ''}${result.stderr ?? ''}`.trim().split('\n').slice(-15);
    throw new SetupError(`${command} ${args.join(' ')}\nfailed:\n${said.join('\n')}`);
  }
  return result.stdout;
}

/** Whether a program of that name is on PATH and starts. */
export function isOnPath(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Runs `main`, turns a SetupError into a message and exit code 1. */
export async function endWith(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
