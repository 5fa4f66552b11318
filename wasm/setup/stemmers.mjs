// libstemmer from the Snowball sources: its C code is made by Snowball's own compiler.
//   node wasm/setup/stemmers.mjs <languages.tsv> <out.c>
// writes libstemmer.c with the stemmers that the languages' table names, in UTF-8 only.
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isMain, isOnPath, run, SetupError, say } from './say.mjs';
import { makeOnce, sourceFolder } from './sources.mjs';

/** Algorithms of Snowball that are no language of their own. */
const variants = ['german2', 'kraaij_pohlmann', 'lovins', 'porter'];

/** A folder with src_c/, runtime/ and include/, made once a machine. */
export function stemmersFolder() {
  const snowball = sourceFolder('snowball');
  return makeOnce(`${snowball.replace(/\/$/, '')}-c`, (temporary) => generate(snowball, temporary));
}

function generate(snowball, folder) {
  say('generating the stemmers');
  const compiler = join(folder, 'snowball');
  const sources = readdirSync(join(snowball, 'compiler')).filter((name) => name.endsWith('.c'));
  const cc = ['cc', 'clang', 'gcc'].find(isOnPath);
  if (!cc) throw new SetupError('A C compiler is needed (cc, clang or gcc).');
  run(cc, [
    '-O1',
    '-w',
    '-o',
    compiler,
    ...sources.map((name) => join(snowball, 'compiler', name)),
  ]);
  for (const part of ['runtime', 'include'])
    cpSync(join(snowball, part), join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'src_c'));
  for (const file of readdirSync(join(snowball, 'algorithms'))) {
    const name = basename(file, '.sbl');
    if (variants.includes(name)) continue;
    const options = [
      '-o',
      `src_c/stem_UTF_8_${name}`,
      '-eprefix',
      `${name}_UTF_8_`,
      '-r',
      '../runtime',
      '-u',
    ];
    run(compiler, [join(snowball, 'algorithms', file), ...options], { cwd: folder });
  }
  copyFileSync(join(snowball, 'libstemmer/libstemmer_c.in'), join(folder, 'libstemmer_c.in'));
}

/** The stemmer names in the third column of languages.tsv, each once. */
export function stemmerNames(table) {
  const rows = table.split('\n').filter((line) => line.trim() && !line.startsWith('#'));
  const names = rows.map((row) => row.split('\t')[2]?.trim() ?? '-');
  return [...new Set(names.filter((name) => name !== '-' && name !== ''))].sort();
}

/** What libstemmer's own modules.h says, for these names alone. */
export function modulesSource(names) {
  const includes = names.map((name) => `#include "src_c/stem_UTF_8_${name}.h"`);
  const rows = names.map((name) => {
    const prefix = `${name}_UTF_8`;
    return `  {"${name}", ENC_UTF_8, ${prefix}_create_env, ${prefix}_close_env, ${prefix}_stem},`;
  });
  return `${includes.join('\n')}
typedef enum { ENC_UNKNOWN = 0, ENC_UTF_8 } stemmer_encoding_t;
struct stemmer_encoding { const char* name; stemmer_encoding_t enc; };
static const struct stemmer_encoding encodings[] = {{"UTF_8", ENC_UTF_8}, {0, ENC_UNKNOWN}};
struct stemmer_modules {
  const char* name;
  stemmer_encoding_t enc;
  struct SN_env* (*create)(void);
  void (*close)(struct SN_env*);
  int (*stem)(struct SN_env*);
};
static const struct stemmer_modules modules[] = {
${rows.join('\n')}
  {0, ENC_UNKNOWN, 0, 0, 0}};
static const char* algorithm_names[] = {${names.map((name) => `"${name}", `).join('')}0};
`;
}

if (isMain(import.meta)) {
  const [table, out] = process.argv.slice(2);
  const folder = stemmersFolder();
  const names = stemmerNames(readFileSync(table, 'utf8'));
  const template = readFileSync(join(folder, 'libstemmer_c.in'), 'utf8');
  const source = template
    .replace('#include "@MODULES_H@"', modulesSource(names))
    .replaceAll('"../include/', '"include/')
    .replaceAll('"../runtime/', '"runtime/');
  writeFileSync(out, source);
}
