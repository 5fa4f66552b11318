// The sources of ICU and libstemmer, fetched once a machine, checked, unpacked and kept in the
// user's cache folder, so that a fresh clone does not fetch them again.
//   node wasm/setup/sources.mjs      prints `icu=<folder>`, `rules=<folder>`, `snowball=<folder>`
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { downloadSources } from './apt-source.mjs';
import { extractBreakRules } from './icu-data.mjs';
import { endWith, isMain, isOnPath, run, SetupError, say } from './say.mjs';

const pinned = {
  icu: {
    version: '72.1',
    archive: 'icu_72.1.orig.tar.gz',
    sha256: 'a2d2d38217092a7ed56635e34467f92f976b370e20182ad325edea6681a71d68',
    proof: 'source/common/rbbi.cpp',
    override: 'ICU_SOURCE_DIR',
  },
  snowball: {
    version: '2.2.0',
    archive: 'snowball_2.2.0.orig.tar.gz',
    sha256: '425cdb5fba13a01db59a1713780f0662e984204f402d3dae1525bda9e6d30f1a',
    proof: 'algorithms/arabic.sbl',
    override: 'SNOWBALL_SOURCE_DIR',
  },
};

/** Shared by every checkout of this user; safe to delete at any time. */
export function cacheFolder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'muqabala');
}

/** Makes `folder` by calling `fill` on a temporary one: nobody ever sees it half filled. */
export function makeOnce(folder, fill) {
  if (existsSync(folder)) return folder;
  mkdirSync(cacheFolder(), { recursive: true });
  const temporary = mkdtempSync(join(cacheFolder(), 'new-'));
  try {
    fill(temporary);
    renameSync(temporary, folder);
  } catch (error) {
    // Another checkout may have been faster: its folder is as good as ours.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return folder;
}

function instructions() {
  const lines = Object.entries(pinned).map(
    ([name, { version, archive, sha256, override }]) =>
      `  ${name} ${version} (${archive}, sha256 ${sha256}):\n    unpack it and set ${override} to the unpacked folder`,
  );
  return `The sources of ICU and Snowball are fetched by itself on Debian only. Elsewhere:\n${lines.join('\n')}`;
}

function fetchArchive(name) {
  const { archive, sha256 } = pinned[name];
  const path = join(cacheFolder(), 'archives', archive);
  const isGood = () =>
    existsSync(path) && createHash('sha256').update(readFileSync(path)).digest('hex') === sha256;
  if (isGood()) return path;
  if (!isOnPath('apt-get')) throw new SetupError(instructions());
  say(`fetching the source of ${name} (${archive}) from this machine's package source`);
  const folder = join(cacheFolder(), 'archives');
  mkdirSync(folder, { recursive: true });
  rmSync(path, { force: true });
  downloadSources([name], folder);
  if (!isGood()) {
    throw new SetupError(
      `${archive} did not come, or not with the expected checksum.\n${instructions()}`,
    );
  }
  return path;
}

/** The unpacked source of 'icu' or 'snowball'. */
export function sourceFolder(name) {
  const { version, sha256, proof, override } = pinned[name];
  const given = process.env[override];
  if (given) {
    // Accepts the folder that holds source/ and source/ itself.
    const folder = [given, join(given, '..')].find((path) => existsSync(join(path, proof)));
    if (!folder) throw new SetupError(`${override}=${given} has no ${proof}.`);
    return folder;
  }
  return makeOnce(join(cacheFolder(), `${name}-${version}-${sha256.slice(0, 8)}`), (temporary) => {
    const archive = fetchArchive(name);
    say(`unpacking ${name} ${version}`);
    run('tar', ['-xzf', archive, '-C', temporary, '--strip-components=1', '--no-same-owner']);
  });
}

/** A folder with word.brk and sent.brk of the pinned ICU. */
export function rulesFolder() {
  const icu = sourceFolder('icu');
  // By its folder: a source that the user gives must not pass for the pinned one later.
  const key = createHash('sha256').update(icu).digest('hex').slice(0, 8);
  return makeOnce(join(cacheFolder(), `rules-${key}`), (temporary) => {
    const data = join(icu, 'source/data/in/icudt72l.dat');
    for (const file of ['word.brk', 'sent.brk']) {
      writeFileSync(join(temporary, file), extractBreakRules(data, file));
    }
  });
}

if (isMain(import.meta)) {
  await endWith(() => {
    const folders = {
      icu: sourceFolder('icu'),
      rules: rulesFolder(),
      snowball: sourceFolder('snowball'),
    };
    for (const [name, folder] of Object.entries(folders)) console.log(`${name}=${folder}`);
  });
}
