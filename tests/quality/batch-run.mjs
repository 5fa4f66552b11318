// Many events through `muqabala batch`: what came back, how fast, in how much memory.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sampleEvent } from '../data/sample-event.mjs';

const program = join(import.meta.dirname, '../../www/cli/muqabala.js');
/** Lines that no engine can answer but with an error, and what that says. */
const kBad = [
  ['{"id":"bad-0","articles":[]}', 'bad-0', '/articles'],
  ['this is no JSON', undefined, ''],
  ['{"id":"bad-2","articles":[{"text":"One."},{}]}', 'bad-2', '/articles/1/text'],
];

/** The lines to send: events, and bad ones at a quarter, a half and three quarters. @param {number} count */
function* linesOf(count) {
  const places = kBad.map((_, i) => Math.floor((count * (i + 1)) / 4));
  for (let i = 0; i < count; i++) {
    const bad = places.indexOf(i);
    yield bad < 0 ? JSON.stringify(sampleEvent(i)) : kBad[bad][0];
  }
}

/** What is wrong with the answer in place `i`; null when nothing is. @param {number} i @param {string} answer @param {number} count */
function faultOf(i, answer, count) {
  const bad = kBad.find((_, k) => Math.floor((count * (k + 1)) / 4) === i);
  const { id, error, facts } = JSON.parse(answer);
  if (!bad) return id === `event-${i}` && facts.length > 0 ? null : `line ${i} is ${id}`;
  return id === bad[1] && error?.path === bad[2] ? null : `line ${i} is ${answer.slice(0, 100)}`;
}

const kTicksASecond = 100;

/** Memory in MB and seconds of work of a process so far; null where the system does not tell. @param {number} pid */
function usageOf(pid) {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return null;
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1];
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  if (!kilobytes) return null;
  return {
    megabytes: Number(kilobytes) / 1024,
    work: (Number(fields[11]) + Number(fields[12])) / kTicksASecond,
  };
}

/** @param {import('node:stream').Writable} stream @param {Iterable<string>} lines */
async function send(stream, lines) {
  for (const line of lines) if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  stream.end();
}

/**
 * @param {number} count of lines, three of them bad
 * @param {number} workers
 * @returns {Promise<{ count: number, workers: number, answers: number, faults: string[], seconds: number, work: number, megabytes: number[] }>}
 *   `megabytes`: the memory after each tenth of the answers
 */
export async function runBatch(count, workers) {
  const start = performance.now();
  const child = spawn(process.execPath, [program, 'batch', '-w', String(workers)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const sent = send(child.stdin, linesOf(count));
  const faults = [];
  const megabytes = [];
  let [answers, work] = [0, 0];
  for await (const answer of createInterface({ input: child.stdout })) {
    const fault = faultOf(answers, answer, count);
    if (fault) faults.push(fault);
    answers++;
    if (answers % Math.ceil(count / 10) === 0 || answers === count) {
      const usage = usageOf(/** @type {number} */ (child.pid));
      if (usage) megabytes.push(usage.megabytes);
      work = usage?.work ?? work;
    }
  }
  await sent;
  const seconds = (performance.now() - start) / 1000;
  return { count, workers, answers, faults, seconds, work, megabytes };
}

/** How much memory grows from the third tenth of the answers to the last, as a share. @param {number[]} megabytes */
export const memoryGrowth = (megabytes) => (megabytes.at(-1) ?? 0) / (megabytes[2] ?? 1) - 1;
