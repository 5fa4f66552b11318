/**
 * What the engine refuses, with the fields of the report's error value.
 *
 *     try { await compare({ articles: [] }); }
 *     catch (error) { error.code; error.path; }     // 'invalid-input', '/articles'
 *
 * Codes: `invalid-input`, `too-large`, `not-text`, `not-found` from the core; `not-loaded` (the
 * WebAssembly module did not come or does not run), `version-mismatch`, `internal`, `closed` from
 * around it; `needs-languages` only
 * where an engine of `init` is called outside of `loading`.
 */
export class MuqabalaError extends Error {
  /**
   * @param {{ code: string, message: string, path?: string }} error
   * @param {ErrorOptions} [options]
   */
  constructor({ code, message, path = '' }, options) {
    super(message, options);
    this.name = 'MuqabalaError';
    this.code = code;
    /** JSON Pointer to the piece of the input at fault, '' when it is the whole. */
    this.path = path;
  }
}

/**
 * The words of languages are not loaded. `engine.loading(call)` loads them and makes the call again;
 * clients, the Node API and the command line do so by themselves.
 */
export class NeedsLanguagesError extends MuqabalaError {
  /** @param {string[]} needs codes of languages */
  constructor(needs) {
    const message = `The words of ${needs.join(', ')} are not loaded.`;
    super({ code: 'needs-languages', message });
    this.needs = needs;
  }
}

/** A later call of the same kind made the result of this one useless. */
export class SupersededError extends Error {
  constructor() {
    super('A later call took the place of this one.');
    this.name = 'SupersededError';
  }
}

/**
 * The error as a plain value that can be posted to another thread or printed.
 * @param {unknown} error
 * @returns {{ code: string, message: string, path: string }}
 */
export function errorValue(error) {
  if (error instanceof MuqabalaError) {
    return { code: error.code, message: error.message, path: error.path };
  }
  return {
    code: 'internal',
    message: error instanceof Error ? error.message : String(error),
    path: '',
  };
}
