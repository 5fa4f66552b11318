// Fetches source packages with the machine's own package manager and its own mirrors, without
// changing a file of the system: a private source list, private package lists, private cache.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { run, SetupError } from './say.mjs';

/** One-line form: `deb [options] uri suite component...` becomes `deb-src ...`. */
export function listToSource(text) {
  const lines = text.split('\n').map((line) => line.trim());
  const sources = lines.filter((line) => /^deb(-src)?\s/.test(line));
  return `${[...new Set(sources.map((line) => line.replace(/^deb(-src)?\s/, 'deb-src ')))].join('\n')}\n`;
}

/** deb822 form: the `Types` field of every stanza becomes `deb-src`, all else stays. */
export function deb822ToSource(text) {
  return text.replace(/^Types:.*(\n[ \t].*)*/gim, 'Types: deb-src');
}

/** The configured source lists: [file name, text], whatever their form. */
function configuredLists() {
  const shell = run('apt-config', [
    'shell',
    'LIST',
    'Dir::Etc::sourcelist/f',
    'PARTS',
    'Dir::Etc::sourceparts/d',
  ]);
  const value = (name) => shell.match(new RegExp(`^${name}='(.*)'`, 'm'))?.[1] ?? '';
  const parts = value('PARTS');
  const inParts = existsSync(parts) ? readdirSync(parts).map((name) => join(parts, name)) : [];
  const files = [value('LIST'), ...inParts.filter((path) => /\.(list|sources)$/.test(path))];
  return files.filter(existsSync).map((path) => [basename(path), readFileSync(path, 'utf8')]);
}

function writePrivateLists(folder) {
  mkdirSync(folder, { recursive: true });
  const lists = configuredLists();
  for (const [name, text] of lists) {
    const convert = name.endsWith('.sources') ? deb822ToSource : listToSource;
    writeFileSync(join(folder, name), convert(text));
  }
  if (lists.length === 0) throw new SetupError('No package source is configured on this machine.');
}

/**
 * Downloads the upstream tarball of each Debian source package into `folder`.
 * @param {string[]} packages such as ['icu', 'snowball']
 * @param {string} folder must exist
 */
export function downloadSources(packages, folder) {
  const work = mkdtempSync(join(folder, 'apt-'));
  try {
    writePrivateLists(join(work, 'parts'));
    mkdirSync(join(work, 'lists', 'partial'), { recursive: true });
    mkdirSync(join(work, 'cache', 'archives', 'partial'), { recursive: true });
    const settings = {
      'Dir::Etc::sourcelist': '/dev/null',
      'Dir::Etc::sourceparts': join(work, 'parts'),
      'Dir::State::lists': join(work, 'lists'),
      'Dir::Cache': join(work, 'cache'),
      'APT::Sandbox::User': '',
      'Debug::NoLocking': 'true',
    };
    const options = Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
    // One foreign source without source packages must not stop the others: what counts is whether
    // the tarballs arrive.
    try {
      run('apt-get', [...options, '-q', 'update']);
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
    }
    const fetch = ['-q', 'source', '--download-only', '--tar-only', ...packages];
    run('apt-get', [...options, ...fetch], { cwd: folder });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
