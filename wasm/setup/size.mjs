// Prints how large the module is, as it stands and as it travels.
//   node wasm/setup/size.mjs [file]
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const file = process.argv[2] ?? 'build/wasm/muqabala.wasm';
const bytes = readFileSync(file);
const inKilobytes = (count) => `${(count / 1000).toFixed(1)} kB`;
console.log(
  `muqabala.wasm: ${inKilobytes(bytes.length)}, brotli ${inKilobytes(brotliCompressSync(bytes).length)}`,
);
