/** The version of this package; the WebAssembly module must be of the same. */
export const version = '0.1.0';
